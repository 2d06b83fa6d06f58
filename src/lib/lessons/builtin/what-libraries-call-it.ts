import type { LessonSource } from '$lib/schema';

/** One row of four pixels: with the weights one and ten, every output spells the pixels it is made of. */
const row = { source: 'numbers' as const, values: [[1, 2, 3, 4]] };
const oneAndTen = { source: 'own' as const, values: [[1, 10]] };
const before = { top: 0, right: 0, bottom: 0, left: 1 };
const after = { top: 0, right: 1, bottom: 0, left: 0 };

const six = { source: 'numbers' as const, values: [[1, 2, 3, 4, 5, 6]] };
const oneTwoFour = { source: 'own' as const, values: [[1, 2, 4]] };

/** Two rows, so that a copy from the first and one from the second are easily told apart. */
const low = {
	source: 'numbers' as const,
	values: [
		[3, 8, 1, 6],
		[7, 2, 9, 4]
	]
};

const small = {
	source: 'numbers' as const,
	values: [
		[3, 8, 1, 6],
		[7, 2, 9, 4],
		[5, 0, 6, 8]
	]
};

export const whatLibrariesCallIt = {
	kind: 'lesson',
	version: 1,
	title: 'What libraries call it',
	aim: 'Choose the call, the border name and the axis order that give the same numbers in SciPy, OpenCV, PyTorch and TensorFlow.',
	task: 'For each call, foretell the numbers it gives, and name the setting that would make two libraries agree.',
	scenes: [
		{
			title: 'The same word, with and without the flip',
			prose: [
				'One row of {input.count} pixels, and two weights: {kernel.0.0} and {kernel.0.1}. With these, an {output|output} spells the two pixels it is made of, and their order tells whether the {kernel|kernel} was flipped.',
				'SciPy’s `convolve2d` and `ndimage.convolve` flip. PyTorch’s and TensorFlow’s `conv2d` do not, and neither does OpenCV’s `filter2D`; what they compute is cross-correlation.',
				'To get a true convolution from those three, flip the kernel before you hand it over. To get theirs from SciPy, call `correlate2d` or `ndimage.correlate`.'
			],
			figures: [
				{ title: 'SciPy: convolve2d', input: row, kernel: oneAndTen },
				{
					title: 'PyTorch: conv2d',
					input: row,
					kernel: oneAndTen,
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					ask: 'written',
					id: 'first-by-scipy',
					prompt: 'SciPy flips the kernel. Which number does the first window write there?',
					at: { outputRow: 0, outputCol: 0, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The same window in both figures. With the flip it gives {1.terms.0.0} = {1.output.0.0}, without it {2.terms.0.0} = {2.output.0.0}.'
				},
				{
					ask: 'written',
					id: 'second-by-pytorch',
					prompt: 'PyTorch does not flip. Which number does its second window write?',
					figure: 1,
					at: { outputRow: 0, outputCol: 1, tap: 'window' }
				},
				{
					stop: 'last',
					caption:
						'{1.output.0.0}, {1.output.0.1}, {1.output.0.2} against {2.output.0.0}, {2.output.0.1}, {2.output.0.2}. A network learns its weights, so to it the flip makes no difference; to weights that you copy from a book it does.'
				}
			],
			change: {
				text: 'Make the two weights equal. Now nobody can tell who flips: a test with such a kernel proves nothing about it.',
				settings: ['kernel']
			}
		},
		{
			title: 'Four ways to keep the size',
			prose: [
				'Each call here was asked for an output as large as the input, with zeros outside. Two weights then need one pixel of padding in all, and it cannot be shared between two ends.',
				'SciPy’s `convolve2d` with `same` puts it before the row, and `ndimage.convolve` after it. PyTorch’s `padding="same"` puts it after, and OpenCV’s `filter2D` before.',
				'Two choices, flip and side, make four answers. None is a mistake. For kernels with an odd number of rows and columns the side no longer matters.'
			],
			figures: [
				{ title: 'SciPy: convolve2d', input: row, kernel: oneAndTen, padding: before },
				{ title: 'SciPy: ndimage.convolve', input: row, kernel: oneAndTen, padding: after },
				{
					title: 'PyTorch: conv2d',
					input: row,
					kernel: oneAndTen,
					padding: after,
					operation: 'cross-correlation'
				},
				{
					title: 'OpenCV: filter2D',
					input: row,
					kernel: oneAndTen,
					padding: before,
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'window' },
					caption:
						'The first window. In the first and last figure it starts at {1.step.0.0.window.cell}, in the padding; in the others at {2.step.0.0.window.cell}, on the first pixel.'
				},
				{
					ask: 'written',
					id: 'ndimage-first',
					prompt:
						'`ndimage.convolve` flips, and its padding lies after the row. Which number does its first window write?',
					figure: 1,
					at: { outputRow: 0, outputCol: 0, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{1.output.0.0}, {2.output.0.0}, {3.output.0.0}, {4.output.0.0}: four first outputs from the same pixels and the same weights.'
				},
				{
					stop: 'last',
					caption:
						'The last ones: {1.output.0.3}, {2.output.0.3}, {3.output.0.3}, {4.output.0.3}. Where the padding lies after the row, the zero is met here.'
				},
				{
					ask: 'choice',
					id: 'make-them-agree',
					at: 'last',
					prompt:
						'You move a program from `convolve2d` to `ndimage.convolve`, and the numbers come out one place to the left. What is the surest way to make any two libraries agree?',
					options: [
						{
							text: 'Pad the picture yourself and ask for no padding',
							feedback:
								'Then each library gets the same padded numbers, and nothing is left for it to choose. Only the flip remains to be looked after.',
							correct: true
						},
						{
							text: 'Ask both for `same`',
							feedback:
								'That is what these four did. The word promises a size and says nothing about the side.',
							correct: false
						},
						{
							text: 'Flip the kernel in one of the two',
							feedback:
								'Both of these flip already. The pixels are multiplied by the right weights and written one place apart.',
							correct: false
						}
					]
				}
			]
		},
		{
			title: 'Same, with a stride of two',
			prose: [
				'Six pixels, three weights, and a stride of {stride.cols}. TensorFlow’s `padding="same"` means: as many outputs as pixels, divided by the stride, rounded up. It adds just as much padding as that needs, here {1.padding.right} after the row and {1.padding.left} before it.',
				'PyTorch users write `padding=1` instead, one pixel on either side. Both give {1.output.cols} outputs. PyTorch has a `same` too, and refuses it with a stride above one.'
			],
			figures: [
				{
					title: 'TensorFlow: same',
					input: six,
					kernel: oneTwoFour,
					padding: 'same',
					stride: { rows: 1, cols: 2 },
					operation: 'cross-correlation'
				},
				{
					title: 'PyTorch: one on either side',
					input: six,
					kernel: oneTwoFour,
					padding: { top: 0, right: 1, bottom: 0, left: 1 },
					stride: { rows: 1, cols: 2 },
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'same-size-same-numbers',
					at: 'first',
					prompt: 'Both outputs will have {1.output.cols} numbers. Will they be the same numbers?',
					options: [
						{
							text: 'Yes, same size and same stride leave no choice',
							feedback:
								'One choice is left: where the first window stands. TensorFlow’s starts on the first pixel, the other in the padding.',
							correct: false
						},
						{
							text: 'Only the first and the last differ, at the padding',
							feedback:
								'With a stride the first window decides where all the others stand. These two sets of windows never stand on the same pixels.',
							correct: false
						},
						{
							text: 'No, not one of them',
							feedback:
								'The first windows stand one pixel apart and both move by two, so they remain one pixel apart.',
							correct: true
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'TensorFlow: {1.terms.0.0} = {1.output.0.0}. PyTorch: {2.terms.0.0} = {2.output.0.0}.'
				},
				{
					ask: 'next-window',
					id: 'next-in-tensorflow',
					prompt:
						'TensorFlow’s first window has its left end over pixel {1.step.0.0.window.cell}. Over which pixel does the next one begin?',
					at: { outputRow: 0, outputCol: 0, tap: 'write' }
				},
				{
					stop: 'last',
					caption:
						'{1.output.0.0}, {1.output.0.1}, {1.output.0.2} and {2.output.0.0}, {2.output.0.1}, {2.output.0.2}. A network that is moved from one library to the other in this way still runs, and is a little worse for no visible reason.'
				}
			],
			change: {
				text: 'Set the columns’ stride to one. Now both pad by one on either side and agree in every number.',
				settings: ['stride']
			}
		},
		{
			title: 'What lies outside, by name',
			prose: [
				'When the padding is not zero, libraries agree on the ways to fill it and not on their names. The word to watch is *reflect*. In NumPy, PyTorch and TensorFlow the edge pixel is the mirror and is not repeated. In `scipy.ndimage` and OpenCV the mirror stands behind the edge pixel, which is repeated; NumPy calls that *symmetric*.',
				'The table lists every name, and what a library does when you say nothing. It was made by running them.'
			],
			figures: [
				{
					title: 'Edge pixel repeated',
					input: low,
					kernel: { source: 'named', name: 'all-different' },
					padding: 1,
					paddingMode: 'symmetric'
				},
				{
					title: 'Edge pixel as mirror',
					input: low,
					kernel: { source: 'named', name: 'all-different' },
					padding: 1,
					paddingMode: 'reflect'
				}
			],
			panels: ['borders'],
			path: [
				{
					ask: 'padding-source',
					id: 'source-when-repeated',
					prompt:
						'In the first figure the edge pixel is repeated. Which pixel does the padded cell {1.step.0.2.1.cell} copy?',
					at: { outputRow: 0, outputCol: 2, tap: 1 }
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 1 },
					caption:
						'Just above the first row. In the first figure this cell is {1.step.0.2.1.value}, a copy of the edge pixel below it; in the second it is {2.step.0.2.1.value}, from the row after.'
				},
				{
					ask: 'choice',
					id: 'reflect-in-scipy',
					at: { outputRow: 0, outputCol: 2, tap: 1 },
					prompt:
						'A program calls `ndimage.convolve(picture, kernel, mode="reflect")`. Which mode must `np.pad` be given to repeat it?',
					options: [
						{
							text: '`reflect`',
							feedback:
								'The same word, the other meaning: NumPy’s does not repeat the edge pixel. SciPy has that one too, as `mirror`.',
							correct: false
						},
						{
							text: '`symmetric`',
							feedback:
								'Both repeat the edge pixel. It is also what `ndimage` does when no mode is named.',
							correct: true
						},
						{
							text: '`wrap`',
							feedback:
								'That continues with the pixels from the opposite side. NumPy and SciPy agree on this word, at least.',
							correct: false
						}
					]
				},
				{
					ask: 'choice',
					id: 'filter2d-by-default',
					at: { outputRow: 0, outputCol: 2, tap: 1 },
					prompt:
						'Another program calls `cv2.filter2D` and names no border. What does OpenCV take to lie above the first row?',
					options: [
						{
							text: 'Zeros, as nearly everywhere',
							feedback:
								'NumPy, PyTorch and `scipy.signal` begin with zeros. OpenCV’s filters do not: look for the word *default* in its row of the table.',
							correct: false
						},
						{
							text: 'The first row once more',
							feedback: 'That is the default of `scipy.ndimage`. OpenCV leaves the edge pixel out.',
							correct: false
						},
						{
							text: 'The second row',
							feedback:
								'Its default is `BORDER_REFLECT_101`, our reflect: the first row is the mirror, and the row after it comes next.',
							correct: true
						}
					]
				},
				{
					stop: 'last',
					caption:
						'Below the picture it is the same: the last row repeated, or the one before it. Of the {1.output.count} outputs not one is made without padding, so here the choice of a mode changes the whole result.'
				}
			]
		},
		{
			title: 'Which axis comes first',
			prose: [
				'An array is indexed row first, then column: in NumPy, SciPy, PyTorch and TensorFlow, and here. OpenCV’s pictures are NumPy arrays, so `picture[row, col]` is right there too. But where OpenCV takes a *point* or a *size*, it is `(x, y)` or `(width, height)`: column first.',
				'Deep-learning libraries add two axes, for the pictures of a batch and for the channels. PyTorch orders them batch, channel, row, column; TensorFlow batch, row, column, channel. Of a kernel, PyTorch puts the channels first, output before input, and TensorFlow puts them last, input before output.',
				'The listing has a call for each library, with the numbers of this figure. All of them print the same output.'
			],
			figures: [
				{
					input: small,
					kernel: {
						source: 'own',
						values: [
							[1, 10],
							[0, -1]
						]
					}
				}
			],
			granularity: 'window',
			panels: ['code'],
			path: [
				{
					ask: 'choice',
					id: 'size-for-opencv',
					at: 'first',
					prompt:
						'The picture has {input.rows} rows and {input.cols} columns. In `cv2.resize(picture, (a, b))`, what are `a` and `b` to keep its size?',
					options: [
						{
							text: '{input.rows} and {input.cols}, as in `picture.shape`',
							feedback:
								'The shape is rows first. A size in OpenCV is width first, so this would turn a wide picture into a tall one.',
							correct: false
						},
						{
							text: '{input.cols} and {input.rows}: width, then height',
							feedback: 'The width is the number of columns. `picture.shape[::-1]` gives the pair.',
							correct: true
						},
						{
							text: 'It does not matter, OpenCV looks at the picture',
							feedback:
								'It takes the pair as it is. On a square picture you would not notice a mistake, which is why tests should not use one.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'write' },
					caption:
						'Switch between the listings. SciPy takes the two arrays as they are; PyTorch and TensorFlow need the two more axes, and a flipped kernel to give {output.0.1} here.'
				},
				{
					ask: 'choice',
					id: 'axes-for-tensorflow',
					at: { outputRow: 0, outputCol: 1, tap: 'write' },
					prompt:
						'An array in PyTorch’s order has one picture and one channel. How does it become TensorFlow’s order?',
					options: [
						{
							text: 'The channel axis moves to the end',
							feedback:
								'Batch, channel, row, column becomes batch, row, column, channel. `np.moveaxis` does it.',
							correct: true
						},
						{
							text: 'It is reshaped to the new sizes',
							feedback:
								'With one channel that happens to work. With three, a reshape keeps the numbers in memory where they are and mixes the channels with the columns.',
							correct: false
						},
						{
							text: 'Rows and columns change places',
							feedback:
								'Both libraries have rows before columns; only the channels stand elsewhere.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'{output.count} outputs. Copy a listing, run it, and compare: it prints these numbers, row by row.'
				}
			]
		}
	]
} satisfies LessonSource;

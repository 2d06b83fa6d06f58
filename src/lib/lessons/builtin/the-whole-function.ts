import type { LessonSource } from '$lib/schema';

/** More columns than rows, so that no row can be taken for a column; one padded row is left over. */
const figure = {
	input: {
		source: 'numbers' as const,
		values: [
			[5, 1, 8, 2, 6, 0, 3],
			[2, 7, 4, 9, 1, 5, 8],
			[9, 0, 6, 3, 7, 2, 4],
			[1, 8, 5, 4, 0, 6, 7]
		]
	},
	/** Its four corners differ, so that every wrong flip shows. */
	kernel: {
		source: 'own' as const,
		values: [
			[0, 1, 2],
			[-1, 3, 0],
			[1, 4, -2]
		]
	},
	padding: 1,
	stride: 2
};

export const theWholeFunction = {
	kind: 'lesson',
	version: 1,
	title: 'The whole function',
	aim: 'Read the program that convolves, line by line, and name what each line does in the figure.',
	task: 'Follow the numbers through every line of a NumPy program, and foretell what the next line does.',
	scenes: [
		{
			title: 'First the flip',
			prose: [
				'Beside the figure is a whole convolution in NumPy. It begins with two arrays, the {input|picture} and the {kernel|kernel}. Each lit line is the one that the figure is carrying out; press a line to go where it runs next.',
				'The lines above the loops run once, before the first window. One of them is `sliding = np.flip(kernel)`: it turns the kernel up-down and left-right.',
				'Tutorials often call this line cross-correlation. Sliding a kernel *without* the flip is cross-correlation; flip first, then slide, and you have convolution.'
			],
			figures: [figure],
			range: { start: 'first', end: { outputRow: 0, outputCol: 0, tap: 'write' } },
			panels: ['code', 'kernel'],
			path: [
				{
					ask: 'choice',
					id: 'half-a-flip',
					at: 'first',
					prompt:
						'A classmate writes `sliding = kernel[::-1]` instead. Which weight is then at the top left of `sliding`?',
					options: [
						{
							text: '{kernel.2.2}, from the bottom right, as with `np.flip`',
							feedback:
								'One slice reaches one axis. To turn both, it takes `kernel[::-1, ::-1]`, or `np.flip` with no axis named.',
							correct: false
						},
						{
							text: '{kernel.2.0}, from the bottom left',
							feedback:
								'A single slice turns the order of the rows and leaves each row as it was: the bottom row comes to the top.',
							correct: true
						},
						{
							text: '{kernel.0.2}, from the top right',
							feedback:
								'That would be the columns in reverse, `kernel[:, ::-1]`. The first index of an array counts rows.',
							correct: false
						},
						{
							text: '{kernel.0.0}, as before',
							feedback:
								'A step of minus one does reverse something: the first index, which counts the rows.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 0 },
					caption:
						'The top left of `sliding` is {step.0.0.0.weight}: the weight from the bottom right of the kernel, {kernel.2.2}. Both are ringed.'
				},
				{
					ask: 'product',
					id: 'first-real-product',
					at: { outputRow: 0, outputCol: 0, tap: 5 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 5 },
					caption:
						'{step.0.0.5.value} × ({step.0.0.5.weight}) = {step.0.0.5.product}. This weight stands at {step.0.0.5.kernelCell} in the kernel as given, on the opposite side of the middle.'
				}
			]
		},
		{
			title: 'How large will it be?',
			prose: [
				'Before anything can be written, the program needs an array to write into, and for that its size. In each direction: take the padded length, subtract the kernel’s, divide by the stride, add one.',
				'The division is `//`, which rounds down. A part of a step is no step.',
				'`np.zeros` then makes the {output|output}. Keep in mind that it is full of zeros from the start: a cell that is never written looks like a cell whose answer is zero.'
			],
			figures: [figure],
			granularity: 'window',
			panels: ['code', 'size'],
			path: [
				{
					ask: 'output-size',
					id: 'size-of-the-output',
					at: 'first'
				},
				{
					stop: 'first',
					caption:
						'{padded.rows} padded rows make {exact.rows} before rounding, so {output.rows}; {padded.cols} padded columns make {exact.cols}. The output is {output.size}.'
				},
				{
					stop: 'last',
					caption:
						'The last window. Rounding down means that some padded cells are never used: here {leftover.rows} row at the bottom.'
				},
				{
					ask: 'choice',
					id: 'plain-division',
					at: 'last',
					prompt:
						'Someone replaces `//` by `int(… / …)`, which cuts the fraction off. When does that go wrong?',
					options: [
						{
							text: 'Whenever the division leaves a remainder',
							feedback:
								'For positive numbers, cutting the fraction off and rounding down are the same.',
							correct: false
						},
						{
							text: 'When the kernel is larger than the padded picture',
							feedback:
								'Then the division gives a negative number, and cutting its fraction off goes *up*, towards zero. A size that should be negative, and that `np.zeros` would refuse, becomes zero: an empty output, and no error.',
							correct: true
						},
						{
							text: 'Never, the two are the same',
							feedback:
								'They are for positive numbers. Below zero `//` goes down and `int` goes up, towards zero.',
							correct: false
						}
					]
				}
			]
		},
		{
			title: 'A frame of zeros',
			prose: [
				'`padded` is a larger array with the picture in its middle: {input.size} becomes {padded.size}, because each side gets {padding.top}.',
				'From here on the program counts from the corner of `padded`, so no index is ever negative. The figure counts from the corner of the {input|picture}. The two differ by the padding, and mixing them up is a common mistake in this function.'
			],
			figures: [figure],
			granularity: 'window',
			panels: ['code'],
			path: [
				{
					stop: 'first',
					caption:
						'In the code, `top` and `left` are both zero. In the figure the same corner is {step.0.0.window.cell}: outside the picture, in the padding.'
				},
				{
					ask: 'place-window',
					id: 'window-of-an-output',
					at: { outputRow: 1, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 1, outputCol: 2, tap: 'window' },
					caption:
						'Output {step.1.2.write.output}. The program multiplies its two indices by the stride and gets `top` and `left`; the figure’s corner is {step.1.2.window.cell}, less by the padding.'
				},
				{
					ask: 'choice',
					id: 'no-padding',
					at: { outputRow: 1, outputCol: 2, tap: 'window' },
					prompt:
						'The program is run with no padding, and `padded` is the picture itself. Which other line has to change?',
					options: [
						{
							text: 'The line with `top` and `left`, which has to subtract the padding',
							feedback:
								'`top` and `left` count from the corner of `padded`. Whatever the frame, they need no correction.',
							correct: false
						},
						{
							text: 'The two size lines',
							feedback:
								'They measure `padded`, so they already see the smaller array and give a smaller output.',
							correct: false
						},
						{
							text: 'None',
							feedback:
								'Sizes and loops speak of `padded` only. That is why programs make it even when there is nothing to pad.',
							correct: true
						}
					]
				}
			],
			change: {
				text: 'Set the padding to none. The frame goes, the output shrinks, and the first window’s corner is the same in the code and in the figure.',
				settings: ['padding']
			}
		},
		{
			title: 'Four loops',
			prose: [
				'The two outer loops choose the {output|output} cell: `i` its row, `j` its column. The two inner ones walk over the {kernel|kernel}: `u` and `v`.',
				'The slice `padded[top:top + rows, left:left + cols]` is the window. It starts where the stride has brought it, and is as large as the kernel.',
				'Then comes the heart of it: one product, added to `total`. NumPy can do the inner loops in one line, `(window * sliding).sum()`, and many programs do. With whole numbers the result is the same.'
			],
			figures: [figure],
			start: { outputRow: 0, outputCol: 1, tap: 'window' },
			panels: ['code', 'stage'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'window' },
					caption:
						'`j` has gone up by one and `left` by {stride.cols}. The slice cuts out the window; `total` is back at zero.'
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 4 },
					caption:
						'The top row of the window lay in the padding and gave nothing. Now `u` is one row down, over the picture: {step.0.1.4.value} × {step.0.1.4.weight} = {step.0.1.4.product}.'
				},
				{
					ask: 'sum',
					id: 'sum-so-far',
					at: { outputRow: 0, outputCol: 1, tap: 5 }
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 5 },
					caption:
						'`total += product`: {step.0.1.5.before} plus {step.0.1.5.product} is {step.0.1.5.after}.'
				},
				{
					ask: 'next-window',
					id: 'after-the-row',
					at: { outputRow: 0, outputCol: 3, tap: 'write' }
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 'window' },
					caption:
						'The inner of the two outer loops has run out, so `i` goes up by one and `j` starts again. In the figure the corner moves to {step.1.0.window.cell}, {stride.rows} rows lower.'
				}
			]
		},
		{
			title: 'The write',
			prose: [
				'Everything has been made for this line: `output[i, j] = total`. Notice its indices. They count outputs, not pixels; `top` and `left` count pixels of `padded`.',
				'With a stride of one the two agree, and a program that writes to the window’s place passes its tests. With a larger stride it leaves holes and runs off the end.'
			],
			figures: [figure],
			start: { outputRow: 0, outputCol: 2, tap: 'window' },
			panels: ['code', 'equation'],
			path: [
				{
					ask: 'written',
					id: 'written-by-the-program',
					at: { outputRow: 0, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'{terms.0.2} = {step.0.2.write.sum}. The window’s corner was {step.0.2.window.cell}, the number goes to {step.0.2.write.output}.'
				},
				{
					ask: 'wrong-line',
					id: 'misplaced-write',
					defect: 'output-index',
					prompt:
						'Another student’s program lets its loops run over places in `padded`, in steps of the stride. Which line is wrong?'
				},
				{
					stop: 'last',
					caption:
						'{output.count} outputs, {multiplies} multiplies. Copy the listing and run it: it prints the numbers that stand in the figure.'
				}
			],
			change: {
				text: 'Set the stride to one and look at the code: `top` and `left` now equal `i` and `j`. This is the one case in which mixing them up does no harm.',
				settings: ['stride']
			}
		}
	]
} satisfies LessonSource;

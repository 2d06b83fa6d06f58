import type { LessonSource } from '$lib/schema';

/** Unlike itself under every flip and turn, so that no wrong kernel gives a right output. */
const kernel = [
	[1, 2, 0],
	[0, -1, 3],
	[-2, 0, 1]
];

export const theBugLab = {
	kind: 'lesson',
	version: 1,
	title: 'The bug lab',
	aim: 'Find the wrong line in a loop that convolves, from what its output looks like.',
	task: 'Mend every loop until its output agrees with the right one in every cell.',
	scenes: [
		{
			kind: 'bug-lab',
			title: 'The last rows stay empty',
			prose: [
				'This loop is close to one that many tutorials print. `x` counts rows and `y` counts columns, and it goes down one column before it begins the next. Its {output|output} stands beside the right one.',
				'{bug.written} of {output.count} cells are written and {bug.unwritten} are not. Nothing has failed: no error, no warning.',
				'Run it, see which cells are left out, and find the line that leaves them out. Then choose what to write there instead, and run it again.'
			],
			input: [
				[7, 2, 0, 5, 1],
				[4, 9, 3, 1, 6],
				[0, 5, 8, 2, 7],
				[6, 1, 4, 9, 0],
				[2, 8, 6, 3, 5]
			],
			kernel,
			padding: 1,
			stride: 1,
			defects: ['unpadded-range'],
			path: [
				{
					ask: 'choice',
					id: 'what-is-in-an-empty-cell',
					prompt:
						'The output was made with `np.zeros`. What does a cell hold that no window has written?',
					options: [
						{
							text: 'Nothing, and NumPy complains when it is read',
							feedback:
								'An array of numbers has a number in every cell. NumPy cannot know which of them somebody has written.',
							correct: false
						},
						{
							text: 'A zero, which looks like any other result',
							feedback:
								'That is why such a bug goes unnoticed. In a picture it is a black border, and black borders are common. Made with `np.full(…, np.nan)`, the gap would show.',
							correct: true
						},
						{
							text: 'The pixel of the picture at the same place',
							feedback:
								'The output is an array of its own; it has never seen the picture. Only a window can write to it.',
							correct: false
						}
					]
				}
			]
		},
		{
			kind: 'bug-lab',
			title: 'Mend one, find the next',
			prose: [
				'The same loop on a picture of {input.size} pixels, now with a stride of two. {bug.correct} of {output.count} cells is right, and no error reaches you.',
				'There is more than one bug, and they hide each other. When you mend a line the count may stay where it is or even fall, because the loop gets far enough to meet the next one. That is progress.',
				'Read three things after every run: which cells are written, which of them are right, and how many errors were swallowed on the way.'
			],
			input: [
				[7, 2, 0, 5, 1, 3, 8],
				[4, 9, 3, 1, 6, 0, 2],
				[0, 5, 8, 2, 7, 4, 1],
				[6, 1, 4, 9, 0, 5, 3],
				[2, 8, 6, 3, 5, 1, 7],
				[9, 0, 7, 4, 2, 6, 5]
			],
			kernel,
			padding: 1,
			stride: 2,
			defects: ['unpadded-range', 'bare-except', 'output-index', 'width-from-rows'],
			path: [
				{
					ask: 'choice',
					id: 'what-except-does',
					prompt:
						'Around the window’s lines stands `try: … except: break`, without a word about which error is meant. What happens when a write lands outside the output?',
					options: [
						{
							text: 'The cell is skipped and the loop goes on with the next window',
							feedback:
								'That would be `continue`. `break` leaves the inner loop, so the rest of this column is dropped as well.',
							correct: false
						},
						{
							text: 'The program stops and names the line',
							feedback:
								'Without the `try` it would, and you would know where to look. Here the error is caught and thrown away.',
							correct: false
						},
						{
							text: 'The rest of this column is dropped, and nobody hears of it',
							feedback:
								'The error is caught, `break` leaves the inner loop, and the next column begins. An `except` without a name catches mistakes of yours, too.',
							correct: true
						}
					]
				},
				{
					ask: 'choice',
					id: 'worse-after-mending',
					prompt:
						'You mend one line, run the loop again, and now it swallows more errors than before. What do you do?',
					options: [
						{
							text: 'Keep the change: the loop now gets as far as the next bug',
							feedback:
								'If the line was wrong, mending it was right. Errors that could not happen before can happen now, and they tell where to look.',
							correct: true
						},
						{
							text: 'Take it back: the count should fall with every change',
							feedback:
								'The count measures how far the loop gets before something goes wrong. With several bugs it does not fall evenly.',
							correct: false
						},
						{
							text: 'Catch the new errors in one more `try`',
							feedback:
								'That makes the errors silent again and leaves the bug where it is. Each caught error was a hint.',
							correct: false
						}
					]
				}
			]
		},
		{
			kind: 'bug-lab',
			title: 'All cells written, nearly none right',
			prose: [
				'This one looks healthy: every cell is written and nothing is raised. But only {bug.correct} of {output.count} is right.',
				'Bugs of this kind are not in the places but in the {accumulator|sums}. Take the first cell that is wrong, and work its window out by hand; compare the value with what the loop has in each line.',
				'Pay attention to *when* it goes wrong. A cell that is right by itself and wrong after another one points at something that is carried over.'
			],
			input: [
				[7, 2, 0, 5, 1],
				[4, 9, 3, 1, 6],
				[0, 5, 8, 2, 7],
				[6, 1, 4, 9, 0]
			],
			kernel,
			padding: 1,
			stride: 1,
			defects: ['accumulator-kept', 'flip-every-window', 'byte-wrap'],
			path: [
				{
					ask: 'wrong-line',
					id: 'half-a-flip-line',
					defect: 'one-axis-flip',
					prompt:
						'Before you begin, a listing of somebody else. Its output is right for kernels that are their own mirror image, and wrong for all others. Which line is it?'
				},
				{
					ask: 'choice',
					id: 'bytes-and-negatives',
					prompt:
						'A byte can hold the numbers from zero to two hundred and fifty-five. A window’s sum is minus one, and the program stores it in an array of bytes. What is in the cell?',
					options: [
						{
							text: 'Zero: what is too small is cut off',
							feedback:
								'OpenCV does that, on purpose. A NumPy array of bytes keeps the last eight bits of the number instead and counts round.',
							correct: false
						},
						{
							text: 'One: the sign is dropped',
							feedback:
								'The sign is not stored by itself. Below zero, a byte goes on counting from its upper end.',
							correct: false
						},
						{
							text: 'The largest byte: it counts round, like an old odometer turned back',
							feedback:
								'One below zero is the largest byte again, white instead of black. Edge kernels make many negative numbers, so such a picture is full of speckles.',
							correct: true
						}
					]
				}
			]
		},
		{
			kind: 'bug-lab',
			title: 'Three slips of students',
			prose: [
				'Every cell is written, each by the window that it belongs to, and {bug.correct} of {output.count} are right. The students who wrote these lines knew what they wanted. One took a sign of NumPy for another, one took another turn for the flip, and one wanted to save memory.',
				'Hold each line against what you know. A window is multiplied place by place. The flip turns the order of the rows and of the columns round. And no window may read what another has written.'
			],
			input: [
				[7, 2, 0, 5, 1],
				[4, 9, 3, 1, 6],
				[0, 5, 8, 2, 7],
				[6, 1, 4, 9, 0]
			],
			kernel,
			padding: 1,
			stride: 1,
			defects: ['matrix-product', 'transposed-kernel', 'writes-into-input'],
			path: [
				{
					ask: 'choice',
					id: 'a-slice-as-output',
					seed: 3,
					prompt:
						'Mend all but one: `output` is a slice of `padded` still, and most cells are wrong. The first cell that is written is right all the same. Why?',
					options: [
						{
							text: 'Its window is read before any pixel has been replaced',
							feedback:
								'A slice of a NumPy array is a view: both names stand for the same numbers. Each write replaces a pixel, and later windows read the result in its place.',
							correct: true
						},
						{
							text: 'NumPy copies a slice when something is written to it',
							feedback:
								'A slice copies nothing. `.copy()` would, and would take the memory that was to be saved.',
							correct: false
						},
						{
							text: 'Its window lies in the padding, where all numbers are zero',
							feedback:
								'Only in part: the other cells of the window are pixels, and they count. They are still as they were when the first window reads them.',
							correct: false
						}
					]
				}
			]
		},
		{
			title: 'A test that would have told',
			prose: [
				'Nearly all bugs of this lesson pass a test with a square picture, no padding, a stride of one and a kernel of nine ones. A good test makes mistakes visible: more columns than rows, a {kernel|kernel} that no flip leaves as it is, padding, a stride of two, and numbers that can be checked by hand.',
				'Here is such a test, small enough for paper: {input.size} pixels and a {kernel.size} kernel. Work one {output|output} out yourself, and you have something to hold any program to.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: { source: 'own', values: kernel },
					padding: 1,
					stride: 2
				}
			],
			granularity: 'window',
			panels: ['kernel', 'equation'],
			path: [
				{
					ask: 'choice',
					id: 'which-test',
					at: 'first',
					prompt: 'You may keep a single test. Which of these finds most of the bugs you have met?',
					options: [
						{
							text: 'A photograph through a blur, judged by eye',
							feedback:
								'A blur is symmetric, so no flip can go wrong visibly, and a missing border or a shift by a pixel is hard to see.',
							correct: false
						},
						{
							text: 'A picture of {input.size} pixels, this kernel, padding and a stride of two, compared number by number',
							feedback:
								'Rows differ from columns, the kernel differs from all its flips, and both padding and stride are in play. Each bug of this lesson changes at least one number, but for two: the bare `except` only hides the others, and results written into the picture are not read again by windows two apart.',
							correct: true
						},
						{
							text: 'A large square of random numbers with a kernel of ones, compared number by number',
							feedback:
								'Many numbers, but few ways to be wrong: a square hides swapped rows and columns, and a kernel of ones hides every flip.',
							correct: false
						}
					]
				},
				{
					ask: 'written',
					id: 'by-hand',
					at: { outputRow: 0, outputCol: 1, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'write' },
					caption:
						'{terms.0.1} = {step.0.1.write.sum}. With the kernel unflipped, or flipped one way only, another number would stand here.'
				},
				{
					stop: 'last',
					caption:
						'{output.count} numbers that a right program must give: {output.0.0}, {output.0.1}, {output.0.2} and {output.1.0}, {output.1.1}, {output.1.2}.'
				}
			],
			change: {
				text: 'Choose the box blur as the kernel and switch the operation between convolution and cross-correlation. Not one output changes: with this kernel, a program that forgets the flip passes the test.',
				settings: ['kernel', 'operation']
			}
		}
	]
} satisfies LessonSource;

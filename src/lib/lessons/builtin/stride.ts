import type { LessonSource } from '$lib/schema';
import { raccoonFace } from './grids';

const allDifferent = { source: 'named', name: 'all-different' } as const;

const fiveRows = [
	[4, 0, 7, 1, 3, 8, 2],
	[2, 9, 5, 6, 0, 1, 7],
	[8, 3, 1, 4, 7, 5, 0],
	[0, 6, 2, 9, 3, 4, 8],
	[5, 1, 8, 0, 6, 2, 3]
] as const;

export const stride = {
	kind: 'lesson',
	version: 1,
	title: 'Stride',
	aim: 'Say where a window that jumps will land, how large the output is, and which pixels are never read.',
	task: 'Follow the jumps, and match places in the output with places in the input.',
	scenes: [
		{
			title: 'Jumps',
			prose: [
				'The *stride* says how far the window moves at a time. So far it was one. Here it is {stride.cols} along a row and {stride.rows} from row to row, so the window jumps over every other position.',
				'Nothing else is different: where the window lands, it multiplies, adds and writes as always, with the flipped {kernel|kernel}. The results are written side by side, so the {output|output} has no gaps. It is smaller.'
			],
			figures: [
				{
					input: { source: 'numbers', values: fiveRows },
					kernel: allDifferent,
					stride: 2
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The first window, with its corner over {step.0.0.window.cell}, has written {output.0.0}.'
				},
				{
					ask: 'next-window',
					id: 'first-jump',
					at: { outputRow: 0, outputCol: 0, tap: 'write' }
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'window' },
					caption:
						'A jump of {stride.cols} columns. The arc shows its length, the ghost the position that was skipped. The window’s corner is now over {step.0.1.window.cell}, but it writes to output {step.0.1.write.output}.'
				},
				{
					ask: 'next-window',
					id: 'jump-down',
					at: { outputRow: 0, outputCol: 2, tap: 'write' }
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 'window' },
					caption:
						'Down the stride counts too: the window’s corner is over {step.1.0.window.cell}, and a whole row of positions was skipped.'
				},
				{
					ask: 'choice',
					id: 'compared-with-stride-one',
					seed: 6,
					at: { outputRow: 1, outputCol: 0, tap: 'window' },
					prompt:
						'Compare with the output that a stride of one would give. What are the {output.count} numbers of this one?',
					options: [
						{
							text: 'A selection: every second number of every second row',
							feedback:
								'A window that lands computes what it would have computed anyway. The stride only decides which windows there are.',
							correct: true
						},
						{
							text: 'Averages of two by two neighbours',
							feedback:
								'That is average pooling. A stride averages nothing: the skipped windows are never computed.',
							correct: false
						},
						{
							text: 'The same numbers, rounded',
							feedback:
								'The stride is no part of the sum. Each number that is written is exact, there are only fewer of them.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'{output.count} windows, {output.size} outputs. The last window ends exactly in the bottom-right pixel: here the jumps fit.'
				}
			]
		},
		{
			title: 'What is left over',
			prose: [
				'This picture is {input.size}: that of the scene before, with one row more at the bottom. Will there be more output?',
				'The first window takes {kernel.rows} rows, and each further one needs {stride.rows} more below it. The rows need not come out even: jumps that fit are made, and what is left at the end is left.'
			],
			figures: [
				{
					input: { source: 'numbers', values: [...fiveRows, [7, 4, 0, 2, 9, 1, 6]] },
					kernel: allDifferent,
					stride: 2
				}
			],
			granularity: 'window',
			panels: ['kernel', 'size'],
			path: [
				{
					ask: 'output-size',
					id: 'size-with-floor',
					at: 'first'
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 'window' },
					caption:
						'The second row of windows. Below it one row of pixels remains, and the next jump would need {stride.rows}.'
				},
				{
					ask: 'choice',
					id: 'change-the-last-row',
					seed: 7,
					at: { outputRow: 1, outputCol: 0, tap: 'window' },
					prompt: 'Suppose every pixel of the bottom row were set to 255. What would change?',
					options: [
						{
							text: 'Nothing in the output',
							feedback:
								'No window reaches that row. Its pixels are never multiplied with anything.',
							correct: true
						},
						{
							text: 'The bottom row of the output',
							feedback:
								'That row is made from the windows you see now, and they end one row above the bottom.',
							correct: false
						},
						{
							text: 'All of the output, a little',
							feedback:
								'An output depends on its own window alone, and no window of this walk lies over the bottom row.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'Worked out without rounding there was room for {exact.rows} rows of windows. Half a window cannot be computed, so it is {output.rows}, as before: this is the *floor* in every formula for the size.'
				}
			],
			change: {
				text: 'Set the padding to one cell and look at the edges: the windows now begin in the frame, each pixel of the picture is read, and what is left over is a row of the frame.',
				settings: ['padding']
			}
		},
		{
			title: 'Two ways of counting',
			prose: [
				'With a stride, a place in the {output|output} and the place in the {input|input} that it came from have different numbers. To go from one to the other: multiply the output’s row by the stride, then take off the padding; that is the window’s first row. Columns work alike.',
				'In this figure the stride is {stride.rows} and the padding {padding.top}, so output {step.0.0.write.output} comes from the window whose corner lies at {step.0.0.window.cell}, in the frame.',
				'Mixing the two up is the most common mistake in loops of one’s own, since it makes no difference until the stride is more than one.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: allDifferent,
					padding: 1,
					stride: 2
				}
			],
			start: { outputRow: 0, outputCol: 1, tap: 'window' },
			range: { start: { outputRow: 0, outputCol: 1, tap: 'window' }, end: 'last' },
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'window' },
					caption:
						'Output {step.0.1.write.output} comes from the window at {step.0.1.window.cell}: the column is one times {stride.cols}, less {padding.left} of padding.'
				},
				{
					ask: 'place-window',
					id: 'window-of-the-last',
					at: { outputRow: 1, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 1, outputCol: 2, tap: 'window' },
					caption:
						'Output {step.1.2.write.output}: its window’s corner lies over {step.1.2.window.cell}, and its last column hangs over the right edge.'
				},
				{
					ask: 'choice',
					id: 'output-indexed-by-input',
					seed: 5,
					at: { outputRow: 1, outputCol: 2, tap: 'window' },
					prompt:
						'A loop runs with `for row in range(0, padded_rows - kernel_rows + 1, stride)` and stores each sum in `output[row, col]`. What goes wrong?',
					options: [
						{
							text: '`row` counts input rows: the output’s row is `row // stride`',
							feedback:
								'As written, the results are stored with gaps between them, and the later ones fall outside the output.',
							correct: true
						},
						{
							text: 'The range should not have `stride` in it',
							feedback:
								'It should: that is the jump. Without it all windows are computed, and there are more sums than places.',
							correct: false
						},
						{
							text: 'It should be `output[row * stride, col * stride]`',
							feedback:
								'That multiplies by the stride a second time. `row` has already grown by whole strides, so it must be divided.',
							correct: false
						},
						{
							text: 'Nothing',
							feedback:
								'Nothing at a stride of one. At a stride of {stride.rows} the second row of windows starts {stride.rows} rows down, yet its sums belong in the very next row of the output.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'The {output.size} output, complete. Every number has its place by how many jumps came before it, not by how far they went.'
				}
			]
		},
		{
			title: 'A photograph at half the size',
			prose: [
				'A soft blur with a stride of {stride.rows} makes a photograph half as high and half as wide, and takes a quarter of the work: {multiplies} multiplies for {output.count} outputs. Many networks shrink their pictures this way between layers.',
				'The blur comes first for a reason. A stride on its own keeps some pixels and forgets the others; blurred, each pixel that is kept has heard from its neighbours.'
			],
			figures: [
				{
					input: raccoonFace,
					kernel: { source: 'named', name: 'gaussian-3' },
					padding: 1,
					stride: 2
				}
			],
			granularity: 'row',
			panels: ['size'],
			path: [
				{
					ask: 'output-size',
					id: 'size-of-half',
					at: 'first'
				},
				{
					ask: 'place-window',
					id: 'window-in-the-face',
					at: { outputRow: 6, outputCol: 4, tap: 'window' }
				},
				{
					stop: { outputRow: 6, outputCol: 4, tap: 'window' },
					caption:
						'Output {step.6.4.write.output} looks at the photograph around the window that starts at {step.6.4.window.cell}.'
				},
				{
					stop: 'last',
					caption: '{output.size} from {input.size}. The eyes and the nose can still be found.'
				}
			],
			change: {
				text: 'In the setting of the stride, take rows and columns apart; then set the columns to three and leave the rows. The face becomes narrow. Predict the number of columns first, then compare with the panel of the output’s size.',
				settings: ['stride']
			}
		}
	]
} satisfies LessonSource;

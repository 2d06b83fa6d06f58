import type { LessonSource } from '$lib/schema';
import { raccoonEyes } from './grids';

export const sliding = {
	kind: 'lesson',
	version: 1,
	title: 'Sliding',
	aim: 'Say where the window goes next, and how large the output becomes.',
	task: 'Send the window on its way before it moves, and give the output’s size before it is filled.',
	scenes: [
		{
			title: 'Along the row, then down',
			prose: [
				'One {kernel|window} gives one number. To fill the whole {output|output}, the kernel visits every place where all of it lies on the {input|input}, and does the same work at each.',
				'It starts at the top left and moves one column at a time. When its right edge meets the right edge of the input, the row is finished; it goes back to the first column, one row lower.',
				'The outputs stand as the windows did: what the leftmost window of the top row writes is the top-left output, its right neighbour comes from the next window, and so on.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: { source: 'named', name: 'all-different' },
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The first window has written {output.0.0}. Its top-left corner lies over pixel {step.0.0.window.cell}.'
				},
				{
					ask: 'next-window',
					id: 'second-window',
					at: { outputRow: 0, outputCol: 0, tap: 'write' }
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'window' },
					caption:
						'One column to the right. Most of the pixels under this window lay under the one before it too, but each now meets another weight.'
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'The window touches the right edge of the input, and the first row of the output, {output.0.0}, {output.0.1}, {output.0.2}, is complete.'
				},
				{
					ask: 'next-window',
					id: 'row-change',
					at: { outputRow: 0, outputCol: 2, tap: 'write' }
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 'window' },
					caption:
						'Back to the first column, one row down, as in reading. The top-left corner is over {step.1.0.window.cell}.'
				},
				{
					stop: 'last',
					caption:
						'The last window ends in the bottom-right pixel. {output.count} windows, {output.count} outputs.'
				}
			]
		},
		{
			title: 'How large is the output?',
			prose: [
				'The output is smaller than the input, because the kernel needs room. To find out how much smaller, watch one edge: the window starts with its left edge at the first column, and stops when its right edge reaches the last. Each move makes one more output, and the first place counts too.',
				'Rows follow the same rule with the kernel’s height. This kernel has {kernel.rows} rows and {kernel.cols} columns, so the two sides of the input shrink by different amounts.'
			],
			figures: [
				{
					input: {
						source: 'numbers',
						values: [
							[4, 0, 7, 1, 3, 8],
							[2, 9, 5, 6, 0, 1],
							[8, 3, 1, 4, 7, 5],
							[0, 6, 2, 9, 3, 4],
							[5, 1, 8, 0, 6, 2]
						]
					},
					kernel: {
						source: 'own',
						values: [
							[1, -2],
							[5, 3],
							[4, -1]
						]
					},
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel', 'size'],
			path: [
				{
					ask: 'output-size',
					id: 'size-of-a-tall-kernel',
					at: 'first'
				},
				{
					ask: 'place-window',
					id: 'window-of-an-output',
					at: { outputRow: 2, outputCol: 3, tap: 'window' }
				},
				{
					stop: { outputRow: 2, outputCol: 3, tap: 'window' },
					caption:
						'The window for output {step.2.3.write.output} has its top-left corner over pixel {step.2.3.window.cell}. Without padding and with moves of one, the two places have the same numbers.'
				},
				{
					stop: 'last',
					caption:
						'{input.rows} rows have room for {output.rows} windows that are {kernel.rows} rows high, {input.cols} columns for {output.cols} that are {kernel.cols} wide. The panel under the figure works out {output.size} from the same numbers. Two of its numbers can wait: the padding, here {padding.top}, and the stride, here {stride.rows}, have lessons of their own.'
				}
			],
			change: {
				text: 'Change the pixel in the top-left corner of the input, {input.0.0}, and look at the output: only one number follows, since only one window covers the corner. Then change the {input.2.2} in the middle row and count the outputs that follow: there are {kernel.count}, one for each weight that passes over the pixel.',
				settings: ['input']
			}
		},
		{
			title: 'Does the order matter?',
			prose: [
				'Top left to bottom right is how we read, and how the loops in most programs run. But look at what a window needs: its own pixels and the weights. No window reads what another has written, and each has its own cell to write to.',
				'That freedom is worth a lot. A graphics card works on thousands of windows at the same time, in whatever order suits it, and the numbers come out the same.'
			],
			figures: [
				{
					input: raccoonEyes,
					kernel: { source: 'named', name: 'emboss' },
					operation: 'cross-correlation'
				}
			],
			granularity: 'row',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 13, tap: 'write' },
					caption:
						'A photograph of {input.size} cells, one row of windows done: {output.cols} outputs that do not know of each other.'
				},
				{
					ask: 'choice',
					id: 'backwards',
					seed: 10,
					at: { outputRow: 0, outputCol: 13, tap: 'write' },
					prompt:
						'Suppose the windows ran backwards, from the bottom right to the top left. What would the finished output be?',
					options: [
						{
							text: 'The same',
							feedback:
								'Each output depends on its own window alone, so only the order of filling would differ.',
							correct: true
						},
						{
							text: 'The same, but turned upside down',
							feedback:
								'It would be if each window wrote to the next free cell. But a window writes to the cell that belongs to its place, whenever its turn comes.',
							correct: false
						},
						{
							text: 'Different numbers',
							feedback:
								'They would differ if a window used the sum or the output of another one. The sum starts at zero each time, so nothing is handed on.',
							correct: false
						}
					]
				},
				{
					ask: 'choice',
					id: 'writes-into-input',
					seed: 8,
					at: { outputRow: 0, outputCol: 13, tap: 'write' },
					prompt:
						'To save memory, a program writes each result into the input, over the pixel in the window’s middle. Does the order matter now?',
					options: [
						{
							text: 'Yes, later windows read results instead of pixels',
							feedback:
								'Neighbouring windows overlap, so each one would now read numbers that earlier ones have replaced. The output needs a table of its own.',
							correct: true
						},
						{
							text: 'No, each result still has its own cell',
							feedback:
								'Each result has, but that cell also lies under the neighbouring windows, and those still need the pixel that was there.',
							correct: false
						},
						{
							text: 'Only if the kernel is larger than {kernel.size}',
							feedback:
								'Any two windows that overlap are enough. At {kernel.size} each window already shares pixels with its neighbours on all sides.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'All {output.count} windows are done. The sum over one window touches {kernel.count} pixels, so the whole picture took {multiplies} multiplies.'
				}
			]
		}
	]
} satisfies LessonSource;

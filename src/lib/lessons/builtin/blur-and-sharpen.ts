import { convolve2d, defineConvolution, matrix, toRows } from '$lib/core';
import type { LessonSource } from '$lib/schema';
import { cupRim } from './grids';

/** A gray wall with a brighter strip and one bright speck: its means of nine are whole numbers. */
const wall = [
	[36, 36, 36, 36, 36, 72, 72],
	[36, 36, 36, 36, 36, 72, 72],
	[36, 36, 36, 36, 36, 72, 72],
	[36, 36, 90, 36, 36, 72, 72],
	[36, 36, 36, 36, 36, 72, 72]
];

/** Multiples of sixteen, so that both passes of a blur by sixteenths give whole numbers. */
const speckled = [
	[16, 48, 160, 32, 80, 64],
	[64, 16, 96, 240, 48, 112],
	[112, 80, 32, 64, 16, 176],
	[32, 144, 128, 16, 96, 48],
	[80, 0, 192, 112, 64, 144]
];

const alongRow = { source: 'own' as const, values: [[1, 2, 1]], divisor: 4 };
const downColumn = { source: 'own' as const, values: [[1], [2], [1]], divisor: 4 };

const blurredAlongRows = toRows(
	convolve2d(
		defineConvolution(matrix(speckled), matrix(alongRow.values), { divisor: alongRow.divisor })
	)
);

export const blurAndSharpen = {
	kind: 'lesson',
	version: 1,
	title: 'Blur and sharpen',
	aim: 'Read what a kernel does to a picture from its weights.',
	task: 'Foretell from the weights alone what each kernel makes of a plain wall, and build one blur out of two shorter ones.',
	scenes: [
		{
			title: 'A kernel is a sentence',
			prose: [
				'Read its weights aloud, and a {kernel|kernel} becomes a sentence. This one says: *add the pixel and its eight neighbours, all alike, then divide by {kernel.divisor}*. That is a mean, and the kernel is called a box blur.',
				'The division happens once, when the sum is written, so the weights can stay whole numbers.',
				'The {input|input} is a gray wall of {input.0.0}s. On the right is a strip of {input.0.6}s, and one speck of {input.3.2} sits low on the left.'
			],
			figures: [
				{
					input: { source: 'numbers', values: wall },
					kernel: { source: 'named', name: 'box-blur' }
				}
			],
			granularity: 'window',
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'Nine equal pixels. Their sum is {step.0.0.write.sum}, and {step.0.0.write.sum} divided by {kernel.divisor} is {output.0.0} again: a mean leaves a plain wall alone.'
				},
				{
					ask: 'written',
					id: 'mean-at-the-strip',
					at: { outputRow: 0, outputCol: 3, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 4, tap: 'write' },
					caption:
						'The wall jumps from {input.0.4} to {input.0.5} at once. The output climbs instead: {output.0.2}, {output.0.3}, {output.0.4}. An edge has become a slope, and that is what we see as blur.'
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 'write' },
					caption:
						'The window has reached the speck. {terms.1.0} = {step.1.0.write.sum}, so the output is {output.1.0}. A ninth of what set the speck apart arrives here, and as much in every other window that covers it.'
				}
			],
			change: {
				text: 'Choose the Gaussian blur, {kernel.size} as well. Its sentence is: *the middle counts four times, a side neighbour twice, a corner once*. The output over the plain wall stays {output.0.0}; the speck now shows more where it was, and less around.',
				settings: ['kernel']
			}
		},
		{
			title: 'What the weights add up to',
			prose: [
				'Two kernels, the same wall, one shared step. *Sharpen* says: five times the pixel, minus its four side neighbours. *Edge* says: eight times the pixel, minus all eight neighbours.',
				'On a plain wall every pixel under the window is the same number. So the result is that number times the sum of the {kernel|weights}, divided by the divisor. This one sum tells whether a picture keeps its brightness.'
			],
			figures: [
				{
					title: 'Sharpen',
					input: { source: 'numbers', values: wall },
					kernel: { source: 'named', name: 'sharpen' }
				},
				{
					title: 'Edge',
					input: { source: 'numbers', values: wall },
					kernel: { source: 'named', name: 'edge' }
				}
			],
			granularity: 'window',
			path: [
				{
					ask: 'choice',
					id: 'sum-of-weights',
					at: { outputRow: 0, outputCol: 0, tap: 'window' },
					prompt:
						'The window lies on the plain wall, where every pixel is {input.0.0}. What do the two kernels write?',
					options: [
						{
							text: 'Both write {input.0.0}, because there is nothing to change on a plain wall',
							feedback:
								'True of sharpen. Edge takes away as much as it adds, so nothing is left of a plain wall: {2.output.0.0}.',
							correct: false
						},
						{
							text: 'Sharpen {1.output.0.0}, edge {2.output.0.0}',
							feedback:
								'Sharpen’s weights add up to {1.kernel.sum} and edge’s to {2.kernel.sum}: {1.kernel.sum} × {input.0.0} and {2.kernel.sum} × {input.0.0}.',
							correct: true
						},
						{
							text: 'Sharpen {1.step.0.0.4.product}, edge {2.step.0.0.4.product}',
							feedback:
								'These are the products of the middle weights alone. The neighbours are under the window too, and their weights are negative.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'Sharpen’s weights add up to {1.kernel.sum}, so the wall stays {1.output.0.0}. Edge’s add up to {2.kernel.sum}, so the wall turns black: {2.output.0.0}.'
				},
				{
					stop: { outputRow: 0, outputCol: 3, tap: 'write' },
					caption:
						'The middle is the last dark pixel before the strip. Sharpen makes it darker, {1.output.0.3} instead of {input.1.4}; edge goes below zero, {2.output.0.3}.'
				},
				{
					ask: 'written',
					id: 'sharpened-strip',
					prompt:
						'The sharpening kernel, in the first figure: which number does it write to output {1.step.0.4.write.output}?',
					at: { outputRow: 0, outputCol: 4, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 4, tap: 'write' },
					caption:
						'One column on, the bright side becomes brighter: {1.output.0.4} instead of {input.1.5}. Darker before the edge, brighter behind it: our eyes call that sharp.'
				},
				{
					ask: 'choice',
					id: 'white-photograph',
					at: { outputRow: 0, outputCol: 4, tap: 'write' },
					prompt:
						'A student blurs a photograph of bytes with nine weights of one and forgets the divisor. Nearly all of it comes out white. Why?',
					options: [
						{
							text: 'A blur makes every pixel a little brighter',
							feedback:
								'A mean lies between the smallest and the largest of its pixels, so a blur with its divisor brightens nothing on the whole.',
							correct: false
						},
						{
							text: 'The padding adds brightness at the border',
							feedback:
								'Padding with zeros darkens, if anything, and only where a window reaches past the border. Here the whole picture is white.',
							correct: false
						},
						{
							text: 'The weights add up to nine, so everything is nine times as bright',
							feedback:
								'Yes. Nine times an ordinary gray lies far above what a byte can hold, and the display stops at white. Dividing by the sum of the weights mends it.',
							correct: true
						}
					]
				}
			],
			change: {
				text: 'Raise the middle weight of the sharpening kernel, {1.kernel.1.1}, by one. Its weights now add up to twice {1.kernel.sum}, and every output over the plain wall doubles.',
				settings: ['kernel']
			}
		},
		{
			title: 'Which kernel was it?',
			prose: [
				'The rim of a coffee cup, {input.size} cells of a photograph. The {output|output} has been worked out already and the kernel is hidden.',
				'Look for a plain part and ask whether it kept its gray: that is the sum of the weights. Then look along the rim and ask whether it became softer or harder.'
			],
			figures: [
				{
					input: cupRim,
					kernel: { source: 'named', name: 'sharpen' },
					padding: 1,
					paddingMode: 'replicate'
				}
			],
			start: 'last',
			granularity: 'row',
			panels: ['kernel', 'picture'],
			path: [
				{
					ask: 'which-kernel',
					id: 'kernel-of-the-cup',
					at: 'last',
					kernels: ['gaussian-3', 'sharpen', 'edge', 'identity']
				},
				{
					stop: 'last',
					caption:
						'Sharpen. The coffee and the table keep their grays, since the weights add up to {kernel.sum}. Along the rim the outputs run from {output.min} to {output.max}, outside what a byte can hold: a screen shows these as black and white.'
				}
			],
			change: {
				text: 'Go through the other kernels of the list. For each, say its sentence first, then whether the table keeps its gray.',
				settings: ['kernel']
			}
		},
		{
			title: 'Two short passes',
			prose: [
				'A Gaussian blur can be done in two short passes. The figures form a chain: the output of one is the input of the next. The first {kernel|kernel} is one row, {1.kernel.size}: it mixes each pixel with its left and right neighbours. The second, {2.kernel.size}, mixes each number with those above and below.',
				'The second pass never sees the picture. And yet each of its outputs is made of a square of pixels: the first pass has gathered them along the rows before it gathers down the columns.'
			],
			arrangement: 'chain',
			figures: [
				{
					title: 'Along the rows',
					input: { source: 'numbers', values: speckled },
					kernel: alongRow
				},
				{
					title: 'Down the columns',
					input: { source: 'previous' },
					kernel: downColumn
				}
			],
			panels: [],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 0 },
					caption:
						'The second pass takes {2.step.0.0.0.value}. That number is already a mean of three pixels of the top row: {1.terms.0.0} = {1.step.0.0.write.sum}, divided by {1.kernel.divisor}.'
				},
				{
					ask: 'written',
					id: 'second-pass',
					prompt:
						'The second pass, down the columns: which number does its first window write, after the division by {2.kernel.divisor}?',
					figure: 1,
					at: { outputRow: 0, outputCol: 0, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{2.terms.0.0} = {2.step.0.0.write.sum}, divided by {2.kernel.divisor}: {2.output.0.0}. Nine pixels of the picture are in it, and it took {1.kernel.count} multiplies for each number of the first pass and {2.kernel.count} here.'
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'write' },
					caption:
						'The next output, {2.output.0.1}. The first pass is not worked out anew for it; its numbers are there for every window that needs them.'
				}
			]
		},
		{
			title: 'The same in one pass',
			prose: [
				'The first figure takes one kernel of nine weights over the same picture. Each of its weights is a weight of the row times a weight of the column, and its divisor is theirs multiplied: {1.kernel.divisor}. The second figure is the second of the two short passes, over what the first pass gave.',
				'Compare the {output|outputs} cell by cell. A kernel that can be taken apart in this way is called *separable*. The blurs of this lesson are; sharpen and edge are not.'
			],
			figures: [
				{
					title: 'Nine weights at once',
					input: { source: 'numbers', values: speckled },
					kernel: { source: 'named', name: 'gaussian-3' }
				},
				{
					title: 'Second of two short passes',
					input: { source: 'numbers', values: blurredAlongRows },
					kernel: downColumn
				}
			],
			granularity: 'window',
			path: [
				{
					ask: 'choice',
					id: 'same-result',
					at: 'first',
					prompt:
						'The first kernel has {1.kernel.count} weights, the second {2.kernel.count}. How will the two outputs compare?',
					options: [
						{
							text: 'Equal in every cell',
							feedback:
								'Each pixel reaches an output by one path: its weight in the row times its weight in the column. That is the weight it has among the nine.',
							correct: true
						},
						{
							text: 'Close, but the short passes are an approximation',
							feedback:
								'Nothing is left out. Multiply the row’s weights by the column’s, and you get exactly the nine weights of the first figure.',
							correct: false
						},
						{
							text: 'Different: the short passes leave out the corners',
							feedback:
								'The corners come in by way of the first pass: it has mixed them into the number above or below before the second pass takes it.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{1.terms.0.0} = {1.step.0.0.write.sum}, divided by {1.kernel.divisor}, is {1.output.0.0}. The short pass gives {2.output.0.0}.'
				},
				{
					ask: 'choice',
					id: 'cost-of-five-by-five',
					at: { outputRow: 0, outputCol: 0, tap: 'write' },
					prompt:
						'A wider blur has five rows and five columns of weights, and is separable too. How many multiplies does one output need at once, and how many in two passes?',
					options: [
						{
							text: 'Twenty-five at once, twenty-five in two passes',
							feedback:
								'The result is the same, the work is not. Each pass runs along one line of five weights only.',
							correct: false
						},
						{
							text: 'Twenty-five at once, ten in two passes',
							feedback:
								'Five along the row and five down the column. The larger the kernel, the more is saved: with thirty rows and columns it is sixty instead of nine hundred.',
							correct: true
						},
						{
							text: 'Ten at once, five in two passes',
							feedback:
								'One pass over a square of weights multiplies once for each of them: five rows of five.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'All {1.output.count} outputs agree. The picture took {1.multiplies} multiplies at once. This second pass took {2.multiplies}, and the first one {2.input.count} times three.'
				}
			],
			change: {
				text: 'Change a pixel of the picture in the first figure. The outputs part: the short pass goes over numbers that were made from the old picture. In a chain, as in the scene before, it would follow.',
				settings: ['input']
			}
		}
	]
} satisfies LessonSource;

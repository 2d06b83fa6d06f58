import type { LessonSource } from '$lib/schema';
import { cupRim, cupRimCoarse, rocketAlone } from './grids';

/** Dark on the left and above, bright below on the right, with a step in the border between. */
const corner = [
	[12, 12, 12, 12, 12, 12],
	[12, 12, 12, 12, 52, 52],
	[12, 12, 12, 52, 52, 52],
	[12, 12, 12, 52, 52, 52],
	[12, 12, 12, 52, 52, 52]
];

export const edgesInAPhoto = {
	kind: 'lesson',
	version: 1,
	title: 'Edges in a real photo',
	aim: 'Find edges with a kernel, and read what zero, a plus and a minus say about them.',
	task: 'Say of each window whether it writes zero, a positive or a negative number, before it does.',
	scenes: [
		{
			title: 'Eight against one',
			prose: [
				'This is the {kernel|kernel} that many tutorials on edges use: {kernel.1.1} in the middle and {kernel.0.0} in the eight places around. Its sentence is: *eight times the pixel, minus each of its neighbours*. In other words, it compares a pixel with its surroundings.',
				'The {input|input} is dark, {input.0.0}, with a bright part, {input.4.5}, at the bottom right.',
				'Turned by half a circle this kernel is the same again. So it cannot show whether a program flips its kernel; a test of the flip needs another one.'
			],
			figures: [
				{
					input: { source: 'numbers', values: corner },
					kernel: { source: 'named', name: 'edge' }
				}
			],
			granularity: 'window',
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'All nine pixels are {input.0.0}. Eight times {input.0.0} comes in, and eight times {input.0.0} goes out: {output.0.0}.'
				},
				{
					ask: 'choice',
					id: 'dark-side',
					at: { outputRow: 0, outputCol: 2, tap: 'window' },
					prompt:
						'The middle of this window is dark, and three of its neighbours are bright. What does it write?',
					options: [
						{
							text: 'A positive number',
							feedback:
								'That is the other side of the edge. Here the bright pixels lie under negative weights, so they take more away than the dark middle brings in.',
							correct: false
						},
						{
							text: 'Zero',
							feedback:
								'Zero needs a middle that equals the mean of its eight neighbours. Three of these are much brighter.',
							correct: false
						},
						{
							text: 'A negative number',
							feedback:
								'The middle is darker than its surroundings, and the three bright neighbours count against it: {terms.0.2} = {output.0.2}.',
							correct: true
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'{output.0.2}: the dark side of the edge. Look at the product of the middle weight, {step.0.2.4.product}, and at what the neighbours take away from it.'
				},
				{
					stop: { outputRow: 0, outputCol: 3, tap: 'write' },
					caption:
						'One column on, the middle is bright and most of the dark is around it: {output.0.3}. An edge is a pair, a negative number on its dark side and a positive one on its bright side.'
				},
				{
					ask: 'written',
					id: 'bright-and-plain',
					at: { outputRow: 2, outputCol: 3, tap: 'window' }
				},
				{
					stop: { outputRow: 2, outputCol: 3, tap: 'write' },
					caption:
						'Nine bright pixels, and still {output.2.3}. The kernel does not ask how bright a place is, only whether it differs from what lies around it.'
				}
			],
			change: {
				text: 'Change the pixel {step.1.0.4.cell} of the input from {input.2.1} to {input.4.5}, and look at output {step.1.0.write.output}. A single bright pixel gives eight times its difference from the wall, the strongest answer of all: to this kernel a grain of noise is more of an edge than an edge.',
				settings: ['input']
			}
		},
		{
			title: 'On a photograph',
			prose: [
				'The same kernel on the rim of a coffee cup, reduced to {input.size} cells. Outside the border the nearest pixels are repeated; with zeros there, the border itself would be the strongest edge.',
				'Step through it by rows. Each row of the {output|output} is worked out from three rows of the photograph.'
			],
			figures: [
				{
					input: cupRim,
					kernel: { source: 'named', name: 'edge' },
					padding: 1,
					paddingMode: 'replicate'
				}
			],
			granularity: 'row',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'where-is-it-strong',
					at: 'first',
					prompt: 'Where will the outputs be far from zero?',
					options: [
						{
							text: 'Inside the cup, where the picture is bright',
							feedback:
								'Brightness alone gives nothing: over an even area, bright or dark, the nine weights cancel.',
							correct: false
						},
						{
							text: 'Along the rim, on both of its sides',
							feedback:
								'The bright ring has an outer and an inner edge, and each of them is a pair of minus and plus.',
							correct: true
						},
						{
							text: 'Nearly everywhere, since a weight of {kernel.1.1} is large',
							feedback:
								'It is large, and the eight others together are as large with the opposite sign. Over an even area nothing is left of either.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 5, outputCol: 15, tap: 'write' },
					caption:
						'Read the row that begins at output {step.5.0.write.output}: {output.5.0} on the table close by the rim, {output.5.1} on the rim itself, and {output.5.6} in the coffee, where little changes.'
				},
				{
					stop: 'last',
					caption:
						'The whole rim stands out. The colours show the sign: red for negative, blue for positive, pale for numbers near zero.'
				}
			]
		},
		{
			title: 'How to look at a negative number',
			prose: [
				'Now the {output|outputs} themselves. They know no bounds: on these {input.count} cells they run from {output.min} to {output.max}. A picture file holds bytes, from black to white, and none of them is negative. So somebody must decide how a negative number is to look.',
				'Below is the whole photograph with the same kernel, and six ways to show the output.'
			],
			figures: [
				{
					input: cupRim,
					kernel: { source: 'named', name: 'edge' },
					padding: 1,
					paddingMode: 'replicate'
				}
			],
			start: 'last',
			granularity: 'row',
			panels: ['picture'],
			path: [
				{
					ask: 'choice',
					id: 'saved-as-bytes',
					at: 'last',
					prompt:
						'A program saves these outputs as bytes and sets every negative number to zero. What is lost?',
					options: [
						{
							text: 'The dark side of every edge',
							feedback:
								'Each edge keeps its bright half only and becomes a thinner line. What was negative now looks like a plain area.',
							correct: true
						},
						{
							text: 'Nothing that matters, since negative numbers are rounding errors',
							feedback:
								'They are as large as the positive ones, down to {output.min}. They say that a pixel is darker than its surroundings.',
							correct: false
						},
						{
							text: 'All the edges',
							feedback:
								'The positive halves remain, so the edges can still be found; each of them has lost one side.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'Try the displays under the photograph. *Clamped* loses the negative half, *absolute value* keeps both halves and forgets the sign, *mid-gray* keeps both with less contrast. *Wrapped* is what a careless cast makes of them.'
				}
			]
		},
		{
			title: 'Sobel, and what its sign says',
			prose: [
				'The Sobel kernel asks something narrower: *right side minus left side*. Its middle column is zero; the {kernel.1.2} and the {kernel.1.0} stand beside it.',
				'Its weights are meant to be laid down as they are written, so it opens in cross-correlation, without the flip. A positive number then means: the picture becomes brighter to the right.',
				'The {input|input} is a rocket at dusk: dark sky, bright rocket, dark sky.'
			],
			figures: [
				{
					input: rocketAlone,
					kernel: { source: 'named', name: 'sobel-x' },
					padding: 1,
					paddingMode: 'replicate',
					operation: 'cross-correlation'
				}
			],
			start: { outputRow: 9, outputCol: 1, tap: 'window' },
			granularity: 'window',
			path: [
				{
					stop: { outputRow: 9, outputCol: 1, tap: 'write' },
					caption:
						'Sky on both sides: {output.9.1}. The sky is not quite even, so it is not quite zero.'
				},
				{
					stop: { outputRow: 9, outputCol: 2, tap: 'write' },
					caption:
						'The left flank of the rocket. The right column of the window is bright and counts as plus: {output.9.2}.'
				},
				{
					ask: 'choice',
					id: 'middle-of-the-rocket',
					at: { outputRow: 9, outputCol: 3, tap: 'window' },
					prompt:
						'The window moves on, and the brightest pixels now lie in its middle column. What does it write?',
					options: [
						{
							text: 'The largest number of the row',
							feedback:
								'The middle column has the weight {kernel.1.1}: however bright it is, the sum does not hear of it.',
							correct: false
						},
						{
							text: 'A number near zero',
							feedback:
								'The sky on the left and the sky on the right are about as bright as each other, and the middle column does not count.',
							correct: true
						},
						{
							text: 'A large negative number',
							feedback:
								'That comes one window later, when the bright column lies under the negative weights.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 9, outputCol: 3, tap: 'write' },
					caption:
						'{output.9.3}, in the middle of the brightest part. Sobel sees the flanks and not the rocket.'
				},
				{
					stop: { outputRow: 9, outputCol: 4, tap: 'write' },
					caption:
						'The right flank: the bright column lies under the negative weights, and the answer is {output.9.4}. From left to right the picture becomes darker here.'
				},
				{
					ask: 'choice',
					id: 'sobel-flipped',
					at: { outputRow: 9, outputCol: 4, tap: 'write' },
					prompt:
						'A colleague runs the same kernel through true convolution, which flips it. How do the two outputs differ?',
					options: [
						{
							text: 'Hers is mirrored, left to right',
							feedback:
								'The kernel is mirrored, the picture is not. Every edge stays in its place.',
							correct: false
						},
						{
							text: 'They do not, since Sobel is symmetric',
							feedback:
								'Turned by half a circle, its plus column changes places with its minus column. That is symmetry with the opposite sign.',
							correct: false
						},
						{
							text: 'Every number has the opposite sign',
							feedback:
								'The flip swaps the plus and the minus column, so each sum is negated. Dark-to-bright edges look like bright-to-dark ones.',
							correct: true
						}
					]
				}
			],
			change: {
				text: 'Set the operation to convolution. {output.9.2} and {output.9.4} change their signs and nothing moves. If your edges come out the wrong way round, this is the first thing to check.',
				settings: ['operation']
			}
		},
		{
			title: 'One for each direction',
			prose: [
				'Sobel comes in two kernels. The first answers to brightness that changes from left to right, the second to brightness that changes from top to bottom. Together they give each place a direction: so much across, so much down.',
				'The rim of the cup is an edge of every direction, so it shows which kernel sees what.'
			],
			figures: [
				{
					title: 'Sobel across',
					input: cupRimCoarse,
					kernel: { source: 'named', name: 'sobel-x' },
					padding: 1,
					paddingMode: 'replicate',
					operation: 'cross-correlation'
				},
				{
					title: 'Sobel down',
					input: cupRimCoarse,
					kernel: { source: 'named', name: 'sobel-y' },
					padding: 1,
					paddingMode: 'replicate',
					operation: 'cross-correlation'
				}
			],
			start: { outputRow: 2, outputCol: 4, tap: 'window' },
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 2, outputCol: 4, tap: 'write' },
					caption:
						'Inside the cup, at the top: the bright wall above, its shadow below. Downwards the picture becomes darker, {2.output.2.4}; across, little happens, {1.output.2.4}.'
				},
				{
					stop: { outputRow: 3, outputCol: 0, tap: 'write' },
					caption:
						'The left of the rim. Now the first kernel answers, {1.output.3.0}, and the second hardly, {2.output.3.0}.'
				},
				{
					ask: 'choice',
					id: 'shadow-and-coffee',
					at: { outputRow: 4, outputCol: 5, tap: 'window' },
					prompt:
						'In the cup: above the middle of the window lies the shadow, below it the brighter coffee. What do the two kernels write?',
					options: [
						{
							text: 'Across near zero, down a large negative number',
							feedback:
								'That was the wall above its shadow. Here the bright side is below, and the sign says which side is bright.',
							correct: false
						},
						{
							text: 'Across near zero, down a large positive number',
							feedback:
								'Downwards the picture becomes brighter. From left to right little changes, so the first kernel has nothing to say.',
							correct: true
						},
						{
							text: 'Across a large number, down near zero',
							feedback:
								'The edge lies level here. Across means along it, and along an edge nothing changes.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 4, outputCol: 5, tap: 'write' },
					caption:
						'{1.output.4.5} across, {2.output.4.5} down. To get one strength for every direction, programs square the two numbers, add them and take the root.'
				}
			]
		}
	]
} satisfies LessonSource;

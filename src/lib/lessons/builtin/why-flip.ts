import type { LessonSource } from '$lib/schema';
import { raccoonEyes } from './grids';

const allDifferent = { source: 'named', name: 'all-different' } as const;
const gridA = { source: 'example', name: 'grid-a' } as const;

/** One pixel of light, so that the output is made of nothing but weights. */
const onePixel = {
	source: 'numbers',
	values: [
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 1, 0, 0],
		[0, 0, 0, 0, 0],
		[0, 0, 0, 0, 0]
	]
} as const;

export const whyFlip = {
	kind: 'lesson',
	version: 1,
	title: 'Why flip?',
	aim: 'Say what the flip is for, and predict what a kernel does with it and without it.',
	task: 'Ask one bright pixel what a kernel does, then build a kernel that moves a photograph.',
	scenes: [
		{
			title: 'One bright pixel answers',
			prose: [
				'So far the {kernel|kernel} slid as it was given. That is *cross-correlation*. *Convolution* does one thing first: it turns the kernel by half a turn. All else, the window, the products, the sum, stays as it was.',
				'What the turn is good for shows when there is hardly any picture. This {input|input} is black but for one pixel, whose value is {input.max}. Every output is then a single weight: the one that happened to lie over the bright pixel.',
				'Both figures have the same input and the same kernel. Watch which weight lies over the bright pixel when the window is at the top left.'
			],
			figures: [
				{
					title: 'cross-correlation',
					input: onePixel,
					kernel: allDifferent,
					operation: 'cross-correlation'
				},
				{ title: 'convolution', input: onePixel, kernel: allDifferent }
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'answer-of-correlation',
					seed: 7,
					at: 'first',
					prompt:
						'Before anything moves: what will cross-correlation, the first figure, make of the one bright pixel?',
					options: [
						{
							text: 'The kernel, turned by half a turn',
							feedback:
								'The first window meets the pixel with its last weight, the last window with its first. So the weights come out in reverse.',
							correct: true
						},
						{
							text: 'The kernel itself',
							feedback:
								'That would need the first window to meet the pixel with its first weight. But at the top left the pixel lies under the window’s bottom-right corner.',
							correct: false
						},
						{
							text: 'The bright pixel, where it was',
							feedback:
								'Only a kernel that is zero around a single one in its middle gives back the picture. This one spreads the pixel over all the windows that cover it.',
							correct: false
						}
					]
				},
				{
					ask: 'written',
					id: 'first-number-of-correlation',
					prompt:
						'Which number will cross-correlation, the first figure, write to output {step.0.0.write.output}?',
					at: { outputRow: 0, outputCol: 0, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The bright pixel lies under the bottom-right weight. As given that is {1.kernel.2.2}, so cross-correlation writes {1.output.0.0}; turned it is {2.sliding.2.2}, so convolution writes {2.output.0.0}.'
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'One row of windows is done. Compare the second output with the top row of the kernel as given, as the first figure slides it: convolution has written {2.output.0.0}, {2.output.0.1}, {2.output.0.2}, the same three numbers.'
				},
				{
					stop: 'last',
					caption:
						'Convolution has answered with the kernel itself. Cross-correlation has answered with the kernel turned by half a turn: last weight first.'
				}
			]
		},
		{
			title: 'Up-down, then left-right',
			prose: [
				'The half-turn is made of two flips. Up-down puts the bottom row on top; left-right puts each row’s last weight first. Either may come first. In NumPy both are `np.flipud(np.fliplr(kernel))`, or in short `kernel[::-1, ::-1]`.',
				'One flip alone is a mistake: it gives the mirror image of the kernel, not the turned one. The middle weight, {kernel.1.1}, is the only one that stays, and each other weight changes places with the one straight across the middle.',
				'Programs flip once, before the first window. The picture is never flipped.'
			],
			figures: [{ input: gridA, kernel: allDifferent }],
			range: { start: 'first', end: { outputRow: 0, outputCol: 0, tap: 'write' } },
			path: [
				{
					stop: 'first',
					caption:
						'Two kernels are drawn: as given, and as it slides. Follow the {kernel.0.0} at the top left: up-down takes it to the bottom row, left-right to the other end, and there it is.'
				},
				{
					ask: 'product',
					id: 'flipped-product',
					at: { outputRow: 0, outputCol: 0, tap: 0 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 0 },
					caption:
						'The first pixel, {step.0.0.0.value}, meets {step.0.0.0.weight}. The ring in the kernel as given shows where that weight came from: {step.0.0.0.kernelCell}, the far corner.'
				},
				{
					ask: 'written',
					id: 'flipped-window',
					at: { outputRow: 0, outputCol: 0, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{terms.0.0} = {step.0.0.write.sum}. With this kernel, every wrong flip writes another number here, so the mistake shows.'
				},
				{
					ask: 'choice',
					id: 'flip-of-the-edge-kernel',
					seed: 2,
					at: { outputRow: 0, outputCol: 0, tap: 'write' },
					prompt:
						'Many tutorials test their code with one kernel only: a large number in the middle, the same small number everywhere around it. What does such a test say about the flip?',
					options: [
						{
							text: 'Nothing, that kernel looks the same after any flip',
							feedback:
								'Right, wrong or missing, the flip leaves it as it was. To test a flip, take a kernel of different weights.',
							correct: true
						},
						{
							text: 'That the flip is right, if the edges look right',
							feedback:
								'They look right without any flip too. A test that cannot fail tells nothing.',
							correct: false
						},
						{
							text: 'That up-down is right, but not left-right',
							feedback:
								'That kernel is the same from left to right as well. Neither flip can be seen on it.',
							correct: false
						}
					]
				}
			],
			change: {
				text: 'Choose the kernel for edges, then switch between convolution and cross-correlation: the number in the output stays. Go back to the kernel whose weights are all different, switch again, and look at the output: now it changes.',
				settings: ['kernel', 'operation']
			}
		},
		{
			title: 'Move a photograph',
			prose: [
				'As given, this {kernel|kernel} has a single {kernel.1.2}, right of its middle. Each output is therefore a copy of one pixel, and the whole {output|output} is the photograph, moved by one column.',
				'Both figures are given the same kernel and the same raccoon, framed by zeros; the first flips the kernel before it slides, the second does not. One moves the picture to the right, the other to the left.'
			],
			figures: [
				{
					title: 'convolution',
					input: raccoonEyes,
					kernel: { source: 'named', name: 'shift' },
					padding: 1
				},
				{
					title: 'cross-correlation',
					input: raccoonEyes,
					kernel: { source: 'named', name: 'shift' },
					padding: 1,
					operation: 'cross-correlation'
				}
			],
			granularity: 'row',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'which-way',
					seed: 12,
					at: 'first',
					prompt:
						'As given, the {kernel.1.2} stands right of the middle. Which way does convolution, the first figure, move the picture?',
					options: [
						{
							text: 'To the right, where the {kernel.1.2} stands as given',
							feedback:
								'One bright pixel becomes the kernel, so it reappears right of where it was. A picture is many pixels, and all of them do the same.',
							correct: true
						},
						{
							text: 'To the left',
							feedback:
								'That is cross-correlation: its window reads the pixel on the right and writes it in the middle, so the picture comes over to the left.',
							correct: false
						},
						{
							text: 'Not at all',
							feedback: 'For that the {kernel.1.2} would have to be in the kernel’s middle.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 15, tap: 'write' },
					caption:
						'The first row of both. Convolution begins with {1.output.0.0}, a zero from the frame, then comes the picture’s first pixel, {1.output.0.1}. Cross-correlation begins with the second pixel, {2.output.0.0}.'
				},
				{
					stop: 'last',
					caption:
						'Look at the empty columns: on the left in the first output, on the right in the second. That is the side from which the picture has moved away.'
				},
				{
					ask: 'build-kernel',
					id: 'one-pixel-down',
					at: 'last',
					rows: 1,
					cols: 0,
					prompt:
						'Build a kernel that moves the picture one pixel down, as convolution, with the flip.'
				},
				{
					ask: 'build-kernel',
					id: 'one-pixel-right',
					figure: 1,
					at: 'last',
					rows: 0,
					cols: 1,
					prompt:
						'And now one that moves the picture one pixel to the right, as cross-correlation, without the flip.'
				}
			],
			change: {
				text: 'Move the {kernel.1.2} of the kernel into a corner and look at both outputs: convolution moves the photograph towards that corner, cross-correlation away from it.',
				settings: ['kernel']
			}
		},
		{
			title: 'Why deep learning leaves it out',
			prose: [
				'With the flip, kernel and picture may change roles, and a blur followed by an edge filter equals one kernel made of the two. Mathematics and signal processing rely on such laws, and `scipy.signal.convolve2d` flips.',
				'A network does not ask for them. Its weights are not written down by a person, they are learned, and a weight that is needed at the top left will be learned at the top left. Flipping every time would only change where it is stored. So `torch.nn.Conv2d` does not flip, though it is called convolution, and neither does `cv2.filter2D`.',
				'The two figures show that nothing is lost: cross-correlation with the turned kernel is the same calculation, step by step.'
			],
			figures: [
				{ title: 'convolution', input: gridA, kernel: allDifferent },
				{
					title: 'cross-correlation, the kernel turned by hand',
					input: gridA,
					kernel: {
						source: 'own',
						values: [
							[5, 1, -3],
							[-2, 3, 0],
							[4, -1, 2]
						]
					},
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'window' },
					caption:
						'Compare what lies in the two windows: the same pixels, the same weights at the same places. Only the kernels as given differ.'
				},
				{
					ask: 'choice',
					id: 'trained-without-flip',
					seed: 5,
					at: { outputRow: 0, outputCol: 0, tap: 'window' },
					prompt:
						'A network has learned a kernel without flipping. The same network is trained again in the same way, but now its layer flips. What will it learn?',
					options: [
						{
							text: 'The same kernel, turned by half a turn',
							feedback:
								'If its first, random weights are turned as well, every sum of the training is the same: the flip undoes the turn. So are the network’s answers.',
							correct: true
						},
						{
							text: 'The same kernel, and its answers get worse',
							feedback:
								'Training adjusts each weight to what it does. If the flip moves a weight’s effect, training moves the weight.',
							correct: false
						},
						{
							text: 'Nothing useful, since flipped kernels do not match',
							feedback:
								'The kernel is not given beforehand, it is found. Whatever it should be after the flip can be reached from before it.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'All {output.count} outputs agree, from {1.output.0.0} to {1.output.1.2} in both figures.'
				},
				{
					ask: 'choice',
					id: 'kernel-from-a-book',
					seed: 8,
					at: 'last',
					prompt:
						'A book gives you a kernel for convolution, and you want its result from `torch.nn.functional.conv2d`. What do you do with the kernel?',
					options: [
						{
							text: 'Flip it up-down and left-right, then hand it over',
							feedback: '`conv2d` slides it as given, and the turned kernel is what should slide.',
							correct: true
						},
						{
							text: 'Hand it over as it is',
							feedback:
								'Then it is cross-correlated. Unless the kernel is its own half-turn, the result is another one, and no error tells you.',
							correct: false
						},
						{
							text: 'Transpose it',
							feedback:
								'That exchanges rows and columns, a mirror at the diagonal. The half-turn sends each weight across the middle.',
							correct: false
						}
					]
				}
			]
		}
	]
} satisfies LessonSource;

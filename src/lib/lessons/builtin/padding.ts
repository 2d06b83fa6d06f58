import type { LessonSource } from '$lib/schema';
import { raccoonEyes } from './grids';

const allDifferent = { source: 'named', name: 'all-different' } as const;
const gridA = { source: 'example', name: 'grid-a' } as const;

/** No number twice, so that a padded number tells which pixel it copies. */
const distinct = {
	source: 'numbers',
	values: [
		[7, 2, 9, 4],
		[3, 8, 5, 10],
		[6, 1, 12, 11]
	]
} as const;

export const padding = {
	kind: 'lesson',
	version: 1,
	title: 'Padding',
	aim: 'Choose how a picture’s edges are treated, and say where each padded number comes from.',
	task: 'Find the pixel behind a padded cell in four padding modes.',
	scenes: [
		{
			title: 'A frame of zeros',
			prose: [
				'Without padding, every pass of a kernel makes the picture smaller, and the pixels at its edge hardly count: the corner lies under one window only, a pixel well inside under {kernel.count}.',
				'*Padding* puts a frame of extra cells around the {input|input} before the kernel slides. The plainest frame is of zeros. Here it is one cell wide on each side, so the {input.size} input becomes {padded.size}.',
				'In NumPy: make an array of zeros of the larger size, then copy the picture into its middle. Nothing else about the loop has to change.'
			],
			figures: [
				{
					input: gridA,
					kernel: allDifferent,
					padding: 1,
					operation: 'cross-correlation'
				}
			],
			path: [
				{
					ask: 'output-size',
					id: 'size-with-a-frame',
					at: 'first'
				},
				{
					stop: 'first',
					caption:
						'The first window now starts at {step.0.0.window.cell}, outside the picture. Its middle, not its corner, lies over the first pixel.'
				},
				{
					ask: 'product',
					id: 'product-in-the-frame',
					at: { outputRow: 0, outputCol: 0, tap: 2 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 2 },
					caption:
						'The weight is {step.0.0.2.weight}, but under it lies a zero of the frame: the product is {step.0.0.2.product}. Only four of the {kernel.count} weights lie over real pixels here.'
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'Output {step.0.0.write.output} is {output.0.0}, made from four pixels instead of {kernel.count}. Whatever a kernel does, along the edges it does it with part of its weights.'
				},
				{
					stop: { outputRow: 1, outputCol: 1, tap: 'write' },
					caption:
						'This window lies inside the picture and meets no padding. Its {output.1.1} is what the top-left window writes when there is no frame.'
				},
				{
					stop: 'last',
					caption:
						'The output is {output.size}, as large as the input: the frame gave each pixel a window of its own.'
				}
			]
		},
		{
			title: 'Valid, same, full',
			prose: [
				'Three amounts of padding are so common that they have names. *Valid* adds nothing: only windows that lie wholly on real pixels count. *Same* adds just enough to give back the input’s size. *Full* adds so much that every window is there that touches even one pixel.',
				'For a kernel of {kernel.size} that is no frame, a frame {2.padding.top} wide and a frame {1.padding.top} wide. A larger kernel needs a wider frame for the same three names.',
				'The three figures walk together, always at the same output. Compare where their windows lie.'
			],
			figures: [
				{
					title: 'full',
					input: gridA,
					kernel: allDifferent,
					padding: 'full',
					operation: 'cross-correlation'
				},
				{
					title: 'same',
					input: gridA,
					kernel: allDifferent,
					padding: 'same',
					operation: 'cross-correlation'
				},
				{
					title: 'valid',
					input: gridA,
					kernel: allDifferent,
					padding: 'valid',
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: [],
			path: [
				{
					stop: 'first',
					caption:
						'Three windows for output {step.0.0.write.output}. Their top-left corners lie at {1.step.0.0.window.cell}, {2.step.0.0.window.cell} and {3.step.0.0.window.cell}: with the full frame, one pixel is all that the first window meets.'
				},
				{
					ask: 'output-size',
					id: 'size-of-full',
					prompt:
						'How large will the output with the full frame be? Count its rows and its columns.',
					at: 'first'
				},
				{
					stop: { outputRow: 1, outputCol: 1, tap: 'window' },
					caption:
						'The same output, {step.1.1.write.output}, in all three. The valid window has long been inside the picture; the full one still lies partly in the frame. The wider the frame, the more windows come first.'
				},
				{
					ask: 'choice',
					id: 'frame-of-a-larger-kernel',
					seed: 5,
					at: { outputRow: 1, outputCol: 1, tap: 'window' },
					prompt:
						'A kernel of five rows and five columns is to give an output as large as the input. How wide must the frame be on each side?',
					options: [
						{
							text: 'Two cells',
							feedback:
								'The middle of the kernel must be able to stand on the outermost pixel, and two columns of weights lie on each side of the middle.',
							correct: true
						},
						{
							text: 'One cell, as for three by three',
							feedback:
								'One cell is enough where the kernel reaches one past its middle. This one reaches two.',
							correct: false
						},
						{
							text: 'Four cells',
							feedback:
								'Four on each side is the full frame, where a single corner weight may stand on the outermost pixel.',
							correct: false
						},
						{
							text: 'Five cells, the kernel’s width',
							feedback:
								'Then the first windows would lie on nothing but padding. Count the weights to one side of the middle.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'Full gives {1.output.size}, same {2.output.size}, valid {3.output.size}. Find the numbers of the smallest output in the middle of the larger ones; all that is around them was made with the frame.'
				}
			]
		},
		{
			title: 'Mirrors',
			prose: [
				'Zeros are an invention: nobody has seen a black frame around the scene. The other modes fill the frame with copies of pixels, so that the picture goes on past its edge in a believable way.',
				'Two of them hold a mirror to the edge. *Reflect* stands the mirror on the middle of the outermost pixel, which therefore is not repeated. *Symmetric* stands it on the outer side of that pixel, which is repeated.',
				'No number occurs twice in this input, so each padded number tells where it was copied from.'
			],
			figures: [
				{
					title: 'reflect',
					input: distinct,
					kernel: allDifferent,
					padding: 2,
					paddingMode: 'reflect',
					operation: 'cross-correlation'
				},
				{
					title: 'symmetric',
					input: distinct,
					kernel: allDifferent,
					padding: 2,
					paddingMode: 'symmetric',
					operation: 'cross-correlation'
				}
			],
			panels: [],
			path: [
				{
					ask: 'padding-source',
					id: 'source-reflect',
					prompt:
						'Under *reflect*, which pixel does the padded cell {step.0.2.3.cell} copy? It lies right above the picture’s first column.',
					at: { outputRow: 0, outputCol: 2, tap: 3 }
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 3 },
					caption:
						'One row above the picture. Under reflect this is the {1.step.0.2.3.value} of the second row; under symmetric the {2.step.0.2.3.value} of the first, which stands right below.'
				},
				{
					stop: { outputRow: 2, outputCol: 0, tap: 0 },
					caption:
						'Two columns left of the picture. Read inwards and outwards from the edge of each row: the numbers outside are those inside, in mirror order.'
				},
				{
					ask: 'padding-source',
					id: 'source-symmetric',
					prompt:
						'Under *symmetric*, which pixel does the padded cell {2.step.4.5.8.cell}, the last of all, copy?',
					figure: 1,
					at: { outputRow: 4, outputCol: 5, tap: 8 }
				},
				{
					stop: { outputRow: 4, outputCol: 5, tap: 8 },
					caption:
						'In a corner both mirrors work at once, one for the row and one for the column. Here reflect finds {1.step.4.5.8.value}, symmetric {2.step.4.5.8.value}.'
				}
			]
		},
		{
			title: 'The last pixel again, or round the other side',
			prose: [
				'*Replicate* repeats the outermost pixel as often as is needed: the edge’s colour is drawn out to the side.',
				'*Circular* goes on at the opposite edge, as if the picture were a tile among its own copies. That suits patterns that repeat, and angles; for a photograph it joins the sky to the grass.',
				'Libraries have names of their own for these modes. The table below the figure lists them; to find a mode in it, compare the small row of numbers at the head of each column.'
			],
			figures: [
				{
					title: 'replicate',
					input: distinct,
					kernel: allDifferent,
					padding: 2,
					paddingMode: 'replicate',
					operation: 'cross-correlation'
				},
				{
					title: 'circular',
					input: distinct,
					kernel: allDifferent,
					padding: 2,
					paddingMode: 'circular',
					operation: 'cross-correlation'
				}
			],
			panels: ['borders'],
			path: [
				{
					ask: 'padding-source',
					id: 'source-replicate',
					prompt: 'Under *replicate*, which pixel does the padded cell {step.0.0.1.cell} copy?',
					at: { outputRow: 0, outputCol: 0, tap: 1 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 1 },
					caption:
						'Under replicate all cells of this corner copy the corner pixel, {1.step.0.0.1.value}. Under circular this one comes from the other side of the picture, and is {2.step.0.0.1.value}.'
				},
				{
					ask: 'padding-source',
					id: 'source-circular',
					prompt:
						'Under *circular*, which pixel does the padded cell {2.step.1.0.4.cell} copy? It lies just left of the picture.',
					figure: 1,
					at: { outputRow: 1, outputCol: 0, tap: 4 }
				},
				{
					stop: { outputRow: 1, outputCol: 0, tap: 4 },
					caption:
						'Just left of the first column. Replicate repeats its neighbour, {1.step.1.0.4.value}; circular takes {2.step.1.0.4.value} from the far end of the row.'
				},
				{
					stop: { outputRow: 4, outputCol: 5, tap: 8 },
					caption:
						'The last cell of the frame, at the bottom right. Circular has come round to the second row and column from the top left: {2.step.4.5.8.value}.'
				}
			],
			change: {
				text: 'Set the padding to one cell and look which of the copied numbers remain: the frame’s inner ring. In circular mode it still comes from the far side; symmetric and replicate could no longer be told apart.',
				settings: ['padding']
			}
		},
		{
			title: 'What the frame does to a photograph',
			prose: [
				'A blur replaces each pixel by the mean of the {kernel.count} pixels in its window. Both figures blur the same raccoon; only the frame differs.',
				'Where a window lies over zeros, the mean mixes in black that was never there. The result is a dark rim, one pixel wide, all around the picture.'
			],
			figures: [
				{
					title: 'zeros',
					input: raccoonEyes,
					kernel: { source: 'named', name: 'box-blur' },
					padding: 1,
					operation: 'cross-correlation'
				},
				{
					title: 'replicate',
					input: raccoonEyes,
					kernel: { source: 'named', name: 'box-blur' },
					padding: 1,
					paddingMode: 'replicate',
					operation: 'cross-correlation'
				}
			],
			granularity: 'row',
			panels: [],
			path: [
				{
					ask: 'choice',
					id: 'darkest-place',
					seed: 8,
					at: 'first',
					prompt:
						'Suppose the photograph were one even gray. Where would the blurred output with the zero frame be darkest?',
					options: [
						{
							text: 'In the four corners',
							feedback:
								'A corner’s window has five of its {kernel.count} cells in the frame, more than any other.',
							correct: true
						},
						{
							text: 'Along the edges, corners included, equally',
							feedback:
								'An edge’s window has three cells in the frame, a corner’s five. So the corners are darker still.',
							correct: false
						},
						{
							text: 'Nowhere, a blur keeps an even gray',
							feedback:
								'It does inside. At the edge the zeros count as pixels, and the mean is taken over all {kernel.count} cells.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 15, tap: 'write' },
					caption:
						'The top row is done in both. Compare the first outputs: {1.output.0.0} with the frame of zeros, {2.output.0.0} with the edge repeated.'
				},
				{
					stop: { outputRow: 1, outputCol: 15, tap: 'write' },
					caption:
						'In the second row the two differ at its ends only; everything between never meets the frame.'
				},
				{
					stop: 'last',
					caption:
						'Look along all four sides: with the zeros the numbers of the rim are smaller. As a photograph that is a dark rim; in the output’s colours, where zero is white, it is a pale one. Inside, the two outputs are the same.'
				}
			]
		}
	]
} satisfies LessonSource;

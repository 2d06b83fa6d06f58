import type { LessonSource } from '$lib/schema';

const numbers = (values: readonly (readonly number[])[]) =>
	({ source: 'numbers', values: values.map((row) => [...row]) }) as const;

const kernel = (values: readonly (readonly number[])[]) =>
	({ source: 'own', values: values.map((row) => [...row]) }) as const;

const field = [
	[3, 0, 2, 1, 4, 2, 0, 5, 1],
	[1, 5, 0, 2, 3, 0, 4, 1, 2],
	[0, 2, 4, 1, 0, 5, 2, 3, 0],
	[2, 1, 3, 0, 6, 1, 0, 2, 4],
	[4, 0, 1, 5, 2, 3, 1, 0, 2],
	[1, 3, 0, 2, 1, 0, 5, 4, 1],
	[0, 2, 6, 1, 0, 4, 2, 1, 3],
	[5, 1, 0, 3, 2, 1, 0, 2, 0]
];

/**
 * No weight is zero, and where several ways lead from a pixel to an output of the second layer they do
 * not cancel, so that every pixel of a receptive field counts.
 */
const first = kernel([
	[1, -1, 2],
	[3, 1, -1],
	[-2, 1, 1]
]);
const second = kernel([
	[-2, 1, -1],
	[-1, 2, 1],
	[1, -1, 3]
]);

/** A blob with room on its right: shifted by one or two, it loses nothing. */
const blob = [
	[0, 0, 0, 0, 0, 0, 0, 0, 0],
	[0, 0, 5, 1, 0, 0, 0, 0, 0],
	[0, 0, 2, 7, 3, 0, 0, 0, 0],
	[0, 0, 0, 4, 0, 0, 0, 0, 0],
	[0, 0, 0, 0, 0, 0, 0, 0, 0]
];

function movedRight(rows: readonly (readonly number[])[], by: number): number[][] {
	return rows.map((row) => row.map((_, col) => (col < by ? 0 : row[col - by])));
}

const layer = {
	kernel: { source: 'named', name: 'all-different' },
	operation: 'cross-correlation'
} as const;

export const twoLayers = {
	kind: 'lesson',
	version: 1,
	title: 'Two layers',
	aim: 'Say which pixels an output depends on, and how the output follows when the picture moves.',
	task: 'Work out how far two layers can see, then move the picture by one pixel and foretell the output.',
	scenes: [
		{
			title: 'A kernel with holes',
			prose: [
				'This {kernel|kernel} has {kernel.count} weights, but they lie {dilation.rows} pixels apart. The distance is called *dilation*; at one, the weights touch as usual.',
				'The window now spans {effective.rows} rows and {effective.cols} columns, and still takes {kernel.count} pixels. What lies in the holes is passed over.',
				'As everywhere in deep learning, the figures of this lesson slide their kernels unflipped: cross-correlation.'
			],
			figures: [
				{
					input: numbers(field.slice(0, 6).map((row) => row.slice(0, 7))),
					kernel: first,
					dilation: 2,
					operation: 'cross-correlation'
				}
			],
			panels: ['kernel', 'size'],
			path: [
				{
					ask: 'output-size',
					id: 'size-with-holes',
					at: 'first'
				},
				{
					stop: 'first',
					caption:
						'The spread kernel needs {effective.rows} rows and {effective.cols} columns of room. {input.size} pixels have place for {output.size} such windows.'
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 1 },
					caption:
						'The second multiply takes pixel {step.0.0.1.cell}, two columns from the first. The pixel between them is in a hole.'
				},
				{
					ask: 'choice',
					id: 'price-of-dilation',
					at: { outputRow: 0, outputCol: 0, tap: 1 },
					prompt:
						'With dilation the window covers a larger part of the picture. How many multiplies does one output take now?',
					options: [
						{
							text: 'Fewer, since pixels are left out',
							feedback:
								'Pixels in the holes are left out, and pixels farther away are taken instead: one for each weight, as before.',
							correct: false
						},
						{
							text: 'As many as before: {kernel.count}',
							feedback:
								'One for each weight. Seeing farther costs nothing here, except that the pixels in the holes go unseen.',
							correct: true
						},
						{
							text: 'One for each of the {effective.rows} × {effective.cols} places in the window',
							feedback:
								'A program that filled the holes with zero weights would do that. The holes have no weights, so nothing is multiplied there.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'window' },
					caption:
						'The window moves on by one column, the stride. Dilation spreads the weights and does not change how the window walks.'
				}
			],
			change: {
				text: 'Set the dilation to one. The window closes up, and there is room for more of them: count the outputs again.',
				settings: ['dilation']
			}
		},
		{
			title: 'How far can two layers see?',
			prose: [
				'A network stacks its layers: the {output|output} of one is the {input|input} of the next. Here both layers have kernels of {1.kernel.size}.',
				'An output of the second layer is made of {2.kernel.count} numbers of the first. Each of these is made of {1.kernel.count} pixels, and the windows of neighbours overlap.',
				'The pixels that can reach an output are its *receptive field*. The figure frames it for the output that is being worked out; point at another one to see its own.'
			],
			arrangement: 'chain',
			figures: [
				{
					title: 'First layer',
					input: numbers(field.slice(0, 7).map((row) => row.slice(0, 8))),
					kernel: first,
					operation: 'cross-correlation'
				},
				{
					title: 'Second layer',
					input: { source: 'previous' },
					kernel: second,
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: [],
			path: [
				{
					ask: 'choice',
					id: 'shared-by-neighbours',
					seed: 3,
					figure: 1,
					at: 'first',
					prompt:
						'The first output of the second layer depends on a square of five by five pixels. On how many of these does its right neighbour depend too?',
					options: [
						{
							text: 'Six, as many as two windows side by side share',
							feedback:
								'They share six numbers of the first layer. Behind each of these lies a window of pixels, and those that are not shared have pixels in common as well.',
							correct: false
						},
						{
							text: 'Twenty, all but the first column',
							feedback:
								'One place to the right in the second layer is one place to the right in the first, and one pixel in the picture. The two squares have four columns of five in common.',
							correct: true
						},
						{
							text: 'None, each output has pixels of its own',
							feedback:
								'Only outputs that lie far enough apart have. Windows side by side overlap already in the first layer.',
							correct: false
						},
						{
							text: 'Twenty-five, it is the same square',
							feedback:
								'The window has moved on by one number, so everything behind it has moved on too, by one pixel.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{2.output.0.0} is made of {2.kernel.count} numbers of the first layer. The farthest of them, {1.output.2.2}, has its own window two rows and two columns on.'
				},
				{
					ask: 'choice',
					id: 'field-of-three-layers',
					figure: 1,
					at: { outputRow: 0, outputCol: 0, tap: 'write' },
					prompt:
						'A third layer of the same kind would be put on top. How wide is its receptive field?',
					options: [
						{
							text: 'Seven pixels',
							feedback:
								'Each layer with a kernel three wide adds two pixels, one on either side: three, five, seven.',
							correct: true
						},
						{
							text: 'Nine pixels',
							feedback:
								'Three times three would be the width if the windows stood side by side. They overlap, so a layer adds two pixels only.',
							correct: false
						},
						{
							text: 'Twenty-seven pixels',
							feedback: 'It grows by adding, not by multiplying, as long as the stride is one.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'The last output. Its receptive field ends in the bottom-right pixel of the picture, though the second layer has never seen the picture.'
				}
			],
			change: {
				text: 'Set the four corner weights of the second layer’s kernel to zero. The receptive field of {2.output.0.0} keeps its width and height, but the pixels in its own four corners no longer count: each of them came in through a corner weight only.',
				settings: ['kernel']
			}
		},
		{
			title: 'Seeing farther with holes',
			prose: [
				'The same two layers, but the second has a dilation of {2.dilation.rows}. It takes every other number of the first layer.',
				'Do the holes leave pixels unseen? Look at what stands behind the numbers that are taken: their windows are {1.kernel.cols} wide and {2.dilation.cols} apart, so they overlap still.'
			],
			arrangement: 'chain',
			figures: [
				{
					title: 'First layer',
					input: numbers(field),
					kernel: first,
					operation: 'cross-correlation'
				},
				{
					title: 'Second layer, dilated',
					input: { source: 'previous' },
					kernel: second,
					dilation: 2,
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: [],
			path: [
				{
					ask: 'choice',
					id: 'field-with-dilation-four',
					figure: 1,
					at: 'first',
					prompt:
						'A third layer is put on top of these two, with a dilation of four. How wide is its receptive field?',
					options: [
						{
							text: 'Eleven pixels',
							feedback:
								'That adds four, as the second layer does. The third one’s weights lie twice as far apart, so it adds eight.',
							correct: false
						},
						{
							text: 'Fifteen pixels',
							feedback:
								'Each layer adds twice its dilation, once on either side: from one pixel to three, to seven, to fifteen.',
							correct: true
						},
						{
							text: 'Nine pixels',
							feedback:
								'That would be a third layer without holes, which adds one on either side. With a dilation of four it adds four on either side.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The window of the second layer reaches over {2.effective.rows} × {2.effective.cols} numbers of the first, and the windows behind the outermost reach one pixel farther. Networks that must see far, such as those that make sound, double the dilation from layer to layer.'
				},
				{
					stop: 'last',
					caption:
						'{1.input.size} pixels, then {1.output.size} numbers, then {2.output.size}: seeing far costs room at the border.'
				}
			]
		},
		{
			title: 'The picture moves by one pixel',
			prose: [
				'Two figures, one layer, one shared step. The second picture is the first, moved one pixel to the right.',
				'Texts on networks often say that convolution brings *translation invariance*. Taken at its word, that would be an output that stays as it is when the picture moves. See what it does.'
			],
			figures: [
				{ title: 'The picture', input: numbers(blob.map((row) => row.slice(0, 8))), ...layer },
				{
					title: 'Moved by one',
					input: numbers(movedRight(blob, 1).map((row) => row.slice(0, 8))),
					...layer
				}
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'moved-by-one',
					at: 'first',
					prompt: 'How will the second output compare with the first?',
					options: [
						{
							text: 'It is the same: that is what invariance means',
							feedback:
								'It would mean that. But each window writes to its own place, and the blob now lies under other windows.',
							correct: false
						},
						{
							text: 'It has the same numbers, moved one cell to the right',
							feedback:
								'The window that meets the blob in the same way comes one place later, and writes one cell farther right. The word for it is *equivariance*.',
							correct: true
						},
						{
							text: 'It has other numbers altogether',
							feedback:
								'The weights are the same at every place. So a window that covers the same pixels writes the same number, wherever it stands.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'write' },
					caption:
						'Same step, same place, but the pixels differ: the first figure writes {1.output.0.1}, the second {2.output.0.1}.'
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'One window later the second figure writes {2.output.0.2}: the number that the first had one place before.'
				},
				{
					stop: 'last',
					caption:
						'Compare the rows cell by cell: the whole output has moved with the picture. Texts that say invariance mean this, and it is the more useful of the two, since it keeps the place.'
				},
				{
					ask: 'choice',
					id: 'made-invariant',
					at: 'last',
					prompt:
						'What could you work out from the output that really stays the same when the picture moves?',
					options: [
						{
							text: 'Its largest number',
							feedback:
								'{1.output.max} in the first output and {2.output.max} in the second. Taking the largest, as networks do near their end, gives up the place and gains invariance.',
							correct: true
						},
						{
							text: 'The number in its middle',
							feedback:
								'The middle stays where it is while the numbers move past it. Only something that does not ask for a place can stay the same.',
							correct: false
						},
						{
							text: 'Its first row',
							feedback:
								'That row moves like all the others: each of its numbers now stands one cell farther right.',
							correct: false
						}
					]
				}
			]
		},
		{
			title: 'And with stride two?',
			prose: [
				'The same layer, with a stride of {1.stride.cols}. The windows now stand on every other place, and the picture comes three times: as it was, moved by one, and moved by two.',
				'Before you step, think of where the windows stand in each picture, and whether any of them meets the blob as a window did before.'
			],
			figures: [
				{ title: 'The picture', input: numbers(blob), ...layer, stride: 2 },
				{ title: 'Moved by one', input: numbers(movedRight(blob, 1)), ...layer, stride: 2 },
				{ title: 'Moved by two', input: numbers(movedRight(blob, 2)), ...layer, stride: 2 }
			],
			granularity: 'window',
			panels: ['kernel'],
			path: [
				{
					ask: 'choice',
					id: 'moved-at-stride-two',
					at: 'first',
					prompt: 'The second picture is moved by one pixel. What does its output look like?',
					options: [
						{
							text: 'The numbers of the first, moved by half a cell, so they stay where they are',
							feedback:
								'There is no half cell to round away. Each number is worked out anew from what lies under its window, and that has changed.',
							correct: false
						},
						{
							text: 'The numbers of the first, moved by one cell',
							feedback:
								'One cell of the output is {1.stride.cols} pixels of the picture. The picture has moved by half of that.',
							correct: false
						},
						{
							text: 'Other numbers',
							feedback:
								'The windows skip every other place. Those that met the blob as the first figure’s did would stand on places that are skipped.',
							correct: true
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 1, tap: 'write' },
					caption:
						'The first figure writes {1.output.0.1}, the second {2.output.0.1}. You will not find {1.output.0.1} in the second output at all.'
				},
				{
					ask: 'written',
					id: 'moved-by-two',
					prompt:
						'The picture moved by two, in the third figure: which number will its window write to output {3.step.0.2.write.output}? Look at the first output before you work it out.',
					figure: 2,
					at: { outputRow: 0, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'Moved by two, the blob meets the windows as before, one window later: {3.output.0.2}, which the first figure wrote one cell to the left.'
				},
				{
					stop: 'last',
					caption:
						'With a stride, the output follows only movements by whole strides. Between them, a network can give quite another answer for a picture that has moved by one pixel.'
				}
			],
			change: {
				text: 'Set the stride back to one. Each output has its shifted copy again.',
				settings: ['stride']
			}
		}
	]
} satisfies LessonSource;

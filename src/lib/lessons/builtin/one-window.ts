import type { LessonSource } from '$lib/schema';

export const oneWindow = {
	kind: 'lesson',
	version: 1,
	title: 'One window',
	aim: 'Work out by hand the number that one window writes.',
	task: 'Predict a product, a sum and at last a whole window before the figure shows them.',
	scenes: [
		{
			title: 'Multiply, accumulate, write',
			prose: [
				'The {input|input} is a picture of {input.size} numbers. The {kernel|kernel} is a smaller table, here {kernel.size}; its numbers are called *weights*. Laid over the input, the kernel covers {kernel.count} pixels, and this covered part is the *window*.',
				'Each covered pixel is multiplied by the one weight that lies over it; each such *multiply* is one step of the figure. Its product joins a sum, the {accumulator|accumulator}, which starts at zero. When the last product has joined, the sum is written to the {output|output}.',
				'That is the whole calculation. It has a long name, cross-correlation; what tells it from convolution is the subject of *Why flip?*.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: {
						source: 'own',
						values: [
							[2, 1],
							[4, 3]
						]
					},
					operation: 'cross-correlation'
				}
			],
			range: { start: 'first', end: { outputRow: 0, outputCol: 0, tap: 'write' } },
			path: [
				{
					stop: 'first',
					caption:
						'The window lies over the top-left pixels. Find the cell of the output that is outlined: this is the one it will fill.'
				},
				{
					ask: 'product',
					id: 'first-product',
					at: { outputRow: 0, outputCol: 0, tap: 0 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 0 },
					caption:
						'The pixel {step.0.0.0.value} under the weight {step.0.0.0.weight} makes {step.0.0.0.product}. It joins the empty sum, which is now {step.0.0.0.after}.'
				},
				{
					ask: 'sum',
					id: 'second-sum',
					at: { outputRow: 0, outputCol: 0, tap: 1 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 2 },
					caption:
						'Three pixels are done. Follow the sum along the number line: {step.0.0.0.after}, {step.0.0.1.after}, {step.0.0.2.after}.'
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'All {kernel.count} products are in: {terms.0.0} = {step.0.0.write.sum}. The sum moves to the outlined cell, and this window is done.'
				}
			]
		},
		{
			title: 'Weights below zero, and zero itself',
			prose: [
				'This kernel has {kernel.size} weights, so its window takes {kernel.count} multiplies. They run as you read: along the top row, then the next.',
				'A positive weight adds a pixel to the sum. A negative weight takes it away. A zero leaves it out: the window covers the pixel, and the sum does not hear of it.',
				'So a kernel is a list of opinions about a neighbourhood, one for each place. What a kernel does to a picture is nothing but these opinions added up.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: { source: 'named', name: 'all-different' },
					operation: 'cross-correlation'
				}
			],
			range: { start: 'first', end: { outputRow: 0, outputCol: 0, tap: 'write' } },
			path: [
				{
					ask: 'choice',
					id: 'not-a-matrix-product',
					seed: 7,
					at: 'first',
					prompt:
						'Window and kernel are both tables of {kernel.size} numbers. How are they multiplied?',
					options: [
						{
							text: 'Each pixel with the one weight over it',
							feedback:
								'Place by place: {kernel.count} pixels, {kernel.count} weights, {kernel.count} products, one sum. In NumPy: `(window * kernel).sum()`.',
							correct: true
						},
						{
							text: 'Rows of the window with columns of the kernel',
							feedback:
								'That is the matrix product, `window @ kernel` in NumPy. It gives a whole table; a window gives one number.',
							correct: false
						},
						{
							text: 'The sum of the pixels with the sum of the weights',
							feedback:
								'Adding first forgets which pixel lies under which weight, and the places are the point of a kernel.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 1 },
					caption:
						'The first negative weight: {step.0.0.1.value} × ({step.0.0.1.weight}) = {step.0.0.1.product}. The sum falls from {step.0.0.1.before} to {step.0.0.1.after}.'
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 3 },
					caption:
						'The weight is {step.0.0.3.weight}, so the product is {step.0.0.3.product}. The sum stays at {step.0.0.3.after}; whatever this pixel were, it would stay.'
				},
				{
					ask: 'product',
					id: 'negative-product',
					at: { outputRow: 0, outputCol: 0, tap: 5 }
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 6 },
					caption:
						'Two negative products in a row. Watch the sum walk to the left on the number line, down to {step.0.0.6.after}.'
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{terms.0.0} = {step.0.0.write.sum}. One number now stands for {kernel.count} pixels.'
				}
			]
		},
		{
			title: 'A window of your own',
			prose: [
				'The same kernel over another part of the input. Nothing is new here: {kernel.count} pixels, {kernel.count} weights, one sum that starts at zero again.',
				'Work the window out before you step through it, then compare place by place.'
			],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: { source: 'named', name: 'all-different' },
					operation: 'cross-correlation'
				}
			],
			start: { outputRow: 1, outputCol: 2, tap: 'window' },
			range: {
				start: { outputRow: 1, outputCol: 2, tap: 'window' },
				end: { outputRow: 1, outputCol: 2, tap: 'write' }
			},
			path: [
				{
					stop: { outputRow: 1, outputCol: 2, tap: 'window' },
					caption:
						'The window’s top-left corner lies over pixel {step.1.2.window.cell}: the row first, then the column, both counted from zero. The sum is back at zero; nothing is left of the window before.'
				},
				{
					ask: 'product-grid',
					id: 'nine-products',
					at: { outputRow: 1, outputCol: 2, tap: 'window' }
				},
				{
					ask: 'written',
					id: 'whole-window',
					at: { outputRow: 1, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 1, outputCol: 2, tap: 1 },
					caption:
						'Here it is the pixel that is {step.1.2.1.value}. A black pixel adds nothing, however large the weight over it.'
				},
				{
					stop: { outputRow: 1, outputCol: 2, tap: 'write' },
					caption: '{terms.1.2} = {step.1.2.write.sum}, written to output {step.1.2.write.output}.'
				}
			],
			change: {
				text: 'Set the weight in the middle of the kernel, {kernel.1.1}, to zero. Before you step on, say what becomes of output {step.1.2.write.output}: look at the pixel under that weight, {step.1.2.4.value}, and check that the output falls by exactly their product, {step.1.2.4.product}.',
				settings: ['kernel']
			}
		}
	]
} satisfies LessonSource;

import type { LessonSource } from '$lib/schema';
import { coffeeColors, raccoonEyes } from './grids';

export const aPictureIsNumbers = {
	kind: 'lesson',
	version: 1,
	title: 'A picture is numbers',
	aim: 'Say what a picture is to a program, and how three channels of colour become one of gray.',
	task: 'Make six colours gray, then find out what goes wrong when two channels change places.',
	scenes: [
		{
			kind: 'channels',
			title: 'Three numbers a pixel',
			prose: [
				'To a program a picture is a table of numbers. This one has {pixels.rows} rows and {pixels.cols} columns, and each cell, a *pixel*, holds three numbers: how much red, how much green and how much blue light to mix. Each goes from 0, none, to 255, as much as the screen can give.',
				'Convolution is easiest to follow with one number a pixel, so the colours are first made gray. That takes three multiplies and one sum: red times {weight.red}, green times {weight.green}, blue times {weight.blue}, added up and rounded.',
				'The weights are not equal because eyes are not. The same amount of light looks much brighter to us in green than in blue, and the gray is to look as bright as the colour did. So green counts most.'
			],
			red: [
				[255, 0, 0],
				[255, 120, 230]
			],
			green: [
				[0, 255, 0],
				[255, 120, 140]
			],
			blue: [
				[0, 0, 255],
				[255, 120, 30]
			],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'window' },
					caption:
						'The first pixel is pure red: {red.0.0} of red, {green.0.0} of green, {blue.0.0} of blue. Its place is called (0, 0): the row comes first, then the column, and both are counted from zero. Read all six pixels that way before you go on.'
				},
				{
					ask: 'choice',
					id: 'lightest-of-three',
					seed: 7,
					at: { outputRow: 0, outputCol: 0, tap: 'window' },
					prompt:
						'The top row holds pure red, pure green and pure blue, each at {red.0.0}. Which of them becomes the lightest gray?',
					options: [
						{
							text: 'Green',
							feedback:
								'Green has the largest weight, {weight.green}: more than the other two together.',
							correct: true
						},
						{
							text: 'Red',
							feedback:
								'Red may catch the eye, but it adds less brightness: its weight is {weight.red}, that of green {weight.green}.',
							correct: false
						},
						{
							text: 'Blue',
							feedback:
								'Blue has the smallest weight, {weight.blue}. A full blue gives a gray that is nearly black.',
							correct: false
						},
						{
							text: 'None, they are all {red.0.0}',
							feedback:
								'The numbers are equal, the weights are not. A plain average would give three equal grays; this sum does not.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'{red.0.0} × {weight.red}, and nothing from the other two channels: rounded, the gray is {gray.0.0}.'
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'Compare the three grays of the row: {gray.0.0} from red, {gray.0.1} from green, {gray.0.2} from blue. The amount of light was the same each time.'
				},
				{
					ask: 'choice',
					id: 'gray-of-white',
					seed: 5,
					at: { outputRow: 1, outputCol: 0, tap: 'window' },
					prompt: 'Next comes white: {red.1.0} in every channel. Which gray will be written?',
					options: [
						{
							text: '255',
							feedback:
								'The three weights add up to one, so where all channels agree their number comes through unchanged.',
							correct: true
						},
						{
							text: 'Three times 255',
							feedback:
								'That adds the channels without their weights. The weights share out one whole, so the sum stays within 0 to 255.',
							correct: false
						},
						{
							text: 'About a third of 255',
							feedback:
								'That divides once too often: the weights are already shares of one, and all three shares are added.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 1, outputCol: 1, tap: 'write' },
					caption:
						'White stayed {gray.1.0}, and this pixel, with {red.1.1} in every channel, stays {gray.1.1}. What is gray already is not changed.'
				},
				{
					stop: 'last',
					caption:
						'Orange: much red, some green, hardly any blue. Look which of the three products is the largest, though green is not the largest number.'
				}
			]
		},
		{
			kind: 'channels',
			title: 'A real cup of coffee',
			prose: [
				'These {pixels.rows}×{pixels.cols} pixels are a photograph of a cup on a red saucer, reduced until each pixel can be seen. Nothing about the sum changes for a photograph: there are only more pixels.',
				'In Python two calls do what the figure does. `image = cv2.imread(path)` reads the file, and `cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)` makes it gray with these same weights.',
				'Look at the name of that constant: BGR, not RGB. OpenCV keeps the channels of a pixel the other way round, blue first. The constant says so, and each weight meets its own channel.'
			],
			red: coffeeColors.red,
			green: coffeeColors.green,
			blue: coffeeColors.blue,
			stored: 'bgr',
			readAs: 'bgr',
			path: [
				{
					stop: { outputRow: 2, outputCol: 2, tap: 'write' },
					caption:
						'The coffee itself: red {red.2.2}, green {green.2.2}, blue {blue.2.2}, and a light gray of {gray.2.2}.'
				},
				{
					stop: { outputRow: 3, outputCol: 5, tap: 'write' },
					caption:
						'The saucer: a strong red of {red.3.5}, but little green and hardly any blue. Its gray is {gray.3.5}; keep that number in mind for the next scene.'
				},
				{
					stop: 'last',
					caption:
						'The whole table is gray now. What is lost: from the gray alone nobody can tell the red of the saucer from the brown of the table.'
				}
			]
		},
		{
			kind: 'channels',
			title: 'Two channels change places',
			prose: [
				'The same photograph, stored blue first as before. But now the program takes the first number for red. No error is raised: three numbers went in, three numbers came out.',
				'The colour picture shows what the program now sees: the red saucer has turned blue. In gray the mistake hides. The picture looks like a picture, only its numbers are wrong, and so is everything that is computed from them.'
			],
			red: coffeeColors.red,
			green: coffeeColors.green,
			blue: coffeeColors.blue,
			stored: 'bgr',
			readAs: 'rgb',
			path: [
				{
					ask: 'choice',
					id: 'saucer-swapped',
					seed: 8,
					at: { outputRow: 3, outputCol: 5, tap: 'window' },
					prompt:
						'This pixel of the saucer has much red and hardly any blue, and the two now change places. What happens to its gray?',
					options: [
						{
							text: 'It gets darker',
							feedback:
								'The large number meets the small weight {weight.blue}, the small number the larger weight {weight.red}. The sum shrinks.',
							correct: true
						},
						{
							text: 'It gets lighter',
							feedback:
								'It would if blue weighed more than red. It is the other way round: {weight.blue} against {weight.red}.',
							correct: false
						},
						{
							text: 'It stays, the three numbers are the same',
							feedback:
								'The numbers are, but the sum is weighted: it matters which number meets which weight.',
							correct: false
						}
					]
				},
				{
					stop: { outputRow: 3, outputCol: 5, tap: 'write' },
					caption:
						'{red.3.5} now counts as red and {blue.3.5} as blue. The gray is {gray.3.5}; read in the right order, in the table beside it, this pixel is much lighter.'
				},
				{
					ask: 'choice',
					id: 'who-keeps-its-gray',
					seed: 6,
					at: { outputRow: 3, outputCol: 5, tap: 'write' },
					prompt: 'Which pixels of a picture keep their gray through this mistake?',
					options: [
						{
							text: 'Those with as much red as blue',
							feedback:
								'Then the exchange changes nothing. Grays, pure greens and magentas are such colours.',
							correct: true
						},
						{
							text: 'Those without green',
							feedback:
								'Green is the one channel that stays in its place, so it does no harm. What matters is whether red and blue differ.',
							correct: false
						},
						{
							text: 'None',
							feedback:
								'A white wall comes through unharmed: exchanging two equal numbers changes nothing. That is why the mistake can stay unseen for long.',
							correct: false
						}
					]
				},
				{
					stop: 'last',
					caption:
						'In this picture red is everywhere larger than blue, so every one of the grays came out darker than it should be. Read the three numbers as BGR, with the choice above the picture, and compare.'
				}
			]
		},
		{
			title: 'Numbers can be calculated with',
			prose: [
				'Here are the eyes of a raccoon in gray: {input.rows} rows of {input.cols} numbers, from {input.min}, nearly black, to {input.max}, nearly white. The drawing paints each number as a shade, but the program sees only the numbers.',
				'Whatever a program does to a picture is arithmetic on this table. The smallest example: multiply every {input|pixel} by one {kernel|weight}, here {kernel.0.0}, and write the {output|result} into a table of the same shape.',
				'Every lesson that follows does the same with more than one weight.'
			],
			figures: [
				{
					input: raccoonEyes,
					kernel: { source: 'own', values: [[0.5]] },
					operation: 'cross-correlation'
				}
			],
			granularity: 'window',
			panels: ['stage'],
			path: [
				{
					stop: { outputRow: 0, outputCol: 0, tap: 'write' },
					caption:
						'The first pixel is {input.0.0}. Half of it, {output.0.0}, is written at the same place of the output.'
				},
				{
					ask: 'written',
					id: 'half-a-pixel',
					prompt:
						'Pixel {step.0.2.0.cell}, in the first row, is {input.0.2}. Which number is written for it?',
					at: { outputRow: 0, outputCol: 2, tap: 'window' }
				},
				{
					stop: { outputRow: 0, outputCol: 2, tap: 'write' },
					caption:
						'{input.0.2} × {kernel.0.0} = {output.0.2}. Results have colours of their own: blue for positive numbers, red for negative ones, the deeper the farther from zero.'
				},
				{
					stop: 'last',
					caption:
						'All {output.count} pixels are done. The picture can still be recognised; its largest number is now {output.max}.'
				}
			],
			change: {
				text: 'Set the one weight to minus one and look at the output: every number keeps its size and changes its sign. Then set it to two and look for numbers above 255, more than a pixel can hold.',
				settings: ['kernel']
			}
		}
	]
} satisfies LessonSource;

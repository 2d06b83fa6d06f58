/** Words of the help dialog. Each of `keys` does the same thing by itself. */
export const playerHelpMessages = {
	title: 'Keys and colours',
	scope:
		'The keys work while the player has the focus: click the figure once, or move to one of its controls with Tab.',
	caption: 'What each key does',
	columns: { keys: 'Key', meaning: 'What it does' },
	or: 'or',
	groups: [
		{
			title: 'Play',
			rows: [
				{ keys: ['Space', 'K'], meaning: 'Play or pause. On a button, Space presses that button.' },
				{ keys: ['<'], meaning: 'Slower' },
				{ keys: ['>'], meaning: 'Faster' }
			]
		},
		{
			title: 'Step',
			rows: [
				{ keys: ['→', '.'], meaning: 'One step on: a multiply, a window or a row, as chosen' },
				{ keys: ['←', ','], meaning: 'One step back' },
				{ keys: ['L'], meaning: 'One output row on' },
				{ keys: ['J'], meaning: 'One output row back' },
				{ keys: ['Page Down'], meaning: 'The next stop of a lesson, or one row on' },
				{ keys: ['Page Up'], meaning: 'The previous stop of a lesson, or one row back' }
			]
		},
		{
			title: 'Jump',
			rows: [
				{ keys: ['Home'], meaning: 'The first step' },
				{ keys: ['End'], meaning: 'The last step' },
				{ keys: ['0 to 9'], meaning: 'Tenths of the way: 5 is halfway' },
				{ keys: [']'], meaning: 'The next stride jump, or the next row where nothing jumps' },
				{ keys: ['['], meaning: 'The previous stride jump, or the previous row' }
			]
		},
		{
			title: 'Screen',
			rows: [
				{ keys: ['F'], meaning: 'Full screen for a lecture, and back' },
				{ keys: ['.'], meaning: 'In full screen: a black screen; any key or a click ends it' },
				{ keys: ['Esc'], meaning: 'Leave full screen' },
				{ keys: ['?'], meaning: 'This help' }
			]
		}
	],
	clicker:
		'A presentation clicker works in full screen: it sends Page Down and Page Up, and its black-screen button sends a full stop.',
	colours: {
		title: 'Colours and hatching',
		start: 'What belongs together has one colour: the ',
		input: 'input is blue',
		kernel: 'the kernel orange',
		accumulator: 'the running sum purple',
		output: 'the output green',
		end: '. Kernel and output cells are red below zero, blue above it, and pale near it; input cells show their own gray. One-way hatching is padding. Crossed hatching is what no window reaches.'
	},
	close: 'Close'
} as const;

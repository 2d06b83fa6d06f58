type Display = 'diverging' | 'absolute' | 'clamped' | 'stretched' | 'mid-gray' | 'wrapped';

/** A way to show an output: its name, what it does, and what black and white then stand for. */
type DisplayText = { readonly name: string; readonly meaning: string };

const displays: Readonly<Record<Display, DisplayText>> = {
	diverging: {
		name: 'Diverging colours',
		meaning:
			'Zero is the middle colour, negative numbers are red, positive ones blue; the few beyond the ends of the scale have its full colours.'
	},
	absolute: {
		name: 'Absolute value',
		meaning:
			'The sign is dropped: 0 is black, 255 or more in either direction is white. A rise and a fall look the same.'
	},
	clamped: {
		name: 'Clamped to 0–255',
		meaning:
			'Negative numbers become 0, numbers above 255 become 255. This is what OpenCV writes into an 8-bit picture.'
	},
	stretched: {
		name: 'Min–max stretched',
		meaning:
			'The smallest number is black, the largest white. This is what imshow does, so zero may be any gray.'
	},
	'mid-gray': {
		name: 'Mid-gray offset',
		meaning: 'Half the number plus 128: zero is mid-gray, negative darker, positive brighter.'
	},
	wrapped: {
		name: 'Wrapped to 8 bits',
		meaning:
			'Modulo 256, as a careless cast does: −1 turns white and 256 black. The speckles are not in the picture.'
	}
};

/** Words of the picture dialog, of dropping and pasting, and of the whole picture below the figure. Numbers arrive formatted. */
export const pictureMessages = {
	dialog: {
		title: 'Use a picture',
		close: 'Close',
		samples: 'Photographs to start with',
		names: { raccoon: 'Raccoon', coffee: 'Coffee', rocket: 'Rocket' },
		credits: {
			raccoon: 'public-domain-image.com, public domain',
			coffee: 'Rachel Michetti, CC0',
			rocket: 'SpaceX, public domain'
		},
		own: 'Or your own',
		choose: 'Choose a file',
		dropOrPaste: 'or drop a picture anywhere on this page, or paste one.',
		stays: 'It stays in this browser; nothing is uploaded.',
		opening: (name: string) => (name === '' ? 'Opening the picture…' : `Opening ${name}…`),
		pasted: 'the picture',
		apply: 'Step through it',
		cancel: 'Cancel',
		sampleMissing:
			'This photograph could not be fetched: check the connection and choose it again.',
		notOpened: 'The picture could not be opened here: choose it again, or try a smaller one.'
	},
	steps: {
		color: 'The picture',
		colorDetail: (width: string, height: string) => `${width} wide, ${height} high, in pixels`,
		colorSentence:
			'Drag the frame to choose the part to use, or its corners to change its size; the arrow keys move it, with Shift they resize it.',
		gray: 'Turned to gray',
		graySentence:
			'Each pixel’s red, green and blue are weighed by how bright they look to the eye, and added.',
		channels: { red: '0.299 × red', green: '0.587 × green', blue: '0.114 × blue' },
		sum: 'gray',
		plus: '+',
		equals: '=',
		reduced: 'Reduced to cells',
		reducedSentence: (rows: string, cols: string) =>
			`Each cell is the mean of the ${rows}×${cols} pixels under it, a whole number from 0 to 255.`,
		cells: 'Cells on the longer side',
		cellsValue: (cells: string, size: string) => `${cells}, which makes a ${size} grid`,
		cellsAlt: (size: string) => `The picture as a ${size} grid of gray cells`,
		channelAlt: (name: string) => `The picture’s part in the frame: ${name}`
	},
	crop: {
		frame: 'Frame around the part to use',
		fields: 'The frame in numbers',
		row: 'From row',
		col: 'From column',
		rows: 'Rows',
		cols: 'Columns',
		whole: 'Whole picture',
		where: (row: string, lastRow: string, col: string, lastCol: string) =>
			`rows ${row} to ${lastRow}, columns ${col} to ${lastCol}`
	},
	drop: { hint: 'Drop the picture to step through it' },
	whole: {
		title: 'The whole picture',
		lede: 'The same kernel and the same settings, over every pixel.',
		input: 'Input',
		output: 'Output',
		inputView: (size: string) => `The whole gray picture, ${size}`,
		outputView: (size: string) => `The whole output, ${size}`,
		viewKeys: 'Arrow keys read single pixels, Enter switches between the whole and single pixels.',
		fit: 'Show the whole',
		actual: 'Pixel by pixel',
		part: 'The outlined part is what is stepped through above.',
		onlyGrid:
			'The whole picture is not in this browser; a link carries only its reduced grid. Open the page where the picture was chosen, or use the picture again here.',
		reading: 'Opening the picture…',
		computing: (percent: string) => `Computing the output: ${percent} %`,
		cancel: 'Cancel computing',
		cancelled: (percent: string) => `Cancelled at ${percent} %. No output is shown.`,
		again: 'Compute again',
		failed:
			'The output is too large for this browser’s memory: use a smaller picture or a larger stride.',
		displayLegend: 'Show the output as',
		displays,
		from: (reach: string) => `−${reach}`,
		through: '0',
		to: (reach: string) => reach,
		range: (min: string, max: string) => `The output runs from ${min} to ${max}.`,
		probeHint: 'Point at a picture to read its numbers.',
		probe: (row: string, col: string, gray: string) =>
			`Input row ${row}, column ${col}: gray ${gray}`,
		probePadding: (row: string, col: string) => `Input row ${row}, column ${col}: padding`,
		probeOutput: (row: string, col: string, value: string) =>
			`output row ${row}, column ${col}: ${value}`,
		probeNoOutput: 'no window is centred here'
	}
} as const;

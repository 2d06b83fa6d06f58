/** What an embedded player says besides what the page's player says. */
export const embedMessages = {
	refused: 'This host does not allow more to be loaded, so the figure stays a plain one.',
	lessonRefused:
		'This host does not allow the lesson to be loaded, so only its text and pictures are shown.',
	unreadable: 'What this player was given could not be read, so it shows its usual example.',
	noLesson: (address: string) => `The lesson at ${address} could not be loaded.`,
	noPicture: 'The photograph could not be loaded here, so the usual example is shown.',
	dismiss: 'Dismiss',
	pageTitle: 'Kernelwalk: a convolution, step by step',
	usualStill:
		'A convolution at one of its steps: input, kernel, products, their sum and the output',
	noScript: 'Without script this is a picture; with it, every step can be walked.',
	ownPage: 'Open the lesson on its own page',
	startLesson: 'Start the lesson',
	notReady: 'The player is not ready yet.'
} as const;

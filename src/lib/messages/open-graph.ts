/** What is said of a page where its link is shown elsewhere: in a chat, a feed, a learning platform. */
export const openGraphMessages = {
	siteName: 'Kernelwalk',
	startHeading: 'One window at a time',
	startTitle: 'Kernelwalk: 2D convolution, one multiply at a time',
	startDescription:
		'Step through a 2D convolution, one multiply at a time: the flipped kernel, padding, stride, and every number.',
	/** What is to be seen on the picture beside a link. */
	pictureAlt: (title: string) => `The title “${title}” over a figure: input, kernel and output.`,
	colorPictureAlt: (title: string) =>
		`The title “${title}” over a figure: a colour picture, its channels and its gray.`
} as const;

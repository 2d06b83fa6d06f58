/** Words of the row of settings under the figure. Sizes and numbers arrive formatted. */
export const settingsMessages = {
	region: 'Settings',
	labels: {
		input: 'Input',
		kernel: 'Kernel',
		padding: 'Padding',
		stride: 'Stride',
		dilation: 'Dilation',
		operation: 'Operation',
		view: 'View'
	},
	examples: {
		'grid-a': 'grid A',
		'bright-pixel': 'bright pixel',
		'step-edge': 'step edge',
		ramp: 'ramp',
		letter: 'letter F',
		checkerboard: 'checkerboard',
		diagonal: 'diagonal'
	},
	samples: { raccoon: 'raccoon', coffee: 'coffee', rocket: 'rocket' },
	kernels: {
		identity: 'identity',
		'box-blur': 'box blur',
		'gaussian-3': 'Gaussian 3×3',
		'gaussian-5': 'Gaussian 5×5',
		sharpen: 'sharpen',
		edge: 'edge',
		laplacian: 'Laplacian',
		'sobel-x': 'Sobel x',
		'sobel-y': 'Sobel y',
		'prewitt-x': 'Prewitt x',
		'prewitt-y': 'Prewitt y',
		'scharr-x': 'Scharr x',
		'scharr-y': 'Scharr y',
		emboss: 'emboss',
		shift: 'shift',
		'all-different': 'all different'
	},
	ownNumbers: (size: string) => `your own ${size}`,
	ownPicture: 'your picture',
	noPadding: 'none',
	paddingOf: (amount: string, mode: string) => `${amount}, ${mode}`,
	paddingSides: 'per side',
	usePicture: 'Use a picture…',
	undo: 'Undo',
	redo: 'Redo',
	close: 'Close',
	loading: 'Loading…',
	loadFailed: 'This part could not be loaded; try again.',
	tryAgain: 'Try again'
} as const;

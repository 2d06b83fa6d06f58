/** Words of the code panel. Names of functions and arguments are the libraries' own. */
export const codeMessages = {
	title: 'The same in code',
	choose: 'Library or language',
	hint: 'The marked line is the one at work. Choose a line to go to the next step that comes to it.',
	libraries: {
		numpy: 'NumPy',
		typescript: 'TypeScript',
		scipy: 'SciPy',
		opencv: 'OpenCV',
		pytorch: 'PyTorch',
		tensorflow: 'TensorFlow'
	},
	/** What is worth knowing of each listing. `corner` is the input's name for the padded array's first cell. */
	notes: {
		numpy: (corner: string) =>
			`The whole function as loops. It counts from the padded array’s corner: padded[0, 0] is the cell that the figure calls ${corner}.`,
		typescript: () =>
			'The very generator that this figure runs on. It counts in the input, so cells in the padding are negative or past the edge; each yield is a step.',
		scipy: () =>
			'One call. convolve2d flips the kernel itself and correlate2d does not; either pads with zeros unless told otherwise, so the padding is done before.',
		opencv: () =>
			'One call. filter2D never flips the kernel. It answers at every pixel, so the anchor is put at the kernel’s corner and only outputs whose window fits are kept.',
		pytorch: () =>
			'One call. conv2d never flips the kernel, though it is called convolution, and takes pictures with two more axes: batch and channels come first.',
		tensorflow: () =>
			'One call. conv2d never flips the kernel, and has the channels last. Written by TensorFlow’s documentation: it is the only listing here that was not run to check it.'
	},
	refusals: {
		'opencv-stride':
			'OpenCV’s filter2D has no stride: it always answers at every position, so there is no call for these settings. Set the stride to 1 to see the call, or look at SciPy, where rows and columns are taken from such an answer.'
	},
	listing: (library: string) => `${library} listing`,
	copy: 'Copy the code',
	copied: 'Copied: it runs as it is and prints the output.',
	copyRefused:
		'The browser did not allow copying. The code is selected: press Ctrl+C, or ⌘C on a Mac.',
	copyField: 'The code to copy',
	shortened: 'Long rows of numbers are cut short here; the copied code has all of them.'
} as const;

/** Words of the table of border names. */
export const borderMessages = {
	title: 'What libraries call each padding mode',
	scroll: 'The table, which scrolls sideways',
	library: 'Function',
	/** Heads of the columns. */
	modes: {
		zeros: 'Zeros',
		replicate: 'Replicate',
		reflect: 'Reflect',
		symmetric: 'Symmetric',
		circular: 'Circular'
	},
	functions: {
		'numpy.pad': 'numpy.pad',
		'scipy.ndimage': 'scipy.ndimage filters',
		'scipy.signal': 'scipy.signal.convolve2d',
		cv2: 'OpenCV',
		'torch.nn.Conv2d': 'torch.nn.Conv2d',
		'torch.nn.functional.pad': 'torch F.pad',
		'tf.pad': 'tf.pad'
	},
	fallback: 'default',
	none: 'none',
	/** The example row under a mode's name, read aloud. */
	example: (before: string, row: string, after: string) =>
		`${before}, then the row ${row}, then ${after}`,
	notes: [
		'“reflect” means two things. In SciPy’s ndimage and in OpenCV it repeats the pixel at the edge, which NumPy and TensorFlow call symmetric; elsewhere it does not.',
		'OpenCV’s filter2D goes by BORDER_REFLECT_101 if nothing is said, and takes no BORDER_WRAP; copyMakeBorder takes all five and has no default.',
		'Each name was tried on the row 1 2 3 4 in the library itself, TensorFlow’s in TensorFlow.js.'
	]
} as const;

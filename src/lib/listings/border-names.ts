import type { PaddingMode } from '$lib/core';

/** A function, or an option of some functions, by which a library continues a picture past its edges. */
export const borderFunctions = [
	'numpy.pad',
	'scipy.ndimage',
	'scipy.signal',
	'cv2',
	'torch.nn.Conv2d',
	'torch.nn.functional.pad',
	'tf.pad'
] as const;
export type BorderFunction = (typeof borderFunctions)[number];

export type BorderNames = {
	/** The argument that takes the names. */
	readonly argument: string;
	/** Every name that the library has for a mode, the usual one first; none where it has none. */
	readonly names: Readonly<Record<PaddingMode, readonly string[]>>;
	/** What it does where no name is given. */
	readonly fallback: PaddingMode;
};

/**
 * What libraries call each padding mode. Two words mean two things: "reflect" repeats the edge pixel
 * in scipy.ndimage and OpenCV (our symmetric) and does not in NumPy, PyTorch and TensorFlow; and
 * OpenCV's default is its BORDER_REFLECT_101, while scipy.ndimage's is "reflect".
 */
export const borderNames: Readonly<Record<BorderFunction, BorderNames>> = {
	'numpy.pad': {
		argument: 'mode',
		names: {
			zeros: ['constant'],
			replicate: ['edge'],
			reflect: ['reflect'],
			symmetric: ['symmetric'],
			circular: ['wrap']
		},
		fallback: 'zeros'
	},
	'scipy.ndimage': {
		argument: 'mode',
		names: {
			zeros: ['constant', 'grid-constant'],
			replicate: ['nearest'],
			reflect: ['mirror'],
			symmetric: ['reflect', 'grid-mirror'],
			circular: ['wrap', 'grid-wrap']
		},
		fallback: 'symmetric'
	},
	'scipy.signal': {
		argument: 'boundary',
		names: { zeros: ['fill'], replicate: [], reflect: [], symmetric: ['symm'], circular: ['wrap'] },
		fallback: 'zeros'
	},
	cv2: {
		argument: 'borderType',
		names: {
			zeros: ['BORDER_CONSTANT'],
			replicate: ['BORDER_REPLICATE'],
			reflect: ['BORDER_REFLECT_101'],
			symmetric: ['BORDER_REFLECT'],
			circular: ['BORDER_WRAP']
		},
		fallback: 'reflect'
	},
	'torch.nn.Conv2d': {
		argument: 'padding_mode',
		names: {
			zeros: ['zeros'],
			replicate: ['replicate'],
			reflect: ['reflect'],
			symmetric: [],
			circular: ['circular']
		},
		fallback: 'zeros'
	},
	'torch.nn.functional.pad': {
		argument: 'mode',
		names: {
			zeros: ['constant'],
			replicate: ['replicate'],
			reflect: ['reflect'],
			symmetric: [],
			circular: ['circular']
		},
		fallback: 'zeros'
	},
	'tf.pad': {
		argument: 'mode',
		names: {
			zeros: ['CONSTANT'],
			replicate: [],
			reflect: ['REFLECT'],
			symmetric: ['SYMMETRIC'],
			circular: []
		},
		fallback: 'zeros'
	}
};

/** A short row of numbers, continued by `reach` cells on either side. */
export const borderExample = { row: [1, 2, 3, 4], reach: 3 } as const;

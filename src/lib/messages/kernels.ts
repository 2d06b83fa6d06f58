import { settingsMessages } from './settings';

/** What a learner is told about a named kernel. */
export type KernelText = {
	readonly name: string;
	/** What it is for. */
	readonly purpose: string;
	/** What a positive answer means, in the operation the kernel is written for. */
	readonly positive: string;
	/** What true convolution, which turns the kernel by half a circle, makes of it. */
	readonly flip: string;
};

const names = settingsMessages.kernels;

const SYMMETRIC =
	'Turned by half a circle it is the same kernel, so convolution and cross-correlation agree.';
const NEGATED =
	'It opens in cross-correlation. True convolution flips it, which swaps its plus and minus sides: every answer is negated.';

const derivative = (name: string, method: string, direction: string): KernelText => ({
	name,
	purpose: method,
	positive: `A positive answer means that the picture brightens ${direction}; a negative one, that it darkens.`,
	flip: NEGATED
});

const SOBEL = 'Finds edges, and smooths along them a little so that noise counts less.';
const PREWITT = 'Finds edges as Sobel does, with every row and column counting the same.';
const SCHARR = 'Finds edges as Sobel does, with weights that treat slanted edges more evenly.';
const RIGHT = 'to the right';
const DOWN = 'downwards';

/** Every named kernel's words. */
export const kernelMessages = {
	identity: {
		name: names.identity,
		purpose: 'Copies the picture: a good first check of the rules.',
		positive: 'A positive answer is the pixel itself.',
		flip: SYMMETRIC
	},
	'box-blur': {
		name: names['box-blur'],
		purpose: 'Blurs: each answer is the mean of nine pixels.',
		positive: 'A positive answer means that these nine pixels are above zero on average.',
		flip: SYMMETRIC
	},
	'gaussian-3': {
		name: names['gaussian-3'],
		purpose: 'Blurs gently: near pixels count more than far ones.',
		positive: 'A positive answer means that the weighted mean around the pixel is above zero.',
		flip: SYMMETRIC
	},
	'gaussian-5': {
		name: names['gaussian-5'],
		purpose: 'Blurs more widely: near pixels count more than far ones.',
		positive: 'A positive answer means that the weighted mean around the pixel is above zero.',
		flip: SYMMETRIC
	},
	sharpen: {
		name: names.sharpen,
		purpose: 'Sharpens: adds to each pixel what sets it apart from its neighbours.',
		positive:
			'An answer above the pixel means that the pixel is brighter than the mean of the four around it. Most answers are positive, because flat parts stay as they are.',
		flip: SYMMETRIC
	},
	edge: {
		name: names.edge,
		purpose: 'Finds edges of every direction at once; flat parts give 0.',
		positive:
			'A positive answer means that the pixel is brighter than the mean of the eight around it.',
		flip: SYMMETRIC
	},
	laplacian: {
		name: names.laplacian,
		purpose: 'Finds places where the brightness bends, such as edges and spots; flat parts give 0.',
		positive:
			'A positive answer means that the pixel is darker than the mean of the four around it.',
		flip: SYMMETRIC
	},
	'sobel-x': derivative(names['sobel-x'], SOBEL, RIGHT),
	'sobel-y': derivative(names['sobel-y'], SOBEL, DOWN),
	'prewitt-x': derivative(names['prewitt-x'], PREWITT, RIGHT),
	'prewitt-y': derivative(names['prewitt-y'], PREWITT, DOWN),
	'scharr-x': derivative(names['scharr-x'], SCHARR, RIGHT),
	'scharr-y': derivative(names['scharr-y'], SCHARR, DOWN),
	emboss: {
		name: names.emboss,
		purpose: 'Makes bright shapes look raised, as if lit from the top left; flat parts stay.',
		positive:
			'An answer above the pixel means that the picture brightens towards the bottom right; one below it, that it darkens. Most answers are positive, because flat parts stay as they are.',
		flip: 'It opens in cross-correlation. True convolution does not negate it: the 1 in the middle keeps its sign and only the weights around it change theirs, so the light seems to come from the bottom right.'
	},
	shift: {
		name: names.shift,
		purpose: 'Moves the whole picture by one pixel, which makes the flip visible.',
		positive:
			'A positive answer is a neighbour’s brightness: under convolution that of the pixel to the left.',
		flip: 'True convolution flips the 1 to the left side and so moves the picture one pixel to the right; cross-correlation moves it one pixel to the left.'
	},
	'all-different': {
		name: names['all-different'],
		purpose: 'For learning: nine different weights, so that no two can be mistaken for each other.',
		positive:
			'A positive answer means nothing in particular: this kernel is made to be followed, not to find anything.',
		flip: 'Flipped, it is another kernel, so convolution and cross-correlation give different outputs.'
	}
} as const satisfies Record<keyof typeof names, KernelText>;

import type { Convolution, PaddingMode } from '$lib/core';
import type { Listing, Refusal } from './listing';
import { code, division, isPadded, pythonListing, type Piece } from './python-code';
import { numpyNumbers, oneLine, spreadByNumpy } from './python-parts';

/** OpenCV's names. Its BORDER_REFLECT repeats the edge, and BORDER_REFLECT_101 does not. */
export const opencvBorders: Readonly<Record<PaddingMode, string>> = {
	zeros: 'BORDER_CONSTANT',
	replicate: 'BORDER_REPLICATE',
	reflect: 'BORDER_REFLECT_101',
	symmetric: 'BORDER_REFLECT',
	circular: 'BORDER_WRAP'
};

/** From so many weights on filter2D multiplies spectra instead, for float64 pictures. */
export const opencvSpectrumTaps = 50;

/**
 * One call of cv2.filter2D, which correlates: for a convolution the kernel is flipped before. It
 * answers at every pixel of what it is given, so its anchor is put at the kernel's top-left weight
 * and only the outputs whose windows fit are kept.
 */
export function opencvListing(c: Convolution): Listing | { readonly refusal: Refusal } {
	if (c.stride.rows > 1 || c.stride.cols > 1) return { refusal: 'opencv-stride' };
	const flipped = c.operation === 'convolution';
	const { pieces, name } = spreadByNumpy(c, flipped ? 'sliding' : 'kernel');
	const taps =
		name === 'spread'
			? (c.dilation.rows * (c.kernel.rows - 1) + 1) * (c.dilation.cols * (c.kernel.cols - 1) + 1)
			: c.tapsPerOutput;
	return pythonListing('opencv', [
		code('import cv2'),
		code('import numpy as np'),
		code(''),
		...numpyNumbers(c),
		...borders(c),
		...(flipped
			? [code('sliding = cv2.flip(kernel, -1)  # filter2D correlates: flip both ways before')]
			: []),
		...pieces,
		code(''),
		...(taps < opencvSpectrumTaps
			? []
			: [code('# So large a kernel goes through a Fourier transform: the last digits may differ')]),
		code(`filtered = cv2.filter2D(padded, cv2.CV_64F, ${name}, anchor=(0, 0))`, oneLine),
		code(
			`output = filtered[:${c.outputRows}, :${c.outputCols}]${division(c)}  # where the window fits`
		),
		code(''),
		code('print(output.tolist())')
	]);
}

function borders(c: Convolution): Piece[] {
	if (!isPadded(c)) return [code('padded = x  # no padding')];
	const { top, bottom, left, right } = c.padding;
	const value = c.paddingMode === 'zeros' ? ', value=0' : '';
	return [
		code(
			`padded = cv2.copyMakeBorder(x, ${top}, ${bottom}, ${left}, ${right}, cv2.${opencvBorders[c.paddingMode]}${value})`
		)
	];
}

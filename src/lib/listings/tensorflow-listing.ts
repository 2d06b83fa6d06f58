import type { Convolution, PaddingMode } from '$lib/core';
import type { Listing } from './listing';
import { code, division, isDilated, isPadded, pythonListing, type Piece } from './python-code';
import { numpyNumbers, numpyPadding, oneLine, spreadByNumpy } from './python-parts';

/** The names of tf.pad; it has none for copies of the edge or of the other side. */
export const tensorflowModes: Readonly<Record<PaddingMode, string | null>> = {
	zeros: 'CONSTANT',
	replicate: null,
	reflect: 'REFLECT',
	symmetric: 'SYMMETRIC',
	circular: null
};

/**
 * One call of tf.nn.conv2d, which correlates: for a convolution the kernel is flipped before. Its
 * documentation allows a dilation only at stride 1, so with both the kernel is spread by hand.
 */
export function tensorflowListing(c: Convolution): Listing {
	const strided = c.stride.rows > 1 || c.stride.cols > 1;
	const byHand = strided && isDilated(c);
	const { pieces, name } = byHand ? spreadByNumpy(c, 'kernel') : { pieces: [], name: 'kernel' };
	const flipped = c.operation === 'convolution';
	const dilations =
		isDilated(c) && !byHand ? `, dilations=[${c.dilation.rows}, ${c.dilation.cols}]` : '';
	const sliding = flipped ? 'sliding' : name;
	const call = `tf.nn.conv2d(padded[None, :, :, None], ${sliding}[:, :, None, None], strides=[${c.stride.rows}, ${c.stride.cols}], padding='VALID'${dilations})`;
	return pythonListing('tensorflow', [
		code('import numpy as np'),
		code('import tensorflow as tf'),
		code(''),
		...numpyNumbers(c),
		...padding(c),
		...pieces,
		...(flipped
			? [
					code(
						`sliding = tf.reverse(${name}, axis=[0, 1])  # conv2d correlates: flip both ways before`
					)
				]
			: []),
		code(''),
		code(`output = ${call}[0, :, :, 0]${division(c)}`, oneLine),
		code(''),
		code('print(output.numpy().tolist())')
	]);
}

function padding(c: Convolution): Piece[] {
	const mode = tensorflowModes[c.paddingMode];
	if (!isPadded(c)) return numpyPadding(c);
	if (mode === null) {
		return [code(`# tf.pad has no ${c.paddingMode} padding, so NumPy pads`), ...numpyPadding(c)];
	}
	const { input, padding, paddingMode } = c;
	const { top, right, bottom, left } = padding;
	// Its mirrors stop at the axis' other end.
	const reach = paddingMode === 'reflect' ? 1 : 0;
	const beyond =
		Math.max(top, bottom) > input.rows - reach || Math.max(left, right) > input.cols - reach;
	if (mode !== 'CONSTANT' && beyond) {
		return [code('# tf.pad does not pad this far, so NumPy pads'), ...numpyPadding(c)];
	}
	return [code(`padded = tf.pad(x, [[${top}, ${bottom}], [${left}, ${right}]], mode='${mode}')`)];
}

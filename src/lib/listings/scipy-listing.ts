import type { Convolution } from '$lib/core';
import type { Listing } from './listing';
import { code, division, pythonListing } from './python-code';
import { numpyNumbers, numpyPadding, oneLine, spreadByNumpy } from './python-parts';

/** One call of scipy.signal over an input that is padded before. SciPy knows no stride: rows and columns are taken from the result. */
export function scipyListing(c: Convolution): Listing {
	const call = c.operation === 'convolution' ? 'convolve2d' : 'correlate2d';
	const { pieces, name } = spreadByNumpy(c, 'kernel');
	const { rows, cols } = c.stride;
	const taken = rows === 1 && cols === 1 ? '' : `[::${rows}, ::${cols}]`;
	return pythonListing('scipy', [
		code('import numpy as np'),
		code(`from scipy.signal import ${call}`),
		code(''),
		...numpyNumbers(c),
		...numpyPadding(c),
		...pieces,
		code(''),
		...(taken === '' ? [] : [code('# SciPy has no stride: it works out every position')]),
		code(`output = ${call}(padded, ${name}, mode='valid')${taken}${division(c)}`, oneLine),
		code(''),
		code('print(output.tolist())')
	]);
}

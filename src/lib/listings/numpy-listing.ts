import type { Convolution } from '$lib/core';
import type { Listing } from './listing';
import {
	assignPerAxis,
	code,
	division,
	isDilated,
	namesPerAxis,
	pythonListing,
	type Piece
} from './python-code';
import { numpyNumbers, numpyPadding } from './python-parts';

/**
 * The whole function as loops in NumPy: the definition, line by line, so that every step has a line.
 * It adds in the order of `convolutionSteps`, in float64, and so agrees to the last bit.
 */
export function numpyListing(c: Convolution): Listing {
	return pythonListing('numpy', [
		code('import numpy as np'),
		code(''),
		...numpyNumbers(c),
		...numpyPadding(c),
		c.operation === 'convolution'
			? code('sliding = np.flip(kernel)  # convolution: up-down, then left-right')
			: code('sliding = kernel  # cross-correlation: as given'),
		code(''),
		...sizes(c),
		code(''),
		...loops(c),
		code(''),
		code('print(output.tolist())')
	]);
}

function sizes(c: Convolution): Piece[] {
	const stride = namesPerAxis('stride', c.stride);
	const dilation = namesPerAxis('dilation', c.dilation);
	const dilated = isDilated(c);
	const span = dilated
		? { rows: 'reach_rows', cols: 'reach_cols' }
		: { rows: 'rows', cols: 'cols' };
	return [
		code(assignPerAxis('stride', c.stride)),
		...(dilated ? [code(assignPerAxis('dilation', c.dilation))] : []),
		code('rows, cols = kernel.shape'),
		...(dilated
			? [
					code(`reach_rows = ${dilation.rows} * (rows - 1) + 1`),
					code(`reach_cols = ${dilation.cols} * (cols - 1) + 1`)
				]
			: []),
		code(`output_rows = (padded.shape[0] - ${span.rows}) // ${stride.rows} + 1`),
		code(`output_cols = (padded.shape[1] - ${span.cols}) // ${stride.cols} + 1`),
		code('output = np.zeros((output_rows, output_cols))')
	];
}

function loops(c: Convolution): Piece[] {
	const stride = namesPerAxis('stride', c.stride);
	const dilation = namesPerAxis('dilation', c.dilation);
	const [rows, cols] = isDilated(c)
		? [`top:top + reach_rows:${dilation.rows}`, `left:left + reach_cols:${dilation.cols}`]
		: ['top:top + rows', 'left:left + cols'];
	return [
		code('for i in range(output_rows):', {
			visit: 'row',
			shows: [{ name: 'i', variable: 'output-row' }]
		}),
		code('    for j in range(output_cols):', {
			visit: 'window',
			shows: [{ name: 'j', variable: 'output-col' }]
		}),
		code(`        top, left = i * ${stride.rows}, j * ${stride.cols}`, {
			visit: 'window',
			shows: [
				{ name: 'top', variable: 'top' },
				{ name: 'left', variable: 'left' }
			]
		}),
		code(`        window = padded[${rows}, ${cols}]`, {
			visit: 'window',
			current: ['window'],
			shows: [{ name: 'window', variable: 'window' }]
		}),
		code('        total = 0.0', {
			visit: 'window',
			shows: [{ name: 'total', variable: 'sum-at-start' }]
		}),
		code('        for u in range(rows):', {
			visit: 'kernel-row',
			shows: [{ name: 'u', variable: 'tap-row' }]
		}),
		code('            for v in range(cols):', {
			visit: 'multiply',
			shows: [{ name: 'v', variable: 'tap-col' }]
		}),
		code('                value = window[u, v]', {
			visit: 'multiply',
			shows: [{ name: 'value', variable: 'value' }]
		}),
		code('                weight = sliding[u, v]', {
			visit: 'multiply',
			shows: [{ name: 'weight', variable: 'weight' }]
		}),
		code('                product = value * weight', {
			visit: 'multiply',
			shows: [{ name: 'product', variable: 'product' }]
		}),
		code('                total += product', {
			visit: 'multiply',
			current: ['mac'],
			shows: [{ name: 'total', variable: 'sum' }]
		}),
		code(`        output[i, j] = total${division(c)}`, {
			visit: 'write',
			current: ['write'],
			shows: [{ name: 'output[i, j]', variable: 'written' }]
		})
	];
}

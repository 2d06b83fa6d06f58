import { convolveRows, type Convolution } from '$lib/core';
import type { Band } from './bands';
import type { EnginePath, OutputData } from './output';

/**
 * Computes one band of the output by itself, so that nobody needs room for the whole: the same
 * convolution, begun `fromRow` windows further down.
 *
 * @returns (toRow − fromRow) × outputCols, row-major; sums are float64 on either path and rounded
 * once, at the store, on 'live'
 */
export function convolveBand(
	c: Convolution,
	{ fromRow, toRow }: Band,
	path: EnginePath
): OutputData {
	const outputRows = toRow - fromRow;
	const outputCount = outputRows * c.outputCols;
	const padding = { ...c.padding, top: c.padding.top - fromRow * c.stride.rows };
	const data = path === 'exact' ? new Float64Array(outputCount) : new Float32Array(outputCount);
	convolveRows({ ...c, padding, outputRows, outputCount }, data, 0, outputRows);
	return data;
}

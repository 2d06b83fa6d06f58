import { describe, expect, it } from 'vitest';
import {
	convolve2d,
	defineConvolution,
	exampleInput,
	exampleNames,
	kernelNames,
	namedKernel,
	toRows,
	type KernelName
} from '$lib/core';

function weights(name: KernelName): number[] {
	return Array.from(namedKernel(name).matrix.data);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

describe('named kernels', () => {
	it('are the ones that lessons and links speak of', () => {
		expect(kernelNames).toEqual([
			'identity',
			'box-blur',
			'gaussian-3',
			'gaussian-5',
			'sharpen',
			'edge',
			'laplacian',
			'sobel-x',
			'sobel-y',
			'prewitt-x',
			'prewitt-y',
			'scharr-x',
			'scharr-y',
			'emboss',
			'shift',
			'all-different'
		]);
	});

	it.each([
		'identity',
		'box-blur',
		'gaussian-3',
		'gaussian-5',
		'sharpen',
		'emboss',
		'shift'
	] as const)('keep brightness with %s: its weights make up its divisor', (name) =>
		expect(sum(weights(name))).toBe(namedKernel(name).divisor)
	);

	it.each([
		'edge',
		'laplacian',
		'sobel-x',
		'sobel-y',
		'prewitt-x',
		'prewitt-y',
		'scharr-x',
		'scharr-y'
	] as const)('answer 0 to an even area with %s: its weights cancel', (name) =>
		expect(sum(weights(name))).toBe(0)
	);

	it('build Gaussians from the rows of Pascal’s triangle', () => {
		for (const [name, row] of [
			['gaussian-3', [1, 2, 1]],
			['gaussian-5', [1, 4, 6, 4, 1]]
		] as const) {
			expect(weights(name)).toEqual(row.flatMap((down) => row.map((across) => down * across)));
		}
	});

	it.each(['sobel', 'prewitt', 'scharr'] as const)(
		'answer positively with %s where it brightens to the right or downwards',
		(family) => {
			const first = (name: KernelName) => {
				const { matrix, operation } = namedKernel(name);
				return convolve2d(defineConvolution(exampleInput('ramp'), matrix, { operation })).data[0];
			};
			expect(first(`${family}-x`)).toBeGreaterThan(0);
			expect(first(`${family}-y`)).toBe(first(`${family}-x`));
			expect(namedKernel(`${family}-x`).operation).toBe('cross-correlation');
		}
	);

	it('shift a picture right by convolution and left by cross-correlation', () => {
		const { matrix, operation } = namedKernel('shift');
		expect(operation).toBe('convolution');
		const middleRow = (operation: 'convolution' | 'cross-correlation') =>
			toRows(
				convolve2d(
					defineConvolution(exampleInput('bright-pixel'), matrix, { padding: 1, operation })
				)
			)[2];
		expect(middleRow('convolution')).toEqual([0, 0, 0, 9, 0]);
		expect(middleRow('cross-correlation')).toEqual([0, 9, 0, 0, 0]);
	});

	it('teach with nine weights of which no two are alike', () => {
		expect(new Set(weights('all-different')).size).toBe(9);
	});

	it('come in fresh matrices', () => {
		namedKernel('identity').matrix.data[4] = 7;
		expect(weights('identity')[4]).toBe(1);
	});
});

describe('example inputs', () => {
	it('are the ones that lessons and links speak of', () => {
		expect(exampleNames).toEqual([
			'grid-a',
			'bright-pixel',
			'step-edge',
			'ramp',
			'letter',
			'checkerboard',
			'diagonal'
		]);
	});

	it.each(exampleNames)('fit a teaching kernel: %s', (name) => {
		const { matrix } = namedKernel('all-different');
		expect(() => defineConvolution(exampleInput(name), matrix)).not.toThrow();
	});

	it('have a letter that no flip or turn leaves as it is', () => {
		const rows = toRows(exampleInput('letter'));
		const upDown = rows.toReversed();
		const leftRight = rows.map((row) => row.toReversed());
		const transposed = rows.map((_, col) => rows.map((row) => row[col]));
		const halfTurn = upDown.map((row) => row.toReversed());
		for (const other of [upDown, leftRight, transposed, halfTurn]) expect(other).not.toEqual(rows);
	});
});

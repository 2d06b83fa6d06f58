import { describe, expect, it } from 'vitest';
import { convolutionSteps, defineConvolution, matrix, type Step } from '$lib/core';

/** Only the fields that a test speaks about. */
function pick<K extends string>(step: Step, ...fields: K[]) {
	return Object.fromEntries(fields.map((field) => [field, (step as never)[field]]));
}

describe('convolutionSteps', () => {
	it('walks the shortest convolution in three steps', () => {
		const c = defineConvolution(matrix([[3]]), matrix([[-2]]), { divisor: 4 });
		expect([...convolutionSteps(c)]).toEqual([
			{ kind: 'window', outputRow: 0, outputCol: 0, originRow: 0, originCol: 0, move: null },
			{
				kind: 'mac',
				outputRow: 0,
				outputCol: 0,
				tap: 0,
				tapRow: 0,
				tapCol: 0,
				kernelRow: 0,
				kernelCol: 0,
				inputRow: 0,
				inputCol: 0,
				inPadding: false,
				value: 3,
				weight: -2,
				product: -6,
				before: 0,
				after: -6
			},
			{ kind: 'write', outputRow: 0, outputCol: 0, accumulator: -6, value: -1.5 }
		]);
	});

	it('places the window, multiplies every tap, writes, and moves on', () => {
		const c = defineConvolution(matrix([[1, 2, 3]]), matrix([[10, 1]]));
		expect([...convolutionSteps(c)].map((step) => step.kind)).toEqual([
			'window',
			'mac',
			'mac',
			'write',
			'window',
			'mac',
			'mac',
			'write'
		]);
	});

	it('multiplies by the flipped kernel and remembers where each weight came from', () => {
		const c = defineConvolution(
			matrix([
				[1, 2],
				[3, 4]
			]),
			matrix([
				[5, 6],
				[7, 8]
			])
		);
		const macs = [...convolutionSteps(c)].filter((step) => step.kind === 'mac');
		expect(
			macs.map((mac) => pick(mac, 'value', 'weight', 'kernelRow', 'kernelCol', 'after'))
		).toEqual([
			{ value: 1, weight: 8, kernelRow: 1, kernelCol: 1, after: 8 },
			{ value: 2, weight: 7, kernelRow: 1, kernelCol: 0, after: 22 },
			{ value: 3, weight: 6, kernelRow: 0, kernelCol: 1, after: 40 },
			{ value: 4, weight: 5, kernelRow: 0, kernelCol: 0, after: 60 }
		]);
	});

	it('leaves the kernel as it is in a cross-correlation', () => {
		const c = defineConvolution(matrix([[1, 2]]), matrix([[5, 6]]), {
			operation: 'cross-correlation'
		});
		const macs = [...convolutionSteps(c)].filter((step) => step.kind === 'mac');
		expect(macs.map((mac) => pick(mac, 'weight', 'kernelCol', 'after'))).toEqual([
			{ weight: 5, kernelCol: 0, after: 5 },
			{ weight: 6, kernelCol: 1, after: 17 }
		]);
	});

	it('moves along a row by the column stride and down by the row stride', () => {
		const input = { rows: 4, cols: 4, data: new Uint8Array(16) };
		const c = defineConvolution(input, matrix([[1]]), { stride: { rows: 2, cols: 3 } });
		const placed = [...convolutionSteps(c)].filter((step) => step.kind === 'window');
		expect(placed.map((step) => pick(step, 'originRow', 'originCol', 'move'))).toEqual([
			{ originRow: 0, originCol: 0, move: null },
			{ originRow: 0, originCol: 3, move: { axis: 'cols', length: 3 } },
			{ originRow: 2, originCol: 0, move: { axis: 'rows', length: 2 } },
			{ originRow: 2, originCol: 3, move: { axis: 'cols', length: 3 } }
		]);
	});

	it('names cells in the padding by input coordinates that lie outside the input', () => {
		const c = defineConvolution(matrix([[4, 5]]), matrix([[1, 1, 1]]), {
			padding: { top: 0, right: 1, bottom: 0, left: 1 },
			paddingMode: 'replicate'
		});
		const macs = [...convolutionSteps(c)].filter((step) => step.kind === 'mac');
		expect(macs.map((mac) => pick(mac, 'inputCol', 'inPadding', 'value'))).toEqual([
			{ inputCol: -1, inPadding: true, value: 4 },
			{ inputCol: 0, inPadding: false, value: 4 },
			{ inputCol: 1, inPadding: false, value: 5 },
			{ inputCol: 0, inPadding: false, value: 4 },
			{ inputCol: 1, inPadding: false, value: 5 },
			{ inputCol: 2, inPadding: true, value: 5 }
		]);
	});

	it('spreads its taps by the dilation', () => {
		const c = defineConvolution(matrix([[1, 2, 3, 4, 5]]), matrix([[1, 1, 1]]), { dilation: 2 });
		const macs = [...convolutionSteps(c)].filter((step) => step.kind === 'mac');
		expect(macs.map((mac) => mac.inputCol)).toEqual([0, 2, 4]);
	});

	it('never writes −0', () => {
		const c = defineConvolution(matrix([[0]]), matrix([[-3]]), { divisor: -2 });
		const [, mac, write] = convolutionSteps(c);
		expect(mac).toMatchObject({ product: 0, after: 0 });
		expect(write).toMatchObject({ accumulator: 0, value: 0 });
	});

	it('starts at once on the largest pictures, since it works nothing out ahead', () => {
		const input = { rows: 4096, cols: 4096, data: new Uint8Array(4096 * 4096) };
		const kernel = { rows: 15, cols: 15, data: new Uint8Array(225) };
		const steps = convolutionSteps(defineConvolution(input, kernel));
		expect(steps.next().value).toMatchObject({ kind: 'window', outputRow: 0 });
		steps.return();
	});
});

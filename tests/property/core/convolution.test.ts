import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	convolutionSteps,
	convolve2d,
	convolveRows,
	defineConvolution,
	flipKernel,
	valueAt,
	type Convolution,
	type Matrix
} from '$lib/core';
import {
	convolutions,
	inexactConvolutions,
	ingredients,
	matrixOf,
	wholeNumber
} from './arbitrary-convolution';

function writes(c: Convolution): number[] {
	const values: number[] = [];
	for (const step of convolutionSteps(c)) if (step.kind === 'write') values.push(step.value);
	return values;
}

function numbers(m: Matrix): number[] {
	return Array.from(m.data);
}

describe('convolution', () => {
	it('writes by steps what convolve2d computes, to the last bit', () => {
		fc.assert(
			fc.property(fc.oneof(convolutions(), inexactConvolutions()), (c) => {
				expect(writes(c)).toEqual(numbers(convolve2d(c)));
			})
		);
	});

	it('takes outputCount · (tapsPerOutput + 2) steps', () => {
		fc.assert(
			fc.property(convolutions(), (c) => {
				expect([...convolutionSteps(c)]).toHaveLength(c.outputCount * (c.tapsPerOutput + 2));
			})
		);
	});

	it('follows the definition: y[i, j] = Σ w[u, v] · x[i·s + u·d − top, j·s + v·d − left]', () => {
		fc.assert(
			fc.property(convolutions({ divisor: fc.constant(1) }), (c) => {
				const { kernel: K, stride: s, dilation: d, padding } = c;
				const expected: number[] = [];
				for (let i = 0; i < c.outputRows; i++) {
					for (let j = 0; j < c.outputCols; j++) {
						let sum = 0;
						// Over the kernel as given, so that nothing relies on the flipped copy.
						for (let p = 0; p < K.rows; p++) {
							for (let q = 0; q < K.cols; q++) {
								const flipped = c.operation === 'convolution';
								const u = flipped ? K.rows - 1 - p : p;
								const v = flipped ? K.cols - 1 - q : q;
								const row = i * s.rows + u * d.rows - padding.top;
								const col = j * s.cols + v * d.cols - padding.left;
								sum += K.data[p * K.cols + q] * valueAt(c, row, col).value;
							}
						}
						expected.push(sum);
					}
				}
				expect(numbers(convolve2d(c))).toEqual(expected);
			})
		);
	});

	it('is linear in the input', () => {
		const twoInputs = ingredients({ divisor: fc.constant(1) }).chain((first) =>
			fc.record({
				first: fc.constant(first),
				other: matrixOf(first.input.rows, first.input.cols),
				a: wholeNumber,
				b: wholeNumber
			})
		);
		fc.assert(
			fc.property(twoInputs, ({ first: { input, kernel, options }, other, a, b }) => {
				const mixed = {
					...input,
					data: Float64Array.from(input.data, (value, i) => a * value + b * other.data[i])
				};
				const one = convolve2d(defineConvolution(input, kernel, options)).data;
				const two = convolve2d(defineConvolution(other, kernel, options)).data;
				expect(numbers(convolve2d(defineConvolution(mixed, kernel, options)))).toEqual(
					Array.from(one, (value, i) => a * value + b * two[i] + 0)
				);
			})
		);
	});

	it('with a kernel of a single 1 crops the padded input', () => {
		const deltas = ingredients({ divisor: fc.constant(1) }).chain((given) =>
			fc.record({
				given: fc.constant(given),
				at: fc.nat(given.kernel.data.length - 1)
			})
		);
		fc.assert(
			fc.property(deltas, ({ given: { input, kernel, options }, at }) => {
				const data = new Float64Array(kernel.data.length);
				data[at] = 1;
				const stride = 1;
				const c = defineConvolution(input, { ...kernel, data }, { ...options, stride });
				const tap = options.operation === 'convolution' ? data.length - 1 - at : at;
				const down = Math.floor(tap / kernel.cols) * c.dilation.rows - c.padding.top;
				const right = (tap % kernel.cols) * c.dilation.cols - c.padding.left;
				const crop: number[] = [];
				for (let i = 0; i < c.outputRows; i++) {
					for (let j = 0; j < c.outputCols; j++) crop.push(valueAt(c, i + down, j + right).value);
				}
				expect(numbers(convolve2d(c))).toEqual(crop);
			})
		);
	});

	it('with a stride keeps every so many outputs of stride 1, for every padding but same', () => {
		const padding = fc.oneof(fc.nat(4), fc.constantFrom('valid' as const, 'full' as const));
		fc.assert(
			fc.property(ingredients({ padding }), ({ input, kernel, options }) => {
				const strided = defineConvolution(input, kernel, options);
				const dense = defineConvolution(input, kernel, { ...options, stride: 1 });
				const all = convolve2d(dense).data;
				const kept: number[] = [];
				for (let i = 0; i < dense.outputRows; i += strided.stride.rows) {
					for (let j = 0; j < dense.outputCols; j += strided.stride.cols) {
						kept.push(all[i * dense.outputCols + j]);
					}
				}
				expect(numbers(convolve2d(strided))).toEqual(kept);
			})
		);
	});

	it('turns into cross-correlation when its kernel is flipped, and back', () => {
		fc.assert(
			fc.property(ingredients(), ({ input, kernel, options }) => {
				const convolution = defineConvolution(input, kernel, {
					...options,
					operation: 'convolution'
				});
				const correlation = defineConvolution(input, flipKernel(kernel), {
					...options,
					operation: 'cross-correlation'
				});
				expect(numbers(convolve2d(convolution))).toEqual(numbers(convolve2d(correlation)));
			})
		);
	});

	it('chains its accumulator: each multiply starts where the last one ended', () => {
		fc.assert(
			fc.property(inexactConvolutions(), (c) => {
				let accumulator = 0;
				for (const step of convolutionSteps(c)) {
					if (step.kind === 'window') accumulator = 0;
					if (step.kind === 'mac') {
						expect(step.before).toBe(accumulator);
						expect(step.product).toBe(step.value * step.weight + 0);
						expect(step.after).toBe(step.before + step.product);
						accumulator = step.after;
					}
					if (step.kind === 'write') {
						expect(step.accumulator).toBe(accumulator);
						expect(step.value).toBe(accumulator / c.divisor + 0);
					}
				}
			})
		);
	});

	it('never shows −0', () => {
		fc.assert(
			fc.property(inexactConvolutions(), (c) => {
				for (const step of convolutionSteps(c)) {
					expect(Object.values(step).some((value) => Object.is(value, -0))).toBe(false);
				}
			})
		);
	});

	it('can be computed in pieces, in any order', () => {
		const cut = inexactConvolutions().chain((c) =>
			fc.record({ c: fc.constant(c), at: fc.nat(c.outputRows) })
		);
		fc.assert(
			fc.property(cut, ({ c, at }) => {
				const pieces = new Float64Array(c.outputCount);
				convolveRows(c, pieces, at, c.outputRows);
				convolveRows(c, pieces, 0, at);
				expect(Array.from(pieces)).toEqual(numbers(convolve2d(c)));
			})
		);
	});
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { convolve2d, defineConvolution, matrix } from '$lib/core';
import { convolveAsync } from '$lib/engine';
import { firstDifference, speckle } from '../../fixtures/pictures/speckle';

const kernel = matrix([
	[1, 2, 3],
	[4, 5, 6],
	[7, 8, 10]
]);

/** Workers that can be counted. */
function watchWorkers() {
	const counts = { made: 0, ended: 0 };
	vi.stubGlobal(
		'Worker',
		class extends Worker {
			constructor(...given: ConstructorParameters<typeof Worker>) {
				super(...given);
				counts.made += 1;
			}
			override terminate() {
				counts.ended += 1;
				super.terminate();
			}
		}
	);
	return counts;
}

afterEach(() => vi.unstubAllGlobals());

describe('convolveAsync in workers', () => {
	test.each(['zeros', 'reflect', 'circular'] as const)(
		'equals convolve2d to the last bit with %s padding',
		async (paddingMode) => {
			const counts = watchWorkers();
			const c = defineConvolution(speckle(1201, 1003), kernel, {
				padding: { top: 3, right: 0, bottom: 1, left: 2 },
				paddingMode,
				stride: { rows: 1, cols: 2 },
				dilation: { rows: 2, cols: 1 },
				divisor: 3
			});
			const output = await convolveAsync(c);
			expect([output.rows, output.cols]).toEqual([c.outputRows, c.outputCols]);
			expect(output.data).toBeInstanceOf(Float64Array);
			expect(firstDifference(output, convolve2d(c))).toBeNull();
			expect(counts.made).toBeGreaterThan(0);
			expect(counts.ended).toBe(counts.made);
		}
	);

	test('keeps float32 on the live path, each rounded once', async () => {
		const c = defineConvolution(speckle(300, 200), kernel, { divisor: 3 });
		const live = await convolveAsync(c, { path: 'live' });
		const rounded = Float32Array.from(convolve2d(c).data);
		expect(live.data).toBeInstanceOf(Float32Array);
		expect(firstDifference(live, { ...live, data: rounded })).toBeNull();
	});

	test('takes an input that is part of a larger buffer', async () => {
		const whole = speckle(100, 100).data;
		const c = defineConvolution({ rows: 10, cols: 12, data: whole.subarray(77, 197) }, kernel);
		expect(firstDifference(await convolveAsync(c), convolve2d(c))).toBeNull();
	});

	test('convolves 24 megapixels, tells how far it is and leaves the page free', async () => {
		const c = defineConvolution(speckle(4000, 6000), kernel, { padding: 1 });
		const told: number[] = [];
		let frames = 0;
		let finished = false;
		const frame = () => {
			frames += 1;
			if (!finished) requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
		const { data } = await convolveAsync(c, { onProgress: (part) => told.push(part) });
		finished = true;
		expect(told.length).toBeGreaterThan(20);
		expect(told.every((part, i) => part > (told[i - 1] ?? 0))).toBe(true);
		expect(told.at(-1)).toBe(1);
		expect(frames).toBeGreaterThan(2);
		expect(data).toHaveLength(24_000_000);
		// The bottom right output, by hand: the flipped kernel's last row and column lie in the padding.
		const pixel = (row: number, col: number) => c.input.data[row * 6000 + col];
		expect(data[24_000_000 - 1]).toBe(
			10 * pixel(3998, 5998) + 8 * pixel(3998, 5999) + 6 * pixel(3999, 5998) + 5 * pixel(3999, 5999)
		);
	}, 60_000);

	test('cancels at once with the reason given and ends its workers', async () => {
		const counts = watchWorkers();
		const c = defineConvolution(speckle(2000, 3000), kernel);
		const cancelling = new AbortController();
		const reason = new Error('another picture was chosen');
		const told: number[] = [];
		const result = convolveAsync(c, {
			signal: cancelling.signal,
			onProgress: (part) => {
				told.push(part);
				cancelling.abort(reason);
			}
		});
		await expect(result).rejects.toBe(reason);
		expect(told).toHaveLength(1);
		expect(counts.ended).toBe(counts.made);
	});

	test('makes no worker when it is cancelled already', async () => {
		const counts = watchWorkers();
		const c = defineConvolution(speckle(10, 10), kernel);
		const cancelled = AbortSignal.abort('too late');
		await expect(convolveAsync(c, { signal: cancelled })).rejects.toBe('too late');
		expect(counts.made).toBe(0);
	});
});

describe('convolveAsync where workers are refused', () => {
	const c = defineConvolution(speckle(900, 800), kernel);

	test('goes on without them when they cannot be made', async () => {
		vi.stubGlobal(
			'Worker',
			class {
				constructor() {
					throw new DOMException('refused', 'SecurityError');
				}
			}
		);
		expect(firstDifference(await convolveAsync(c), convolve2d(c))).toBeNull();
	});

	test('goes on without them when their script cannot be loaded', async () => {
		vi.stubGlobal(
			'Worker',
			class extends Worker {
				constructor() {
					super('/no-such-worker.js', { type: 'module' });
				}
			}
		);
		expect(firstDifference(await convolveAsync(c), convolve2d(c))).toBeNull();
	});
});

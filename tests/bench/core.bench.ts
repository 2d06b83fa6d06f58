import {
	convolutionSteps,
	convolve2d,
	convolveRows,
	defineConvolution,
	type Convolution
} from '$lib/core';

/** Numbers that are the same in every run: a linear congruential generator, 0 to 255. */
function* noise(): Generator<number, never, undefined> {
	let state = 1;
	for (;;) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		yield (state >>> 8) / 2 ** 16;
	}
}

function noisyMatrix(size: number, offset = 0) {
	const numbers = noise();
	const data = Float32Array.from({ length: size * size }, () => numbers.next().value - offset);
	return { rows: size, cols: size, data };
}

/** The loop that everybody writes first, zero padding by bounds checks. */
function naive(c: Convolution, output = new Float64Array(c.outputCount)): Float64Array {
	const { input, slidingKernel: kernel, padding } = c;
	for (let i = 0; i < c.outputRows; i++) {
		for (let j = 0; j < c.outputCols; j++) {
			let sum = 0;
			for (let u = 0; u < kernel.rows; u++) {
				for (let v = 0; v < kernel.cols; v++) {
					const row = i + u - padding.top;
					const col = j + v - padding.left;
					if (row < 0 || row >= input.rows || col < 0 || col >= input.cols) continue;
					sum += input.data[row * input.cols + col] * kernel.data[u * kernel.cols + v];
				}
			}
			output[i * c.outputCols + j] = sum;
		}
	}
	return output;
}

function median(values: number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function milliseconds(action: () => unknown): number {
	const start = performance.now();
	action();
	return performance.now() - start;
}

/** The median milliseconds of each action; one run of every action before the next run of any. */
function interleavedMedians(runs: number, actions: (() => unknown)[]): number[] {
	const times: number[][] = actions.map(() => []);
	for (let i = 0; i < runs; i++) {
		actions.forEach((action, which) => times[which].push(milliseconds(action)));
	}
	return times.map(median);
}

function benchmarkGenerator(print: (line: string) => void): void {
	const c = defineConvolution(noisyMatrix(256), noisyMatrix(3, 128), { padding: 'same' });
	const steps = c.outputCount * (c.tapsPerOutput + 2);
	const walk = () => {
		let sum = 0;
		for (const step of convolutionSteps(c)) if (step.kind === 'write') sum += step.value;
		return sum;
	};
	walk();
	const times = Array.from({ length: 7 }, () => milliseconds(walk));
	print(`generator, 3×3: ${((median(times) * 1e6) / steps).toFixed(0)} ns a step`);

	const collect = (globalThis as { gc?: () => void }).gc;
	if (collect === undefined) {
		print('generator: bytes kept a step need gc (node --expose-gc)');
		return;
	}
	collect();
	const before = process.memoryUsage().heapUsed;
	const walking = convolutionSteps(c);
	for (let i = 0; i < steps - 1; i++) walking.next();
	collect();
	const kept = process.memoryUsage().heapUsed - before;
	walking.next();
	print(
		`generator, 3×3: ${Math.max(0, kept / steps).toFixed(2)} bytes kept a step, ${kept} after ${steps} steps`
	);
}

function benchmarkConvolve2d(print: (line: string) => void, size: number, runs: number): void {
	for (const taps of [3, 5, 7, 15]) {
		const c = defineConvolution(noisyMatrix(size), noisyMatrix(taps, 128), { padding: 'same' });
		const expected = naive(c);
		if (!convolve2d(c).data.every((value, i) => value === expected[i])) {
			throw new Error('convolve2d and the naive loop disagree');
		}
		const ready = new Float64Array(c.outputCount);
		const [slow, fast, slowReady, fastReady] = interleavedMedians(runs, [
			() => naive(c),
			() => convolve2d(c),
			() => naive(c, ready),
			() => convolveRows(c, ready, 0, c.outputRows)
		]);
		print(
			`convolve2d, ${size}×${size}, ${taps}×${taps}: ${against(fast, slow)}; ` +
				`into an array that is already there: ${against(fastReady, slowReady)}`
		);
	}
}

function against(fast: number, slow: number): string {
	const ratio = (slow / fast).toFixed(1);
	return `${fast.toFixed(1)} ms, naive loop ${slow.toFixed(1)} ms, ${ratio} times faster`;
}

/** The generator's cost a step, and convolve2d against the naive loop. Runs are interleaved. */
export async function run(print: (line: string) => void): Promise<void> {
	benchmarkGenerator(print);
	benchmarkConvolve2d(print, 512, 9);
	benchmarkConvolve2d(print, 2048, 3);
}

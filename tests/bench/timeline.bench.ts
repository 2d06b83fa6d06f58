import { convolutionSteps, defineConvolution } from '$lib/core';
import type { Convolution, Matrix } from '$lib/core';
import { Timeline } from '$lib/timeline';

/** A repeatable stream of numbers in [0, 1): Park and Miller's generator. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}

function pixels(size: number): Matrix {
	const random = randomNumbers(7);
	return {
		rows: size,
		cols: size,
		data: Uint8Array.from({ length: size * size }, () => random() * 256)
	};
}

function weights(size: number): Matrix {
	const random = randomNumbers(11);
	return {
		rows: size,
		cols: size,
		data: Float64Array.from({ length: size * size }, () => random() - 0.5)
	};
}

/** Something that depends on every step, so that none can be left out. */
let sink = 0;

/**
 * The median nanoseconds per call of `at` for each list of indices, in nine rounds after three to warm
 * up. Every round takes all lists in turn, so that what slows the machine down slows them alike.
 */
function nanosecondsPerSeek(timeline: Timeline, lists: readonly Float64Array[]): number[] {
	const rounds: number[][] = lists.map(() => []);
	for (let round = 0; round < 12; round++) {
		lists.forEach((indices, list) => {
			const start = performance.now();
			for (let k = 0; k < indices.length; k++) sink += timeline.at(indices[k]).outputCol;
			if (round >= 3) rounds[list].push(((performance.now() - start) * 1e6) / indices.length);
		});
	}
	return rounds.map((times) => times.sort((a, b) => a - b)[4]);
}

function consecutive(from: number, count: number): Float64Array {
	return Float64Array.from({ length: count }, (_, k) => from + k);
}

function printSeekByPlace(print: (line: string) => void, timeline: Timeline): void {
	const { tapsPerOutput, outputRows, outputCols } = timeline.convolution;
	const kernel = Math.sqrt(tapsPerOutput);
	// Whole windows clear of the padding, so that each place does the same arithmetic.
	const windows = 200;
	const inset = kernel;
	const rows = { start: inset, middle: Math.floor(outputRows / 2), end: outputRows - 1 - inset };
	const runs = Object.values(rows).map((outputRow) => {
		const from = timeline.indexOf({ outputRow, outputCol: outputCols - windows - inset });
		return consecutive(from, windows * (tapsPerOutput + 2));
	});
	const random = randomNumbers(3);
	const anywhere = Float64Array.from({ length: 20_000 }, () =>
		Math.floor(random() * timeline.length)
	);
	const nearby = runs[0].map(() => runs[0][Math.floor(random() * runs[0].length)]);
	const times = nanosecondsPerSeek(timeline, [...runs, nearby, anywhere]);
	const names = [...Object.keys(rows).map((place) => `near the ${place}`)];
	names.push('near the start in random order', 'anywhere in random order');
	names.forEach((name, place) => {
		const ratio = (times[place] / times[0]).toFixed(2);
		print(`at() ${name}: ${times[place].toFixed(0)} ns a step, ${ratio} times the start's`);
	});
}

function printRandomSeek(print: (line: string) => void, c: Convolution): void {
	const timeline = new Timeline(c);
	const random = randomNumbers(5);
	const indices = Float64Array.from({ length: 200_000 }, () =>
		Math.floor(random() * timeline.length)
	);
	const [seek] = nanosecondsPerSeek(timeline, [indices]);
	const start = performance.now();
	for (const step of convolutionSteps(c)) sink += step.outputCol;
	const walk = ((performance.now() - start) * 1e6) / timeline.length;
	print(
		`random at(), ${c.input.rows}×${c.input.cols} with 3×3: ${(seek / 1000).toFixed(3)} µs a seek; ` +
			`the generator, in order: ${(walk / 1000).toFixed(3)} µs a step`
	);
	const jumps = 200_000;
	const before = performance.now();
	for (let k = 0; k < jumps; k++) sink += timeline.next('stride-jump', indices[k]) ?? 0;
	const next = ((performance.now() - before) * 1e6) / jumps;
	print(`next('stride-jump') from a random step: ${next.toFixed(0)} ns`);
}

function printMemory(print: (line: string) => void, c: Convolution): void {
	const heap = () => {
		if (!globalThis.gc) throw new Error('run with --expose-gc');
		globalThis.gc();
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	heap();
	const before = heap();
	const timeline = new Timeline(c);
	const made = heap() - before;
	const steps = 2_000_000;
	const stride = Math.floor(timeline.length / steps);
	for (let k = 0; k < steps; k++) sink += timeline.at(k * stride).outputCol;
	const kept = heap() - before;
	// Two readings of the heap differ by some kB of the runtime's own; below a byte per hundred steps is none.
	const perStep = Math.max(0, kept - made) / steps;
	print(
		`memory: ${made} bytes for a timeline of ${timeline.length} steps, ` +
			`${perStep < 0.01 ? 0 : perStep.toFixed(2)} bytes retained a step seen (of ${steps})`
	);
	sink += timeline.length;
}

/** Prints what a step of the timeline costs: by place in a timeline of 3.8 billion steps, at random, in memory. */
export async function run(print: (line: string) => void): Promise<void> {
	const c = defineConvolution(pixels(4096), weights(15), { padding: 'same' });
	const timeline = new Timeline(c);
	print(`4096×4096 with 15×15: ${timeline.length} steps`);
	printSeekByPlace(print, timeline);
	printMemory(print, c);
	printRandomSeek(print, defineConvolution(pixels(128), weights(3), { padding: 1, stride: 2 }));
	if (!Number.isFinite(sink)) throw new Error('a step was not a number');
}

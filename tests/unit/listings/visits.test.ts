import { defineConvolution, exampleInput, matrix, type Convolution } from '$lib/core';
import { libraries, lineOf, listingFor, nextVisit, type Listing } from '$lib/listings';
import { Timeline } from '$lib/timeline';
import { describe, expect, it } from 'vitest';
import { listingStates } from './states';

const kernel = matrix([
	[2, -1, 4],
	[0, 3, -2],
	[-3, 1, 5]
]);
/** 2×3 outputs of nine taps: a window takes 11 steps. */
const strided = defineConvolution(exampleInput('grid-a'), kernel, { padding: 1, stride: 2 });

function listingOf(library: (typeof libraries)[number], c: Convolution): Listing {
	const listing = listingFor(library, c);
	if ('refusal' in listing) throw new Error(listing.refusal);
	return listing;
}

function lineWith({ lines }: Listing, text: string): number {
	return lines.findIndex(({ tokens }) =>
		tokens
			.map((token) => token.text)
			.join('')
			.includes(text)
	);
}

describe('the line at work', () => {
	it('is the window’s as it arrives, the sum’s at a multiply, the output’s at the write', () => {
		const timeline = new Timeline(strided);
		const numpy = listingOf('numpy', strided);
		expect(lineOf(numpy, timeline.at(0))).toBe(lineWith(numpy, 'window = padded['));
		expect(lineOf(numpy, timeline.at(5))).toBe(lineWith(numpy, 'total += product'));
		expect(lineOf(numpy, timeline.at(10))).toBe(lineWith(numpy, 'output[i, j] = total'));
	});

	it('is a yield of the generator', () => {
		const timeline = new Timeline(strided);
		const typescript = listingOf('typescript', strided);
		expect(lineOf(typescript, timeline.at(0))).toBe(lineWith(typescript, 'yield placed;'));
		expect(lineOf(typescript, timeline.at(1))).toBe(lineWith(typescript, 'yield {'));
		expect(lineOf(typescript, timeline.at(10))).toBe(lineWith(typescript, 'yield writeOutput('));
	});

	it('is the one call of a library at every step', () => {
		const timeline = new Timeline(strided);
		const pytorch = listingOf('pytorch', strided);
		for (const index of [0, 4, 10]) {
			expect(lineOf(pytorch, timeline.at(index))).toBe(lineWith(pytorch, 'F.conv2d('));
		}
	});
});

describe('the next visit of a line', () => {
	const timeline = new Timeline(strided);
	const numpy = listingOf('numpy', strided);
	const from = (text: string, index: number) =>
		nextVisit(numpy, lineWith(numpy, text), timeline, index);

	it('of the outer loop is the next row, and the first again after the last', () => {
		expect(from('for i in', 0)).toBe(33);
		expect(from('for i in', 33)).toBe(0);
	});

	it('of a kernel row’s loop is its first multiply', () => {
		expect(from('for u in', 0)).toBe(1);
		expect(from('for u in', 1)).toBe(4);
		expect(from('for u in', 7)).toBe(12);
		expect(from('for u in', 64)).toBe(1);
	});

	it('of the assignment is the next write', () => {
		expect(from('output[i, j] =', 10)).toBe(21);
		expect(from('output[i, j] =', 65)).toBe(10);
	});

	it('is none for a line that no step comes to', () => {
		expect(from('import numpy', 5)).toBeNull();
		expect(from('output = np.zeros', 5)).toBeNull();
	});

	it('stays within a range, and begins again at its start', () => {
		const line = lineWith(numpy, 'output[i, j] =');
		expect(nextVisit(numpy, line, timeline, 21, { start: 11, end: 32 })).toBe(32);
		expect(nextVisit(numpy, line, timeline, 32, { start: 11, end: 32 })).toBe(21);
		const row = lineWith(numpy, 'for i in');
		expect(nextVisit(numpy, row, timeline, 12, { start: 11, end: 32 })).toBeNull();
	});

	it('is found without walking where there are billions of steps', () => {
		const photo = { rows: 12000, cols: 12000, data: new Uint8Array(12000 * 12000) };
		const large = defineConvolution(photo, kernel, { padding: 1 });
		const long = new Timeline(large);
		const listing = listingOf('numpy', large);
		const window = lineWith(listing, 'window = padded[');
		expect(nextVisit(listing, window, long, 1_000_000_007)).toBe(1_000_000_012);
		expect(long.at(1_000_000_012).kind).toBe('window');
	});

	it('is the first of all later steps that come to the line, by walking', () => {
		for (const { c } of listingStates.slice(0, 20)) {
			const short = new Timeline(c);
			const listing = listingOf('numpy', c);
			for (const [line, { visit }] of listing.lines.entries()) {
				if (visit === null) continue;
				const visited = Array.from({ length: short.length }, (_, index) => index).filter(
					(index) => {
						const step = short.at(index);
						if (visit === 'row') return step.kind === 'window' && step.outputCol === 0;
						if (visit === 'kernel-row') return step.kind === 'mac' && step.tapCol === 0;
						return step.kind === (visit === 'multiply' ? 'mac' : visit);
					}
				);
				for (let index = 0; index < short.length; index += 1 + (index % 3)) {
					const later = visited.find((each) => each > index) ?? visited[0];
					expect(nextVisit(listing, line, short, index)).toBe(later);
				}
			}
		}
	});
});

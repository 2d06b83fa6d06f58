import { describe, expect, it } from 'vitest';
import { sourceIndex } from '$lib/core';
import { goldenConvolutions } from './golden';

describe('sourceIndex', () => {
	it.each(goldenConvolutions.pads)(
		'copies in mode $mode over $length pixels what numpy.pad copies',
		({ mode, length, before, sources }) => {
			expect(sources.map((_, i) => sourceIndex(i - before, length, mode))).toEqual(sources);
		}
	);

	it('gives a single pixel nothing to reflect but itself, as numpy.pad', () => {
		expect([-3, -1, 0, 1, 2].map((i) => sourceIndex(i, 1, 'reflect'))).toEqual([0, 0, 0, 0, 0]);
	});
});

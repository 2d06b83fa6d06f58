import { interpolateRgb, piecewise, rgb } from 'd3';
import fc from 'fast-check';
import {
	contrast,
	divergingScale,
	divergingTable,
	grayScale,
	inkOn,
	mixed,
	themes
} from '$lib/figure';
import { describe, expect, test } from 'vitest';

const bytes = (color: string) => {
	const { r, g, b } = rgb(color);
	return [r, g, b];
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const color = fc
	.integer({ min: 0, max: 0xffffff })
	.map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('the diverging scale', () => {
	test.each(Object.entries(themes))('runs through the stops of the %s theme', (_, theme) => {
		const scale = divergingScale(8, theme);
		expect([-8, -4, 0, 4, 8].map((value) => bytes(scale(value)))).toEqual(
			theme.diverging.map(bytes)
		);
	});

	test('agrees with d3 between the stops', () => {
		const ramp = piecewise(interpolateRgb, [...themes.light.diverging]);
		const scale = divergingScale(1, themes.light);
		fc.assert(
			fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (value) => {
				expect(bytes(scale(value))).toEqual(bytes(ramp((value + 1) / 2)));
			})
		);
	});

	test('clamps what lies beyond, and gives its middle when every value is zero', () => {
		const scale = divergingScale(5, themes.dark);
		expect(bytes(scale(1e9))).toEqual(bytes(scale(5)));
		expect(bytes(scale(-1e9))).toEqual(bytes(scale(-5)));
		expect(bytes(divergingScale(0, themes.dark)(0))).toEqual(bytes(themes.dark.diverging[2]));
	});

	test('as a table has the scale’s own colours, end to end', () => {
		const table = divergingTable(themes.light, 5);
		expect([...table]).toEqual(themes.light.diverging.flatMap(bytes));
	});
});

describe('the gray scale', () => {
	test('shows a byte as that very gray', () => {
		const scale = grayScale(0, 255);
		for (let byte = 0; byte <= 255; byte++) expect(bytes(scale(byte))).toEqual([byte, byte, byte]);
	});

	test('never runs darker as values rise, and clamps at both ends', () => {
		fc.assert(
			fc.property(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }), (a, b) => {
				const scale = grayScale(-9, 9, 0x5e);
				const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) => bytes(scale(value))[0]);
				expect(low).toBeLessThanOrEqual(high);
				expect(low).toBeGreaterThanOrEqual(0x5e);
				expect(high).toBeLessThanOrEqual(255);
			})
		);
	});
});

test('mixing agrees with d3 to the byte', () => {
	fc.assert(
		fc.property(color, color, share, (one, other, part) => {
			expect(bytes(mixed(one, other, part))).toEqual(bytes(interpolateRgb(one, other)(part)));
		})
	);
});

describe('contrast', () => {
	test('is 21 between black and white, 1 with itself, and 4.54 of #767676 on white', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
		expect(contrast('#3b5998', '#3b5998')).toBe(1);
		// The well-known lightest gray that passes on white.
		expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
	});

	test('is the same both ways', () => {
		fc.assert(
			fc.property(color, color, (one, other) => {
				expect(contrast(one, other)).toBe(contrast(other, one));
			})
		);
	});

	test('of a cell’s number is enough for small text on any colour', () => {
		fc.assert(
			fc.property(color, (fill) => {
				expect(contrast(fill, inkOn(fill))).toBeGreaterThanOrEqual(4.5);
			})
		);
	});

	test('of a cell’s number is enough on every kernel and output colour and every gray', () => {
		const gray = grayScale(0, 255);
		const fills = Array.from({ length: 256 }, (_, byte) => gray(byte));
		for (const theme of Object.values(themes)) {
			const scale = divergingScale(100, theme);
			for (let value = -100; value <= 100; value++) fills.push(scale(value));
		}
		for (const fill of fills) {
			expect(contrast(fill, inkOn(fill)), fill).toBeGreaterThanOrEqual(4.5);
		}
	});

	test.each(Object.entries(themes))('of the %s theme’s texts is enough on paper', (_, theme) => {
		const { ink, muted, input, kernel, accumulator, output } = theme;
		for (const text of [ink, muted, input, kernel, accumulator, output]) {
			expect(contrast(text, theme.paper), text).toBeGreaterThanOrEqual(4.5);
		}
	});
});

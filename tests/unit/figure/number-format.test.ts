import fc from 'fast-check';
import {
	formatCell,
	formatCount,
	formatExact,
	formatFactor,
	formatNumber,
	formatSize
} from '$lib/figure';
import { describe, expect, test } from 'vitest';

/** The number a reader takes from a text. */
const read = (text: string) => Number(text.replace('≈', '').replaceAll('−', '-'));

describe('formatNumber', () => {
	test.each([
		[0, '0'],
		[-0, '0'],
		[34, '34'],
		[-11, '−11'],
		[9_999_999, '9999999'],
		[10_000_000, '1e7'],
		[-12_345_678, '≈−1.235e7'],
		[0.5, '0.5'],
		[2 / 9, '≈0.2222'],
		[-1 / 3, '≈−0.3333'],
		[0.1 + 0.2, '≈0.3'],
		[1e-4, '0.0001'],
		[2.5e-5, '2.5e−5'],
		[1234.5678, '≈1235']
	])('writes %f as %s', (value, text) => {
		expect(formatNumber(value)).toBe(text);
	});

	test('keeps four significant digits, and says ≈ exactly when digits were dropped', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
				const text = formatNumber(value);
				expect(text).not.toMatch(/-/);
				expect(text.startsWith('≈')).toBe(read(text) !== value);
				expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(Math.abs(value) * 0.5001e-3);
			})
		);
	});
});

test('formatExact keeps every digit that float64 tells apart', () => {
	expect(formatExact(-0)).toBe('0');
	fc.assert(
		fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
			expect(read(formatExact(value))).toBe(value === 0 ? 0 : value);
		})
	);
});

test('formatCount groups digits in threes', () => {
	expect(formatCount(7)).toBe('7');
	expect(formatCount(1234)).toBe('1\u202f234');
	expect(formatCount(3_000_000_000)).toBe('3\u202f000\u202f000\u202f000');
});

test('cells and sizes are named rows first', () => {
	expect(formatCell(-1, 12)).toBe('(−1, 12)');
	expect(formatSize(4, 5)).toBe('4×5');
});

test('a negative factor stands in brackets', () => {
	expect(formatFactor(-2)).toBe('(−2)');
	expect(formatFactor(2)).toBe('2');
	expect(formatFactor(-0)).toBe('0');
});

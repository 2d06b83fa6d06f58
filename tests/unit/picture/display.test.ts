import { describe, expect, test } from 'vitest';
import { displayByte, displayRange, displays, matrix, signedPart, toDisplay } from '$lib/core';
import golden from '../../fixtures/pictures/display-golden.json';

const output = matrix([golden.values]);

describe('toDisplay', () => {
	test.each(['absolute', 'clamped', 'stretched', 'mid-gray', 'wrapped'] as const)(
		'shows numbers as %s bytes just as OpenCV or NumPy does',
		(display) => {
			expect([...toDisplay(output, display)]).toEqual(golden[display]);
		}
	);

	test.each(displays)('gives for %s what displayByte gives one by one', (display) => {
		const range = displayRange(output);
		const bytes = golden.values.map((value) => displayByte(value, display, range));
		expect([...toDisplay(output, display)]).toEqual(bytes);
	});

	test('gives one picture of nothing but one number, whatever the display', () => {
		const flat = matrix([[7, 7]]);
		for (const display of displays) {
			const [first, second] = toDisplay(flat, display);
			expect(first).toBe(second);
		}
		expect([...toDisplay(flat, 'stretched')]).toEqual([0, 0]);
	});
});

describe('the diverging scale', () => {
	test('has zero at 128 and reaches as far to both sides', () => {
		const range = { min: -50, max: 200 };
		expect(displayByte(0, 'diverging', range)).toBe(128);
		expect(displayByte(200, 'diverging', range)).toBe(255);
		expect(displayByte(-200, 'diverging', range)).toBe(1);
		expect(displayByte(50, 'diverging', range) - 128).toBe(
			128 - displayByte(-50, 'diverging', range)
		);
	});

	test('says how far a number lies from zero', () => {
		expect(signedPart(-50, { min: -50, max: 200 })).toBe(-0.25);
		expect(signedPart(0, { min: 0, max: 0 })).toBe(0);
	});
});

test('displayRange finds the smallest and the largest number', () => {
	expect(displayRange(output)).toEqual({ min: -2040, max: 2040 });
});

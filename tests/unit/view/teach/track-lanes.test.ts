import { lanes, stepAtX, xOfStep } from '$lib/view/teach/track-lanes';
import { describe, expect, it } from 'vitest';

describe('where steps lie on the track', () => {
	it('finds the step under its own middle, whatever the width', () => {
		const all = { least: 0, most: 65 };
		for (const width of [120, 333, 900]) {
			for (let index = 0; index < 66; index++) {
				expect(stepAtX(xOfStep(index, 66, width), 66, width, all)).toBe(index);
			}
		}
	});

	it('stays among the steps that can be reached', () => {
		const some = { least: 10, most: 20 };
		expect(stepAtX(-50, 66, 600, some)).toBe(10);
		expect(stepAtX(5000, 66, 600, some)).toBe(20);
		expect(stepAtX(0, 66, 0, some)).toBe(10);
	});
});

describe('rows of handles', () => {
	it('puts handles that have room beside each other into one row', () => {
		expect(lanes([{ index: 0 }, { index: 30 }, { index: 60 }], 66, 660, 32)).toEqual([0, 0, 0]);
	});

	it('covers none by another, in whichever order they are given', () => {
		const handles = [{ index: 12 }, { index: 10 }, { index: 11 }];
		const rows = lanes(handles, 66, 660, 32);
		expect(new Set(rows).size).toBe(3);
		expect(rows[1]).toBe(0);
	});

	it('uses a row again once there is room in it, and no more rows than there may be', () => {
		expect(lanes([{ index: 0 }, { index: 1 }, { index: 10 }], 66, 660, 32)).toEqual([0, 1, 0]);
		const many = Array.from({ length: 9 }, (_, index) => ({ index }));
		expect(Math.max(...lanes(many, 66, 660, 32, 4))).toBe(3);
	});
});

import { bookmarkedStep, stepBookmark } from '$lib/element/step-bookmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('stepBookmark', () => {
	it('leads back to every step that a timeline can have', () => {
		fc.assert(
			fc.property(fc.maxSafeNat(), (step) => {
				expect(bookmarkedStep(stepBookmark(step))).toBe(step);
			})
		);
		expect(bookmarkedStep(stepBookmark(0))).toBe(0);
	});
});

describe('bookmarkedStep', () => {
	it.each(['', '12', 'step:', 'step:-1', 'step:1.5', 'step:1e3', 'step: 1', 'step:1 ', 'Step:1'])(
		'finds no step in "%s"',
		(text) => {
			expect(bookmarkedStep(text)).toBeNull();
		}
	);

	it('finds none in a lesson’s bookmark, nor in a number longer than any timeline', () => {
		expect(bookmarkedStep('lesson:[1]')).toBeNull();
		expect(bookmarkedStep(`step:${'9'.repeat(17)}`)).toBeNull();
	});

	it('finds a finite step or none in any text', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.string().map((text) => `step:${text}`)
				),
				(text) => {
					const step = bookmarkedStep(text);
					if (step !== null) expect(Number.isFinite(step) && step >= 0).toBe(true);
				}
			)
		);
	});
});

import { lessonFileName } from '$lib/view/teach/store/lesson-blob';
import { mostVersionBytes, mostVersions, superfluous } from '$lib/view/teach/store/thin-versions';
import { describe, expect, test } from 'vitest';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Noon of some day, so that days and their tenths of hours begin where they can be counted. */
const now = 20_000 * day + 12 * hour;

/** A version for each age, the oldest first, numbered from 1. */
function versions(ages: readonly number[], bytes = 1000) {
	const rising = [...ages].sort((one, other) => other - one);
	return rising.map((age, i) => ({ revision: i + 1, time: now - age, bytes }));
}

describe('the versions of a draft', () => {
	test('of the last five minutes are all kept', () => {
		const every = Array.from({ length: 100 }, (_, second) => second * 2900);
		expect(superfluous(versions(every), now)).toEqual([]);
	});

	test('of the last day are kept one for each ten minutes: the last', () => {
		// 11:00, 11:03, 11:09:59; 11:10; 11:29
		const given = versions([60, 57, 50 + 1 / 60, 50, 31].map((age) => age * minute));
		expect(superfluous(given, now)).toEqual([1, 2]);
	});

	test('of earlier days are kept one for each day: the last', () => {
		// Three of the same day, two of the one before.
		const given = versions([50 * hour, 45 * hour, 40 * hour, 60.5 * hour, 70 * hour]);
		// 70 h ago is 14:00, 60.5 h ago 23:30 of the same day; then 10:00, 15:00 and 20:00 of the next.
		expect(superfluous(given, now)).toEqual([1, 3, 4]);
	});

	test('are so many at most, and those go first that a newer one follows soonest', () => {
		const days = Array.from({ length: mostVersions }, (_, i) => (i + 2) * day);
		const given = versions([...days, 0, 1000, 3000]);
		const gone = superfluous(given, now);
		expect(given.length - gone.length).toBe(mostVersions);
		// The three seconds are the last three revisions, mostVersions + 1 … + 3.
		expect(gone).toContain(mostVersions + 2);
		expect(gone).toContain(mostVersions + 1);
		expect(gone).not.toContain(mostVersions + 3);
	});

	test('take so many bytes at most together, but the newest stays however large it is', () => {
		const third = mostVersionBytes / 3;
		const gone = superfluous(versions([5 * day, 4 * day, 3 * day, 2 * day, 0], third), now);
		expect(gone).toHaveLength(2);
		expect(gone).not.toContain(5);
		expect(superfluous(versions([0], 2 * mostVersionBytes), now)).toEqual([]);
		expect(superfluous([], now)).toEqual([]);
	});
});

test.each([
	['Why a blur darkens the rim', 'why-a-blur-darkens-the-rim.json'],
	['  Übung 3: Größe!  ', 'ubung-3-große.json'],
	['卷积', '卷积.json'],
	['', 'lesson.json'],
	['../../etc/passwd', 'etc-passwd.json'],
	['a\u202Egnp.exe', 'a-gnp-exe.json'],
	['😀', 'lesson.json'],
	['x'.repeat(500), `${'x'.repeat(60)}.json`]
])('a lesson called %j is saved as %s', (title, name) => {
	expect(lessonFileName({ title })).toBe(name);
});

import { DraftHistory, emptyDraft, setAim, setTitle } from '$lib/lessons';
import { describe, expect, test } from 'vitest';

const start = new DraftHistory(emptyDraft);
const titled = (title: string) => setTitle(emptyDraft, title);

describe('a draft’s history', () => {
	test('goes back and forth, and forgets what was taken back once something else is done', () => {
		const one = start.with(titled('a')).with(titled('b'));
		expect(one.undone().current.title).toBe('a');
		expect(one.undone().undone().current).toBe(emptyDraft);
		expect(one.undone().redone().current).toBe(one.current);
		expect(one.undone().redone().canRedo).toBe(false);
		const other = one.undone().with(titled('c'));
		expect(other.canRedo).toBe(false);
		expect(other.redone()).toBe(other);
		expect(start.undone()).toBe(start);
		expect(start.canUndo).toBe(false);
	});

	test('stays the same where the draft does', () => {
		expect(start.with(emptyDraft)).toBe(start);
	});

	test('takes typing in one field back at once, but not what lies beyond a rest or another field', () => {
		let history = start;
		for (const [i, title] of ['W', 'Wi', 'Win'].entries()) {
			history = history.with(titled(title), 'title', i * 1500);
		}
		expect(history.undone().current).toBe(emptyDraft);
		const rested = history.with(titled('Wind'), 'title', 6000);
		expect(rested.undone().current.title).toBe('Win');
		const elsewhere = history.with(setAim(history.current, 'A'), 'aim', 3100);
		expect(elsewhere.undone().current.title).toBe('Win');
		const left = history.sealed().with(titled('Wind'), 'title', 3100);
		expect(left.undone().current.title).toBe('Win');
		expect(left.undone().undone().current).toBe(emptyDraft);
	});

	test('does not join typing with what was undone before', () => {
		const typed = start.with(titled('a'), 'title', 0).undone().with(titled('b'), 'title', 10);
		expect(typed.undone().current).toBe(emptyDraft);
		expect(typed.undone().canUndo).toBe(false);
	});

	test('holds two hundred edits', () => {
		let history = start;
		for (let i = 1; i <= 250; i++) history = history.with(titled(String(i)));
		let count = 0;
		while (history.canUndo) {
			history = history.undone();
			count++;
		}
		expect(count).toBe(200);
		expect(history.current.title).toBe('50');
	});
});

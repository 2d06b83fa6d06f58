import { emptyDraft, setTitle, toLesson, type Draft } from '$lib/lessons';
import type { LoadedDraft } from '$lib/view/teach/store';
import { describe, expect, test } from 'vitest';
import { smallLesson } from '../../../unit/schema/lesson-source';
import { draftFrom } from '../../../unit/lessons/draft/drafts';
import { Browser } from './store-parts';

const titled = (title: string): Draft => setTitle(draftFrom(smallLesson), title);
const minute = 60_000;

function opened(loaded: LoadedDraft | null): LoadedDraft {
	if (loaded === null) throw new Error('there is no such draft');
	return loaded;
}

describe('drafts', () => {
	test('are there again when another page opens the store', async () => {
		const browser = new Browser();
		const store = await browser.open();
		expect(store.keeps).toBe(true);
		expect(await store.listDrafts()).toEqual([]);
		const { entry } = await store.createDraft(titled('First'));
		browser.time += minute;
		const second = await store.createDraft();
		const later = await browser.open();
		expect(await later.listDrafts()).toEqual([
			{ id: second.entry.id, title: '', scenes: 0, updated: browser.time, revision: 1 },
			{ id: entry.id, title: 'First', scenes: 3, updated: browser.time - minute, revision: 1 }
		]);
		const { draft } = opened(await later.loadDraft(entry.id));
		expect(toLesson(draft)).toBe(toLesson(titled('First')));
		expect(await later.loadDraft('no such draft')).toBeNull();
	});

	test('are saved as versions, and what is the same is no version', async () => {
		const browser = new Browser();
		const store = await browser.open();
		const { entry } = await store.createDraft(titled('a'));
		browser.time += 1000;
		const saved = await store.saveDraft(entry.id, titled('b'), entry.revision);
		expect(saved).toMatchObject({ kind: 'saved', entry: { revision: 2, title: 'b' } });
		expect(await store.saveDraft(entry.id, titled('b'), 2)).toMatchObject({
			entry: { revision: 2 }
		});
		expect(await store.versionsOf(entry.id)).toMatchObject([
			{ revision: 2, title: 'b', scenes: 3, time: browser.time },
			{ revision: 1, title: 'a', bytes: new TextEncoder().encode(toLesson(titled('a'))).length }
		]);
	});

	test('go back to a version, and forth again', async () => {
		const store = await new Browser().open();
		const { entry } = await store.createDraft(titled('a'));
		await store.saveDraft(entry.id, titled('b'), 1);
		const back = await store.restoreVersion(entry.id, 1, 2);
		expect(back).toMatchObject({ kind: 'saved', entry: { revision: 3 }, draft: { title: 'a' } });
		expect(opened(await store.loadDraft(entry.id)).draft.title).toBe('a');
		await store.restoreVersion(entry.id, 2, 3);
		expect(opened(await store.loadDraft(entry.id)).draft.title).toBe('b');
		expect(await store.restoreVersion(entry.id, 99, 4)).toEqual({ kind: 'gone' });
	});

	test('have fewer versions the older they are', async () => {
		const browser = new Browser();
		const store = await browser.open();
		const { entry } = await store.createDraft(titled('0'));
		// A save every minute for three hours.
		for (let i = 1; i <= 180; i++) {
			browser.time += minute;
			await store.saveDraft(entry.id, titled(String(i)), i);
		}
		const titles = (await store.versionsOf(entry.id)).map(({ title }) => Number(title));
		expect(titles.slice(0, 5)).toEqual([180, 179, 178, 177, 176]);
		expect(titles.length).toBeGreaterThanOrEqual(5 + 17);
		expect(titles.length).toBeLessThanOrEqual(5 + 19);
		// The texts of the others are gone too.
		expect(await store.loadVersion(entry.id, 3)).toBeNull();
	});

	test('that are thrown away come back within a day, and are gone after it', async () => {
		const browser = new Browser();
		const store = await browser.open();
		const { entry } = await store.createDraft(titled('a'));
		await store.deleteDraft(entry.id);
		expect(await store.listDrafts()).toEqual([]);
		expect(await store.loadDraft(entry.id)).toBeNull();
		expect(await store.saveDraft(entry.id, titled('b'), 1)).toEqual({ kind: 'gone' });
		browser.time += 23 * 60 * minute;
		const soon = await browser.open();
		await soon.restoreDraft(entry.id);
		expect(opened(await soon.loadDraft(entry.id)).draft.title).toBe('a');
		await soon.deleteDraft(entry.id);
		browser.time += 24 * 60 * minute;
		const late = await browser.open();
		await late.restoreDraft(entry.id);
		expect(await late.listDrafts()).toEqual([]);
		expect(await late.versionsOf(entry.id)).toEqual([]);
	});

	test('come from a file, unfinished too, and a file that is no lesson is refused', async () => {
		const store = await new Browser().open();
		const whole = await store.importText(`\uFEFF${JSON.stringify(smallLesson)}`);
		expect(whole).toMatchObject({ draft: { title: smallLesson.title } });
		await store.importText(toLesson(emptyDraft));
		expect(await store.listDrafts()).toHaveLength(2);
		expect(await store.importText('{"kind": "lesson",}')).toMatchObject({
			problems: [{ code: 'not-json', details: { line: 1, column: 19, found: '}' } }]
		});
		expect(await store.importText(' '.repeat(1_000_001))).toMatchObject({
			problems: [{ code: 'too-big' }]
		});
		expect(await store.listDrafts()).toHaveLength(2);
	});
});

describe('two pages with one draft', () => {
	test('never overwrite each other', async () => {
		const browser = new Browser();
		const [here, there] = [await browser.open(), await browser.open()];
		const { entry } = await here.createDraft(titled('a'));
		await there.saveDraft(entry.id, titled('there'), 1);
		expect(await here.saveDraft(entry.id, titled('here'), 1)).toMatchObject({
			kind: 'newer',
			entry: { revision: 2, title: 'there' }
		});
		expect(opened(await here.loadDraft(entry.id)).draft.title).toBe('there');
	});

	test('agree where both have the same', async () => {
		const browser = new Browser();
		const [here, there] = [await browser.open(), await browser.open()];
		const { entry } = await here.createDraft(titled('a'));
		await there.saveDraft(entry.id, titled('b'), 1);
		expect(await here.saveDraft(entry.id, titled('b'), 1)).toMatchObject({
			kind: 'saved',
			entry: { revision: 2 }
		});
	});

	test('save one after the other when both save at once', async () => {
		const browser = new Browser();
		const pages = await Promise.all(Array.from({ length: 5 }, () => browser.open()));
		const { entry } = await pages[0].createDraft(titled('a'));
		const saves = pages.map((page, i) => page.saveDraft(entry.id, titled(`page ${String(i)}`), 1));
		const kinds = (await Promise.all(saves)).map(({ kind }) => kind);
		expect(kinds.filter((kind) => kind === 'saved')).toHaveLength(1);
		expect(kinds.filter((kind) => kind === 'newer')).toHaveLength(4);
		expect(await pages[0].versionsOf(entry.id)).toHaveLength(2);
	});
});

describe('a browser that refuses', () => {
	const refusing = {
		open(): never {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		}
	} as unknown as IDBFactory;

	test.each([
		['to have a database', { databases: null }],
		['to open one', { databases: refusing }],
		['to store anything at all', { databases: null, local: null, channel: null }]
	])('%s keeps drafts for as long as the page is open', async (_, parts) => {
		const store = await new Browser().open(parts);
		expect(store.keeps).toBe(false);
		const { entry } = await store.createDraft(titled('a'));
		await store.saveDraft(entry.id, titled('b'), 1);
		expect(opened(await store.loadDraft(entry.id)).draft.title).toBe('b');
		expect(await store.versionsOf(entry.id)).toHaveLength(2);
		expect(await store.restoreVersion(entry.id, 1, 2)).toMatchObject({ kind: 'saved' });
		await store.deleteDraft(entry.id);
		expect(await store.listDrafts()).toEqual([]);
		await store.restoreDraft(entry.id);
		expect(await store.listDrafts()).toHaveLength(1);
	});
});

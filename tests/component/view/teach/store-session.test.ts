import { setTitle, type Draft } from '$lib/lessons';
import { DraftSession, type DraftStore } from '$lib/view/teach/store';
import { describe, expect, test } from 'vitest';
import { smallLesson } from '../../../unit/schema/lesson-source';
import { draftFrom } from '../../../unit/lessons/draft/drafts';
import { ManualClock } from '../../../unit/timeline/manual-clock';
import { Browser } from './store-parts';

const lesson = draftFrom(smallLesson);
const titled = (title: string): Draft => setTitle(lesson, title);

type Page = {
	readonly store: DraftStore;
	readonly session: DraftSession;
	readonly clock: ManualClock;
};

/** A page that has a new draft open. */
async function startPage(browser: Browser): Promise<Page> {
	const store = await browser.open();
	const clock = new ManualClock();
	const session = new DraftSession(store, await store.createDraft(titled('start')), clock);
	return { store, session, clock };
}

/** Another page that opens the same draft. */
async function openPage(browser: Browser, id: string): Promise<Page> {
	const store = await browser.open();
	const clock = new ManualClock();
	const loaded = await store.loadDraft(id);
	if (loaded === null) throw new Error('there is no such draft');
	return { store, session: new DraftSession(store, loaded, clock), clock };
}

async function titlesOf(store: DraftStore, id: string): Promise<string[]> {
	return (await store.versionsOf(id)).map(({ title }) => title);
}

/** The title that a new page finds after the others were killed: nothing was closed. */
async function titleAfterCrash(browser: Browser, id: string): Promise<string | undefined> {
	const store = await browser.open();
	return (await store.loadDraft(id))?.draft.title;
}

describe('a draft that is edited', () => {
	test('is saved a second after the first change, however fast others follow', async () => {
		const browser = new Browser();
		const { store, session, clock } = await startPage(browser);
		for (let i = 0; i < 9; i++) {
			session.keep(titled(`typing ${String(i)}`));
			clock.advance(100);
		}
		expect(session.state).toEqual({ kind: 'waiting' });
		expect(await titlesOf(store, session.id)).toEqual(['start']);
		clock.advance(100);
		await expect.poll(() => session.state.kind).toBe('saved');
		expect(await titlesOf(store, session.id)).toEqual(['typing 8', 'start']);
		expect(clock.pending).toBe(0);
	});

	test('waits for nothing while nothing changes', async () => {
		const { store, session, clock } = await startPage(new Browser());
		const before = session.state;
		session.keep(titled('x'));
		clock.advance(1000);
		await expect.poll(() => session.state.kind).toBe('saved');
		session.leave();
		await session.settle();
		expect(clock.pending).toBe(0);
		expect(before.kind).toBe('saved');
		expect(await titlesOf(store, session.id)).toHaveLength(2);
	});

	test('is saved again after what changed while it was being saved', async () => {
		const browser = new Browser();
		const during = { save: () => {} };
		const store = await browser.open({
			databases: {
				open(name: string, version: number) {
					during.save();
					return (browser.parts.databases as IDBFactory).open(name, version);
				}
			} as IDBFactory
		});
		const clock = new ManualClock();
		const session = new DraftSession(store, await store.createDraft(titled('start')), clock);
		session.keep(titled('one'));
		during.save = () => session.keep(titled('two'));
		await session.settle();
		expect(session.state).toEqual({ kind: 'waiting' });
		during.save = () => {};
		clock.advance(1000);
		await expect.poll(() => session.state.kind).toBe('saved');
		expect(await titlesOf(store, session.id)).toEqual(['two', 'one', 'start']);
	});

	test('is saved when it is closed', async () => {
		const browser = new Browser();
		const { session } = await startPage(browser);
		session.keep(titled('last words'));
		await session.close();
		expect(await titleAfterCrash(browser, session.id)).toBe('last words');
	});

	test('goes back to a version', async () => {
		const { store, session } = await startPage(new Browser());
		session.keep(titled('changed'));
		const draft = await session.restoreVersion(1);
		expect(draft?.title).toBe('start');
		expect(await titlesOf(store, session.id)).toEqual(['start', 'changed', 'start']);
		session.keep(titled('and on'));
		await session.settle();
		expect((await store.loadDraft(session.id))?.draft.title).toBe('and on');
		expect(await session.restoreVersion(99)).toBeNull();
		expect(session.state.kind).toBe('saved');
	});

	test('is tried again with the next change where the browser would not keep it', async () => {
		const browser = new Browser();
		let broken = false;
		const store = await browser.open({
			databases: {
				open(name: string, version: number) {
					if (broken) throw new DOMException('full', 'QuotaExceededError');
					return (browser.parts.databases as IDBFactory).open(name, version);
				}
			} as IDBFactory
		});
		const session = new DraftSession(
			store,
			await store.createDraft(titled('a')),
			new ManualClock()
		);
		broken = true;
		session.keep(titled('b'));
		await session.settle();
		expect(session.state).toEqual({ kind: 'failed', full: true });
		broken = false;
		session.keep(titled('c'));
		await session.settle();
		expect(session.state.kind).toBe('saved');
		expect(await titleAfterCrash(browser, session.id)).toBe('c');
	});
});

describe('a page that goes without a word', () => {
	test('loses no more than its last second', async () => {
		const browser = new Browser();
		const { session, clock } = await startPage(browser);
		session.keep(titled('a second ago'));
		clock.advance(1000);
		await expect.poll(() => session.state.kind).toBe('saved');
		session.keep(titled('just now'));
		clock.advance(999);
		expect(await titleAfterCrash(browser, session.id)).toBe('a second ago');
	});

	test('loses nothing where it was hidden or left, though nothing was finished any more', async () => {
		const browser = new Browser();
		const gone = { databases: browser.parts.databases };
		const store = await browser.open({
			databases: {
				open: (name: string, version: number) => gone.databases?.open(name, version)
			} as unknown as IDBFactory
		});
		const session = new DraftSession(
			store,
			await store.createDraft(titled('a')),
			new ManualClock()
		);
		session.keep(titled('last words'));
		gone.databases = null;
		browser.time += 500;
		session.leave();
		browser.time += 60_000;
		const next = await browser.open();
		expect(next.recovered).toEqual([session.id]);
		expect((await next.loadDraft(session.id))?.draft.title).toBe('last words');
		expect(await titlesOf(next, session.id)).toEqual(['last words', 'a']);
		expect((await next.versionsOf(session.id))[0].time).toBe(browser.time - 60_000);
		// Once is enough.
		expect((await browser.open()).recovered).toEqual([]);
		expect(browser.local.length).toBe(0);
	});

	test('leaves no copy behind where everything was saved', async () => {
		const browser = new Browser();
		const { session } = await startPage(browser);
		session.keep(titled('b'));
		session.leave();
		expect(browser.local.length).toBe(1);
		await session.settle();
		expect(browser.local.length).toBe(0);
		expect((await browser.open()).recovered).toEqual([]);
	});

	test('does not push aside what another page saved later', async () => {
		const browser = new Browser();
		const { session } = await startPage(browser);
		session.keep(titled('earlier, and never saved'));
		const copies = new Map<string, string>();
		session.leave();
		for (let i = 0; i < browser.local.length; i++) {
			const key = browser.local.key(i) ?? '';
			copies.set(key, browser.local.getItem(key) ?? '');
		}
		await session.settle();
		await browser.open().then((store) => store.restoreVersion(session.id, 1, 2));
		browser.time += 5000;
		const other = await openPage(browser, session.id);
		other.session.keep(titled('later'));
		await other.session.settle();
		for (const [key, copy] of copies) {
			browser.local.setItem(key, copy.replace('and never saved', 'but left'));
		}
		const next = await browser.open();
		expect(next.recovered).toEqual([session.id]);
		expect((await next.loadDraft(session.id))?.draft.title).toBe('later');
		expect((await titlesOf(next, session.id)).slice(0, 3)).toEqual([
			'later',
			'earlier, but left',
			'later'
		]);
	});

	test('is heard when it is hidden and when it goes', async () => {
		const browser = new Browser();
		for (const event of ['pagehide', 'visibilitychange']) {
			const { store, session } = await startPage(browser);
			const frame = document.createElement('iframe');
			document.body.append(frame);
			const page = frame.contentWindow;
			if (page === null) throw new Error('no page');
			const unfollow = session.follow(page);
			session.keep(titled(event));
			Object.defineProperty(page.document, 'visibilityState', { value: 'hidden' });
			(event === 'pagehide' ? page : page.document).dispatchEvent(new Event(event));
			await expect.poll(() => titlesOf(store, session.id)).toEqual([event, 'start']);
			unfollow();
			session.keep(titled('unheard'));
			page.dispatchEvent(new Event('pagehide'));
			expect(session.state).toEqual({ kind: 'waiting' });
			expect(browser.local.length).toBe(0);
			frame.remove();
		}
	});

	test('whose copy is no draft, or hostile, brings nothing', async () => {
		const browser = new Browser();
		const copies = [
			'',
			'null',
			'{',
			'{"draft":1}',
			'{"draft":"d","revision":1,"time":1,"text":"<script>"}',
			'{"draft":"__proto__","revision":1,"time":1,"text":"{}"}'
		];
		for (const [i, copy] of copies.entries()) {
			browser.local.setItem(`kernelwalk-teach:${String(i)}`, copy);
		}
		browser.local.setItem('theme', 'dark');
		const store = await browser.open();
		expect(store.recovered).toEqual([]);
		expect(await store.listDrafts()).toEqual([]);
		expect(browser.local.getItem('theme')).toBe('dark');
	});
});

describe('a draft that is open in two pages', () => {
	test('tells the other at once that there is a newer one, and saves nothing over it', async () => {
		const browser = new Browser();
		const here = await startPage(browser);
		const there = await openPage(browser, here.session.id);
		there.session.keep(titled('there'));
		await there.session.settle();
		await expect.poll(() => here.session.state.kind).toBe('newer-elsewhere');
		here.session.keep(titled('here'));
		here.clock.advance(5000);
		await here.session.settle();
		expect(await titleAfterCrash(browser, here.session.id)).toBe('there');
	});

	test('finds the newer one when it saves, where pages cannot tell each other', async () => {
		const browser = new Browser();
		const store = await browser.open({ channel: null });
		const session = new DraftSession(
			store,
			await store.createDraft(titled('a')),
			new ManualClock()
		);
		const there = await openPage(browser, session.id);
		there.session.keep(titled('there'));
		await there.session.settle();
		session.keep(titled('here'));
		await session.settle();
		expect(session.state.kind).toBe('newer-elsewhere');
		expect(await titleAfterCrash(browser, session.id)).toBe('there');
	});

	test('goes on with the other’s, and keeps its own among the versions', async () => {
		const browser = new Browser();
		const here = await startPage(browser);
		const there = await openPage(browser, here.session.id);
		here.session.keep(titled('here'));
		there.session.keep(titled('there'));
		await there.session.settle();
		await here.session.settle();
		expect(here.session.state.kind).toBe('newer-elsewhere');
		expect((await here.session.takeNewer())?.title).toBe('there');
		expect(here.session.state.kind).toBe('saved');
		expect(await titlesOf(here.store, here.session.id)).toEqual([
			'there',
			'here',
			'there',
			'start'
		]);
		here.session.keep(titled('on from there'));
		await here.session.settle();
		expect(await titleAfterCrash(browser, here.session.id)).toBe('on from there');
	});

	test('goes on with its own, and keeps the other’s among the versions', async () => {
		const browser = new Browser();
		const here = await startPage(browser);
		const there = await openPage(browser, here.session.id);
		there.session.keep(titled('there'));
		await there.session.settle();
		await expect.poll(() => here.session.state.kind).toBe('newer-elsewhere');
		here.session.keep(titled('here'));
		await here.session.keepMine();
		expect(here.session.state.kind).toBe('saved');
		expect(await titlesOf(here.store, here.session.id)).toEqual(['here', 'there', 'start']);
		await expect.poll(() => there.session.state.kind).toBe('newer-elsewhere');
	});

	test('is brought back by whoever still has it', async () => {
		const browser = new Browser();
		const here = await startPage(browser);
		await browser.open().then((store) => store.deleteDraft(here.session.id));
		here.session.keep(titled('still here'));
		await here.session.settle();
		expect(here.session.state).toEqual({ kind: 'gone' });
		expect(await titleAfterCrash(browser, here.session.id)).toBeUndefined();
		await here.session.keepMine();
		expect(here.session.state.kind).toBe('saved');
		expect(await titleAfterCrash(browser, here.session.id)).toBe('still here');
	});
});

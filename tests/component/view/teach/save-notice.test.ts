import { emptyDraft } from '$lib/lessons';
import { Desk } from '$lib/view/teach/desk.svelte';
import SaveNotice from '$lib/view/teach/SaveNotice.svelte';
import type { DraftSession, SaveState } from '$lib/view/teach/store';
import '$lib/view/theme.css';
import { expect, onTestFinished, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';

async function show(state: SaveState, options: { recovered?: boolean; keeps?: boolean } = {}) {
	const desk = new Desk(emptyDraft);
	onTestFinished(() => desk.destroy());
	const theirs = { ...emptyDraft, title: 'Theirs' };
	const session = {
		state,
		settle: vi.fn(() => Promise.resolve()),
		keepMine: vi.fn(() => Promise.resolve()),
		takeNewer: vi.fn(() => Promise.resolve(theirs))
	};
	const { recovered = false, keeps = true } = options;
	await render(SaveNotice, {
		desk,
		session: session as unknown as DraftSession,
		recovered,
		keeps
	});
	return { desk, session };
}

test('Nothing is said while all is well.', async () => {
	await show({ kind: 'saved', time: 0 });
	expect(document.querySelector('.notice')).toBeNull();
});

test('A full device is told, with ways on.', async () => {
	const { session } = await show({ kind: 'failed', full: true });
	await expect.element(page.getByRole('alert')).toHaveTextContent('no room left');
	await page.getByRole('button', { name: 'Try to save again' }).click();
	expect(session.settle).toHaveBeenCalledOnce();
	await expect.element(page.getByRole('button', { name: 'Save as a file' })).toBeVisible();
});

test('A lesson changed elsewhere is left to the author, who may take either.', async () => {
	const { desk, session } = await show({ kind: 'newer-elsewhere', time: 0 });
	await page.getByRole('button', { name: 'Go on with mine' }).click();
	expect(session.keepMine).toHaveBeenCalledOnce();
	await page.getByRole('button', { name: 'Go on with the other tab’s' }).click();
	await expect.poll(() => desk.draft.title).toBe('Theirs');
	desk.undo();
	expect(desk.draft.title).toBe('');
});

test('A lesson deleted elsewhere can be kept.', async () => {
	const { session } = await show({ kind: 'gone' });
	await page.getByRole('button', { name: 'Keep it' }).click();
	expect(session.keepMine).toHaveBeenCalledOnce();
});

test('Work that was left is told of once.', async () => {
	await show({ kind: 'saved', time: 0 }, { recovered: true });
	const note = page.getByText('They are here again', { exact: false });
	await expect.element(note).toBeVisible();
	await page.getByRole('button', { name: 'Close' }).click();
	await expect.element(note).not.toBeInTheDocument();
});

test('Where nothing is stored, it is said before anything is lost.', async () => {
	await show({ kind: 'saved', time: 0 }, { keeps: false });
	await expect
		.element(page.getByText('This browser refuses to store anything', { exact: false }))
		.toBeVisible();
});

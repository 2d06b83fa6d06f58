import { defaultState } from '$lib/schema';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openLessonDialog, openStepDialog } from './share-host';

/** Where the site lies for a page that is its root. */
const root = new URL('./', location.href.replace(/[?#].*$/, '')).href;

// No preview here: a page to embed is another matter.
beforeEach(() => {
	const real = window.fetch;
	vi.spyOn(window, 'fetch').mockImplementation((asked, options) =>
		String(asked).startsWith('blob:')
			? real(asked, options)
			: Promise.resolve(new Response('', { status: 404 }))
	);
});
afterEach(() => vi.restoreAllMocks());

test('The dialog copies the link to exactly this step and says so politely.', async () => {
	const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
	const { dialog } = await openStepDialog({ step: 18, stride: { rows: 1, cols: 1 } });
	const link = `${root}?stride=1&step=18`;
	await expect.element(dialog.getByLabelText('Link to exactly this step')).toHaveValue(link);
	await dialog.getByRole('button', { name: 'Copy link' }).click();
	expect(writeText).toHaveBeenCalledExactlyOnceWith(link);
	await expect.element(dialog.getByRole('status')).toHaveTextContent('Copied.');
});

test('Where copying is refused, the link is selected and the reader told what to press.', async () => {
	vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
	const { dialog } = await openStepDialog({ step: 3 });
	await dialog.getByRole('button', { name: 'Copy link' }).click();
	await expect.element(dialog.getByRole('status')).toHaveTextContent('press Ctrl+C, or ⌘C');
	const field = document.querySelector('dialog input') as HTMLInputElement;
	expect(document.activeElement).toBe(field);
	expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(
		`${root}?step=3`
	);
});

test('The picture and the downloads are of the step on the screen, under its ordinal.', async () => {
	const { dialog } = await openStepDialog({ step: 18 });
	await expect
		.element(dialog.getByRole('img', { name: /^Multiply 7 of 9 for output \(0, 1\)\./ }))
		.toBeVisible();
	const svg = dialog.getByRole('link', { name: 'Download SVG' });
	await expect.element(svg).toHaveAttribute('download', 'kernelwalk-step-19.svg');
	const text = await (await fetch((svg.element() as HTMLAnchorElement).href)).text();
	expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
	expect(text).toContain('now 55.');
});

test('The PNG is twice the drawing in size, and the dialog says how large it is.', async () => {
	const { dialog } = await openStepDialog();
	const png = dialog.getByRole('link', { name: 'Download PNG' });
	await expect.element(png).toHaveAttribute('download', 'kernelwalk-step-1.png');
	await expect.element(png).toHaveAttribute('href', expect.stringMatching(/^blob:/));
	const image = new Image();
	image.src = (png.element() as HTMLAnchorElement).href;
	await image.decode();
	expect(image.naturalWidth).toBe(2400);
	await expect
		.element(dialog.getByText(`2400×${image.naturalHeight} pixels, `, { exact: false }))
		.toHaveTextContent(/, \d+ kB$/);
	// Paper, not the transparent black of an empty canvas.
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	context?.drawImage(image, 0, 0);
	expect(context?.getImageData(0, 0, 1, 1).data[3]).toBe(255);
});

test('The link of an own picture carries its grid, and the dialog says that the photo stays.', async () => {
	const grid = { rows: 8, cols: 8, values: Array.from({ length: 64 }, (_, i) => i) };
	const { dialog } = await openStepDialog({
		input: {
			source: 'picture',
			picture: { kind: 'own', hash: 'abc' },
			crop: { row: 0, col: 0, rows: 80, cols: 80 },
			cells: 8,
			grid
		}
	});
	const note = dialog.getByText('What is shared carries the 8×8 grid', { exact: false });
	await expect
		.element(note)
		.toHaveTextContent('and not the picture itself. It stays on this device.');
	await dialog.getByRole('tab', { name: 'Frame' }).click();
	await expect.element(note).toBeVisible();
});

test('Numbers that do not fit into a link are named, and the picture can still be shared.', async () => {
	const values = Array.from({ length: 150 }, (_, row) =>
		Array.from({ length: 150 }, (_, col) => row * 1000.123456 + col / 7)
	);
	const { dialog } = await openStepDialog({ input: { source: 'numbers', values }, padding: 0 });
	await expect
		.element(dialog.getByText('These numbers do not fit into a link', { exact: false }))
		.toBeVisible();
	expect(dialog.getByRole('button', { name: 'Copy link' }).elements()).toEqual([]);
	await expect.element(dialog.getByRole('link', { name: 'Download SVG' })).toBeVisible();
});

test('Escape closes the dialog and the focus goes back to its button.', async () => {
	const { dialog } = await openStepDialog();
	await expect.element(dialog).toBeVisible();
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => dialog.elements()).toEqual([]);
	expect(document.activeElement).toBe(page.getByRole('button', { name: 'Share' }).element());
});

test('What is shared stays the step at which the dialog was opened.', async () => {
	const { stepper, dialog } = await openStepDialog({ step: 18 });
	const link = dialog.getByLabelText('Link to exactly this step');
	await expect.element(link).toHaveValue(`${root}?step=18`);
	stepper.seek(40);
	await dialog.getByRole('tab', { name: 'Element' }).click();
	await expect
		.element(dialog.getByLabelText('HTML of the element'))
		.toHaveValue(expect.stringContaining('<kernel-walk step="18">'));
	await dialog.getByRole('tab', { name: 'Link' }).click();
	await expect.element(link).toHaveValue(`${root}?step=18`);
	expect(stepper.state).toEqual({ ...defaultState, step: 40 });
});

test('The ways are tabs: one tab stop, the arrows go round, and the panel is named by its tab.', async () => {
	const { dialog } = await openStepDialog();
	const tabs = dialog.getByRole('tab');
	await expect
		.poll(() => tabs.elements().map((tab) => tab.textContent))
		.toEqual(['Link', 'Frame', 'Element', 'Offline file', 'SCORM package']);
	const stops = () =>
		tabs
			.elements()
			.filter((tab) => (tab as HTMLElement).tabIndex === 0)
			.map((tab) => tab.textContent);
	expect(stops()).toEqual(['Link']);
	(tabs.first().element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(dialog.getByRole('tabpanel', { name: 'SCORM package' })).toBeVisible();
	expect(stops()).toEqual(['SCORM package']);
	expect(document.activeElement?.textContent).toBe('SCORM package');
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(dialog.getByRole('tabpanel', { name: 'Link' })).toBeVisible();
	await userEvent.keyboard('{End}');
	await userEvent.keyboard('{Home}');
	await expect.element(tabs.first()).toHaveAttribute('aria-selected', 'true');
});

test('A lesson of the site is shared by its address.', async () => {
	const { dialog } = await openLessonDialog('one-window');
	await expect
		.element(dialog.getByLabelText('Link to this lesson'))
		.toHaveValue('https://site.example/walk/learn/one-window/');
	await expect.element(dialog.getByText('stays on their device.', { exact: false })).toBeVisible();
});

test('Somebody’s own lesson is shared whole, in a link that opens it.', async () => {
	const { dialog } = await openLessonDialog(null);
	await expect
		.element(dialog.getByLabelText('Link to this lesson'))
		.toHaveValue(
			expect.stringMatching(
				/^https:\/\/site\.example\/walk\/learn\/open\/#v=1&lesson=[\w-]{1000,}$/
			)
		);
});

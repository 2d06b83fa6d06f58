import type { State } from '$lib/schema';
import { decodeEmbed, decodeLessonHash, expandHash } from '$lib/share';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openLessonDialog, openStepDialog } from './share-host';

type Dialog = Awaited<ReturnType<typeof openStepDialog>>['dialog'];

/** A site whose embed pages are there; what it is asked for, and the scripts it gives. */
function serve(files: Readonly<Record<string, string>> = {}) {
	return vi.spyOn(window, 'fetch').mockImplementation(async (asked) => {
		const path = new URL(String(asked instanceof Request ? asked.url : asked)).pathname;
		const name = Object.keys(files).find((each) => path.endsWith(each));
		if (name !== undefined) return new Response(files[name]);
		return new Response('', { status: path.endsWith('/embed/') ? 200 : 404 });
	});
}

afterEach(() => vi.restoreAllMocks());

async function openWay(dialog: Dialog, way: string): Promise<void> {
	await dialog.getByRole('tab', { name: way }).click();
	await expect.element(dialog.getByRole('heading', { name: 'The player' })).toBeVisible();
}

const snippetOf = (dialog: Dialog) =>
	(dialog.getByLabelText('Embed code').element() as HTMLTextAreaElement).value;

/** The frame that a snippet makes, without loading it. */
function frameOf(snippet: string): HTMLIFrameElement {
	const template = document.createElement('template');
	template.innerHTML = snippet;
	return template.content.querySelector('iframe') as HTMLIFrameElement;
}

/** The element that the HTML makes, not yet alive. */
function elementOf(dialog: Dialog): Element | null {
	const field = dialog.getByLabelText('HTML of the element').element() as HTMLTextAreaElement;
	const template = document.createElement('template');
	template.innerHTML = field.value;
	return template.content.querySelector('kernel-walk');
}

test('The frame’s code is the embed page’s address, with a title and a size, and loads late.', async () => {
	serve();
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Frame');
	const frame = frameOf(snippetOf(dialog));
	expect(frame.getAttribute('src')).toMatch(/\/embed\/\?step=18$/);
	expect(frame.title).toBe('2D convolution, step 19 of 66');
	expect(frame.getAttribute('width')).toBe('100%');
	expect(frame.getAttribute('height')).toBe('640');
	expect(frame.loading).toBe('lazy');
	expect(frame.allowFullscreen).toBe(true);
});

test('The preview is a frame of the very address that the code has.', async () => {
	serve();
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Frame');
	const preview = dialog.getByTitle('Preview: 2D convolution, step 19 of 66');
	await expect.element(preview).toHaveAttribute('loading', 'lazy');
	const same = () =>
		expect
			.element(preview)
			.toHaveAttribute('src', frameOf(snippetOf(dialog)).getAttribute('src') ?? '');
	await same();
	await dialog.getByLabelText('Theme').selectOptions('projector');
	await expect.poll(() => snippetOf(dialog)).toContain('theme=projector');
	await same();
});

test('Where there is no page to embed, a sentence says so in the preview’s place.', async () => {
	vi.spyOn(window, 'fetch').mockResolvedValue(new Response('', { status: 404 }));
	const { dialog } = await openStepDialog();
	await openWay(dialog, 'Frame');
	await expect
		.element(dialog.getByText('The preview needs the built site', { exact: false }))
		.toBeVisible();
	expect(document.querySelector('dialog iframe')).toBeNull();
});

test('Every choice is in the address, and reads back as it was chosen.', async () => {
	serve();
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Frame');
	await dialog.getByLabelText('Play by itself', { exact: false }).click();
	await dialog.getByLabelText('Repeat these steps').click();
	await dialog.getByLabelText('Show the player’s controls').click();
	await dialog.getByLabelText('Theme').selectOptions('dark');
	await dialog.getByLabelText('Steps', { exact: true }).selectOptions('this window only');
	await dialog.getByLabelText('the equation').click();
	await dialog.getByLabelText('kernel, as given and flipped').click();
	await dialog.getByLabelText('Marks on the track').fill('20, 13 20');
	await dialog.getByLabelText('Width').selectOptions('720 px');
	await dialog.getByLabelText('Height in pixels').fill('500');
	await dialog.getByLabelText('Title').fill('A “window” <of> nine & more');
	await userEvent.keyboard('{Tab}');
	await expect.poll(() => snippetOf(dialog)).toContain('markers=');
	const frame = frameOf(snippetOf(dialog));
	expect(frame.title).toBe('A “window” <of> nine & more');
	expect([frame.getAttribute('width'), frame.getAttribute('height')]).toEqual(['720', '500']);
	const { search, hash } = new URL(frame.src);
	const { state, options, notes } = decodeEmbed({ query: search, hash });
	expect(notes).toEqual([]);
	expect(state.step).toBe(18);
	// Output (0, 1) is the second window: 3×3 multiplies, one arrival and one write each.
	expect(options).toMatchObject({
		theme: 'dark',
		autoplay: true,
		loop: true,
		controls: false,
		start: 11,
		end: 21,
		panels: ['stage', 'equation'],
		markers: [12, 19]
	});
});

test('A range of one’s own counts from one, and the player opens inside it.', async () => {
	serve();
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Frame');
	await dialog.getByLabelText('Steps', { exact: true }).selectOptions('from … to …');
	await dialog.getByLabelText('From step').fill('30');
	await dialog.getByLabelText('to step', { exact: true }).fill('40');
	await userEvent.keyboard('{Tab}');
	await expect.poll(() => snippetOf(dialog)).toContain('end=39');
	const { search } = new URL(frameOf(snippetOf(dialog)).src);
	expect(decodeEmbed({ query: search, hash: '' })).toMatchObject({
		state: { step: 29 },
		options: { start: 29, end: 39 },
		notes: []
	});
});

test('A mark that is no step is named, and the others wait until it is mended.', async () => {
	serve();
	const { dialog } = await openStepDialog();
	await openWay(dialog, 'Frame');
	const field = dialog.getByLabelText('Marks on the track');
	await field.fill('3, six');
	await userEvent.keyboard('{Tab}');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect
		.element(dialog.getByText('“six” is not a step: use whole numbers from 1 to 66.'))
		.toBeVisible();
	expect(snippetOf(dialog)).not.toContain('markers');
	await field.fill('');
	await dialog.getByRole('button', { name: 'Mark this step' }).click();
	await expect.element(field).toHaveValue('1');
	await expect.poll(() => snippetOf(dialog)).toContain('markers=0');
});

test('The height that the player asks for can be taken over.', async () => {
	serve();
	const { dialog } = await openStepDialog();
	await openWay(dialog, 'Frame');
	await expect.poll(() => document.querySelector('dialog iframe')).not.toBeNull();
	const frame = document.querySelector('dialog iframe') as HTMLIFrameElement;
	const say = (source: Window | null, height: unknown) =>
		window.dispatchEvent(
			new MessageEvent('message', {
				source,
				data: { source: 'kernelwalk', v: 1, type: 'event', event: 'resize', detail: { height } }
			})
		);
	// A stranger, and nonsense, are not heard.
	say(window, 333);
	say(frame.contentWindow, 'tall');
	say(frame.contentWindow, 711.5);
	await dialog.getByRole('button', { name: 'Use 712', exact: false }).click();
	await expect.element(dialog.getByLabelText('Height in pixels')).toHaveValue(712);
	expect(frameOf(snippetOf(dialog)).getAttribute('height')).toBe('712');
	expect(dialog.getByRole('button', { name: 'Use', exact: false }).elements()).toEqual([]);
});

test('The frame is written as each place reads it.', async () => {
	serve();
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Frame');
	const written = async (place: string) => {
		await dialog.getByLabelText('Written for').selectOptions(place);
		return snippetOf(dialog);
	};
	expect(await written('Docusaurus (MDX)')).toContain('style={{ border: 0 }}');
	expect(await written('Jupyter Book (MyST)')).toMatch(/^:::\{iframe\} http/);
	expect(await written('Slides: reveal.js, Quarto')).toContain('<iframe data-src="http');
	expect(await written('Address only: Notion, Google Sites')).toMatch(
		/^https?:\/\/[^\s"<]+\/embed\/\?step=18$/
	);
});

test('Many numbers are packed into the address, and unpack to themselves.', async () => {
	serve();
	const values = Array.from({ length: 40 }, (_, row) =>
		Array.from({ length: 40 }, (_, col) => row - 2 * col)
	);
	const { dialog } = await openStepDialog({ input: { source: 'numbers', values } });
	await openWay(dialog, 'Frame');
	const { search, hash } = new URL(frameOf(snippetOf(dialog)).src);
	expect(hash).toMatch(/^#v=1&z=/);
	const expanded = await expandHash(hash);
	if (!('hash' in expanded)) throw new Error('It does not unpack.');
	const { state } = decodeEmbed({ query: search, hash: expanded.hash });
	expect(state.input).toEqual({ source: 'numbers', values });
	await openWay(dialog, 'Element');
	const element = elementOf(dialog);
	expect(element?.getAttribute('src')).toBe(search + hash);
});

test('Numbers that fit into no address still fit into the element.', async () => {
	serve();
	const values = Array.from({ length: 200 }, (_, row) =>
		Array.from({ length: 200 }, (_, col) => Math.sin(row * 331 + col * 17))
	);
	const { dialog } = await openStepDialog({ input: { source: 'numbers', values } });
	await openWay(dialog, 'Frame');
	await expect
		.element(dialog.getByText('This does not fit into an address', { exact: false }))
		.toBeVisible();
	await openWay(dialog, 'Element');
	const data = elementOf(dialog)?.querySelector('script[type="application/json"]');
	expect(JSON.parse(data?.textContent ?? '')).toMatchObject({
		v: 1,
		state: { input: { source: 'numbers', values } }
	});
});

test('A picture that ships goes along as its cells, so that a frame need not fetch it.', async () => {
	serve();
	const values = Array.from({ length: 8 * 12 }, (_, i) => (i * 37) % 256);
	const input: State['input'] = {
		source: 'picture',
		picture: { kind: 'sample', name: 'raccoon' },
		crop: { row: 0, col: 0, rows: 80, cols: 120 },
		cells: 12,
		grid: null
	};
	const cells = { rows: 8, cols: 12, data: Uint8Array.from(values) };
	const { dialog } = await openStepDialog({ input }, cells);
	await openWay(dialog, 'Frame');
	const { search, hash } = new URL(frameOf(snippetOf(dialog)).src);
	const expanded = await expandHash(hash);
	const { state } = decodeEmbed({ query: search, hash: 'hash' in expanded ? expanded.hash : '' });
	expect(state.input).toMatchObject({ source: 'picture', grid: { rows: 8, cols: 12, values } });
});

test('A lesson’s frame is its own page; its fields are those that a lesson has.', async () => {
	serve();
	const { dialog } = await openLessonDialog('one-window');
	await openWay(dialog, 'Frame');
	await dialog.getByLabelText('Theme').selectOptions('light');
	await expect.poll(() => snippetOf(dialog)).toContain('theme=light');
	expect(frameOf(snippetOf(dialog)).src).toBe(
		'https://site.example/walk/embed/one-window/?theme=light'
	);
	expect(frameOf(snippetOf(dialog)).title).toBe('One window');
	expect(dialog.getByLabelText('Marks on the track').elements()).toEqual([]);
	expect(dialog.getByLabelText('Steps', { exact: true }).elements()).toEqual([]);
	await openWay(dialog, 'Element');
	const element = elementOf(dialog);
	expect(element?.getAttribute('lesson')).toBe('one-window');
	expect(element?.getAttribute('theme')).toBe('light');
	expect(element?.querySelector('a')?.getAttribute('href')).toBe(
		'https://site.example/walk/learn/one-window/'
	);
});

test('Somebody’s own lesson travels in the frame’s address and inside the element.', async () => {
	serve();
	const { lesson, dialog } = await openLessonDialog(null, 'the-bug-lab');
	await openWay(dialog, 'Frame');
	const { pathname, hash } = new URL(frameOf(snippetOf(dialog)).src);
	expect(pathname).toBe('/walk/embed/');
	const decoded = decodeLessonHash(hash);
	expect(decoded && 'text' in decoded && JSON.parse(decoded.text)).toEqual(lesson);
	await expect
		.element(dialog.getByText('some course sites cut long ones', { exact: false }))
		.toBeVisible();
	await openWay(dialog, 'Element');
	const data = elementOf(dialog)?.querySelector('script[type="application/json"]');
	expect(JSON.parse(data?.textContent ?? '')).toEqual({ v: 1, lesson, options: {} });
});

test('The offline file is made of the player’s scripts and saved under the title.', async () => {
	serve({
		'/embed/scripts.json': '["kernel-walk.classic.js","parts/one.js"]',
		'/embed/kernel-walk.classic.js': 'globalThis.first = 1;',
		'/embed/parts/one.js': 'globalThis.second = 2;'
	});
	const saved = new Map<string, string>();
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		saved.set(this.download, this.href);
	});
	const { dialog } = await openStepDialog({ step: 18 });
	await openWay(dialog, 'Offline file');
	await dialog.getByRole('button', { name: 'Download the file' }).click();
	await expect
		.element(dialog.getByText('Saved as', { exact: false }))
		.toHaveTextContent(/^Saved as 2D convolution, step 19 of 66\.html, \d+ kB\.$/);
	const address = saved.get('2D convolution, step 19 of 66.html') ?? '';
	vi.restoreAllMocks();
	const html = await (await fetch(address)).text();
	expect(html).toContain('globalThis.first = 1;');
	expect(html).toContain('globalThis.second = 2;');
	expect(html).toContain('"step":18');
});

test('The package has the script that reports, and says what a platform gets from it.', async () => {
	const fetched = serve({
		'/embed/scripts.json': '["kernel-walk.classic.js"]',
		'/embed/kernel-walk.classic.js': 'globalThis.first = 1;',
		'/embed/scorm.classic.js': 'globalThis.reporting = 1;'
	});
	let name = '';
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		name = this.download;
	});
	const { dialog } = await openLessonDialog('one-window');
	await openWay(dialog, 'SCORM package');
	expect(dialog.getByText('no questions', { exact: false }).elements()).toEqual([]);
	await dialog.getByRole('button', { name: 'Download the package' }).click();
	await expect.element(dialog.getByText('Saved as One window.zip', { exact: false })).toBeVisible();
	expect(name).toBe('One window.zip');
	const asked = fetched.mock.calls.map(([address]) => String(address));
	expect(asked).toContain('https://site.example/walk/embed/scorm.classic.js');
});

test('Scripts that cannot be had are a sentence, and the button works again.', async () => {
	serve();
	const { dialog } = await openStepDialog();
	await openWay(dialog, 'SCORM package');
	await expect
		.element(dialog.getByText('There are no questions in it', { exact: false }))
		.toBeVisible();
	const button = dialog.getByRole('button', { name: 'Download the package' });
	await button.click();
	await expect
		.element(dialog.getByText('The parts of the player could not be fetched.', { exact: false }))
		.toBeVisible();
	await expect.element(button).toHaveAttribute('aria-disabled', 'false');
	await expect.element(page.getByRole('dialog')).toBeVisible();
});

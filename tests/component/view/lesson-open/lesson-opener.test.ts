import { lessonOpeningMessages as messages } from '$lib/messages';
import { encodeLesson } from '$lib/share';
import { Appearance, setAppearance } from '$lib/view';
import LessonOpener from '$lib/view/lesson-open/LessonOpener.svelte';
import '$lib/view/theme.css';
import type { Component } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { changed, smallLesson } from '../../../unit/schema/lesson-source';

const good = JSON.stringify(smallLesson);
const address = location.href;

afterEach(() => history.replaceState(history.state, '', address));

/** Shows the opener at this query and hash. */
async function show(query = '', hash = ''): Promise<void> {
	const { pathname, search } = new URL(address);
	history.replaceState(history.state, '', pathname + (query === '' ? search : query) + hash);
	const Host: Component = (internals) => {
		setAppearance(new Appearance());
		return LessonOpener(internals, { base: '/' });
	};
	await render(Host);
}

async function choose(text: string, name = 'lesson.json'): Promise<void> {
	const field = document.querySelector<HTMLInputElement>('input[type="file"][accept*="json"]');
	if (!field) throw new Error('no field for files');
	await userEvent.upload(field, new File([text], name, { type: 'application/json' }));
}

const lessonTitle = () => page.getByRole('heading', { level: 1, name: 'Three scenes' });

test('A chosen file is shown, with a link that carries it.', async () => {
	await show();
	await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(messages.title);
	await choose(good);
	await expect.element(lessonTitle()).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: messages.link }))
		.toHaveAttribute('href', encodeLesson(good));
});

test('Mistakes are listed with their places, and the lesson that was open stays.', async () => {
	await show();
	await choose(good);
	await expect.element(lessonTitle()).toBeVisible();
	await choose(
		JSON.stringify(
			changed((lesson) => {
				lesson.scenes[0].path[0].stop = 99;
				lesson.scenes[1].prose = '{nothing}';
			})
		),
		'broken.json'
	);
	const problems = page.getByRole('heading', { name: '“broken.json” can’t be opened' });
	await expect.element(problems).toBeVisible();
	const items = document.querySelectorAll('.problems li');
	expect([...items].map((item) => item.textContent.split(':')[0])).toEqual([
		'In scene 1, at the first beat, `stop`',
		'In scene 2, `prose`'
	]);
	await expect.element(lessonTitle()).toBeVisible();
	await choose(good);
	await expect.element(problems).not.toBeInTheDocument();
});

test('A dropped file is opened.', async () => {
	await show();
	const transfer = new DataTransfer();
	transfer.items.add(new File([good], 'lesson.json'));
	document.body.dispatchEvent(
		new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
	);
	await expect.element(lessonTitle()).toBeVisible();
});

test('A lesson in the hash is opened, and the next one when the hash changes.', async () => {
	await show('', encodeLesson(good));
	await expect.element(lessonTitle()).toBeVisible();
	const other = JSON.stringify(changed((lesson) => (lesson.title = 'Another one')));
	location.hash = encodeLesson(other);
	await expect.element(page.getByRole('heading', { level: 1, name: 'Another one' })).toBeVisible();
});

test('A damaged link says so.', async () => {
	await show('', encodeLesson(good).slice(0, 80));
	await expect.element(page.getByText('The link was cut off', { exact: false })).toBeVisible();
});

test('An address of another site is refused before anything is asked of it.', async () => {
	await show('?from=https://example.org/lesson.json');
	await expect
		.element(
			page.getByText('The lesson lies on another site (https://example.org)', { exact: false })
		)
		.toBeVisible();
});

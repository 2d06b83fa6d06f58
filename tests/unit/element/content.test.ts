import { contentOf, readContent, type Read } from '$lib/element/content';
import { oneWindow } from '$lib/lessons/builtin/one-window';
import { defaultEmbedOptions, defaultState, type State } from '$lib/schema';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

const lessonFile = JSON.stringify(oneWindow);
const base = 'https://walks.example/';

/** What is fetched, by its address; anything else is refused as a host without it would. */
function serve(files: Readonly<Record<string, string | Error>>) {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		const file = files[address];
		if (file instanceof Error) return Promise.reject(file);
		return Promise.resolve(
			file === undefined ? new Response('', { status: 404 }) : new Response(file)
		);
	});
	return asked;
}

afterEach(() => vi.unstubAllGlobals());

function read(attributes: Readonly<Record<string, string>>, json: string | null = null) {
	return readContent({ attribute: (name) => attributes[name] ?? null, json, base });
}

function stateOf({ content }: Read): State {
	if (content.kind !== 'state') throw new Error('It is a lesson.');
	return content.state;
}

describe('what an element shows', () => {
	it('is the usual example where it was given nothing, with nothing said and nothing fetched', async () => {
		const asked = serve({});
		expect(await read({})).toEqual({
			content: { kind: 'state', state: defaultState, options: defaultEmbedOptions },
			notes: [],
			problem: null,
			sentences: []
		});
		expect(asked).toEqual([]);
	});

	it('is what its attributes say, with the words of a link', async () => {
		const shown = await read({ input: '1,2;3,4', kernel: 'identity', step: '7', theme: 'dark' });
		expect(stateOf(shown)).toMatchObject({
			input: {
				source: 'numbers',
				values: [
					[1, 2],
					[3, 4]
				]
			},
			step: 7
		});
		expect(shown.content.options.theme).toBe('dark');
		expect(shown.notes).toEqual([]);
	});

	it('is a whole link, and attributes come before it', async () => {
		const src = 'https://elsewhere.example/?step=4&stride=1&theme=dark#v=1&input=1,2,3;4,5,6;7,8,9';
		const shown = await read({ src, step: '9' });
		expect(stateOf(shown)).toMatchObject({ step: 9, stride: { rows: 1, cols: 1 } });
		expect(shown.content.options.theme).toBe('dark');
	});

	it('notes what it cannot use, and shows the rest', async () => {
		const shown = await read({ kernel: 'sobel-x', stride: 'wide' });
		expect(shown.notes.length).toBe(1);
		expect(stateOf(shown).kernel).toMatchObject({ name: 'sobel-x' });
		expect(stateOf(shown).stride).toEqual(defaultState.stride);
	});

	it('is the JSON that stands in it, whose options the attributes come before', async () => {
		const json = JSON.stringify({
			v: 1,
			state: { step: 5 },
			options: { theme: 'dark', controls: false }
		});
		const shown = await read({ theme: 'projector', step: '40', lesson: 'one-window' }, json);
		expect(stateOf(shown).step).toBe(5);
		expect(shown.content.options).toMatchObject({ theme: 'projector', controls: false });
	});

	it.each(['{', 'null', '[]', '{"v":2,"state":{}}', '{"v":1,"lesson":{"kind":"lesson"}}'])(
		'is the usual example with a problem where its JSON is %j',
		async (json) => {
			const shown = await read({ theme: 'dark' }, json);
			expect(shown.problem).not.toBeNull();
			expect(stateOf(shown)).toEqual(defaultState);
			expect(shown.content.options.theme).toBe('dark');
		}
	);

	it('is some state or lesson, whatever it was given', async () => {
		serve({});
		const attribute = fc.dictionary(
			fc.constantFrom('src', 'input', 'kernel', 'padding', 'step', 'markers', 'panels', 'grid'),
			fc.string({ unit: 'binary' })
		);
		await fc.assert(
			fc.asyncProperty(attribute, fc.option(fc.string()), async (attributes, json) => {
				const { content } = await read(attributes, json);
				expect(['state', 'lesson']).toContain(content.kind);
			})
		);
	});
});

describe('a lesson', () => {
	it('is fetched from the site by its name', async () => {
		const asked = serve({ [`${base}lessons/one-window.json`]: lessonFile });
		const { content, sentences } = await read({ lesson: 'one-window', theme: 'dark' });
		expect(asked).toEqual([`${base}lessons/one-window.json`]);
		expect(content).toMatchObject({ kind: 'lesson', lesson: { title: 'One window' } });
		expect(content.options.theme).toBe('dark');
		expect(sentences).toEqual([]);
	});

	it('is fetched from where the page says, by its address', async () => {
		const asked = serve({ '/mine.json': lessonFile, './mine.json': lessonFile });
		expect((await read({ lesson: '/mine.json' })).content.kind).toBe('lesson');
		expect((await read({ lesson: './mine.json' })).content.kind).toBe('lesson');
		expect(asked).toEqual(['/mine.json', './mine.json']);
	});

	it('cannot lead out of the site’s lessons by its name', async () => {
		const asked = serve({});
		await read({ lesson: '?x#y %' });
		expect(asked).toEqual([`${base}lessons/%3Fx%23y%20%25.json`]);
	});

	it.each([
		{ what: 'is not there', files: {} },
		{ what: 'cannot be reached', files: { '/l.json': new TypeError('offline') } },
		{ what: 'is no JSON', files: { '/l.json': '<!doctype html>' } }
	])('that $what leaves the usual example, and a sentence', async ({ files }) => {
		serve(files as Record<string, string | Error>);
		const shown = await read({ lesson: '/l.json' });
		expect(stateOf(shown)).toEqual(defaultState);
		expect(shown.sentences).toEqual(['The lesson at /l.json could not be loaded.']);
	});

	it('that is none leaves the usual example, and a problem', async () => {
		serve({ '/l.json': '{"kind":"lesson","title":7}' });
		const shown = await read({ lesson: '/l.json' });
		expect(stateOf(shown)).toEqual(defaultState);
		expect(shown.problem).not.toBeNull();
	});
});

describe('a photograph', () => {
	it('that cannot be fetched leaves the usual input, everything else as it was, and a sentence', async () => {
		const asked = serve({});
		const shown = await read({ image: '/own.png', kernel: 'sobel-x' });
		expect(asked).toEqual(['/own.png']);
		expect(stateOf(shown).input).toEqual(defaultState.input);
		expect(stateOf(shown).kernel).toMatchObject({ name: 'sobel-x' });
		expect(shown.sentences).toEqual([
			'The photograph could not be loaded here, so the usual example is shown.'
		]);
	});
});

describe('contentOf', () => {
	it('takes a state, less than one, and a link’s text', async () => {
		for (const value of [
			{ v: 1, state: { step: 5 } },
			{ ...defaultState, step: 5 },
			'?step=5',
			'https://walks.example/embed/?step=5'
		]) {
			const shown = await contentOf(value, base);
			expect(stateOf(shown).step).toBe(5);
			expect(shown.problem).toBeNull();
		}
	});

	it('takes a lesson', async () => {
		const shown = await contentOf({ v: 1, lesson: JSON.parse(lessonFile) as unknown }, base);
		expect(shown.content.kind).toBe('lesson');
	});

	it('says what is wrong with anything else, and never throws', async () => {
		for (const value of [null, undefined, 7, 'nothing at all', [], () => 1, { v: 9 }]) {
			expect((await contentOf(value, base)).problem).not.toBeNull();
		}
		const trap = {
			get v(): number {
				throw new Error('gotcha');
			}
		};
		expect((await contentOf(trap, base)).problem).not.toBeNull();
		await fc.assert(
			fc.asyncProperty(fc.anything(), async (value) => {
				expect((await contentOf(value, base)).content).toBeDefined();
			})
		);
	});
});

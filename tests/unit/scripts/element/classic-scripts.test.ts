import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { classicScripts } from '../../../../scripts/element/classic-scripts.mjs';

type Chunk = { fileName: string; code: string; isEntry: boolean; imports: string[]; type: 'chunk' };

/** What the plugin makes of chunks as the bundler writes them, by name. */
async function scripts(chunks: readonly Omit<Chunk, 'type'>[]): Promise<Record<string, string>> {
	const bundle = Object.fromEntries(
		chunks.map((chunk) => [chunk.fileName, { type: 'chunk' as const, ...chunk }])
	);
	const { handler } = classicScripts().generateBundle as unknown as {
		handler: (options: unknown, bundle: Record<string, Chunk>) => Promise<void>;
	};
	const error = (said: string) => {
		throw new Error(said);
	};
	await handler.call({ error }, null, bundle);
	return Object.fromEntries(
		Object.values(bundle).map(({ fileName, code }) => [fileName.replace('embed/', ''), code])
	);
}

const chunk = (name: string, code: string, imports: string[] = []) => ({
	fileName: `embed/${name}`,
	code,
	isEntry: false,
	imports: imports.map((path) => `embed/${path}`)
});

const give = (key: string, value: string) =>
	`Object.defineProperty(exports,"${key}",{enumerable:!0,get:function(){return ${value}}});`;

/** An entry that loads a part when asked to, whose answer needs a third part. */
const three = [
	{
		...chunk(
			'main.js',
			'globalThis.base=7;globalThis.ask=()=>Promise.resolve().then(()=>require("./parts/part.js"));'
		),
		isEntry: true
	},
	chunk(
		'parts/part.js',
		`const t=require("./shared.js");globalThis.ran.push("part");${give('answer', 't.six')}`,
		['parts/shared.js']
	),
	chunk('parts/shared.js', `globalThis.ran.push("shared");let e=6;${give('six', 'e')}`)
];

type FakeScript = { src: string; onload: () => void; onerror: () => void; remove: () => void };
type Page = {
	ran: string[];
	ask: () => Promise<{ answer: number }>;
	document: object;
	kernelWalkParts: object;
};

/** A page without anything but script elements; what they ask for is served, or fails. */
function openPage(served: Record<string, string>, src = 'https://walks.example/embed/main.js') {
	const asked: string[] = [];
	const current: { script: { src: string } | null } = { script: { src } };
	const globals = { ran: [] as string[] } as unknown as Page & Record<string, unknown>;
	globals.document = {
		get currentScript() {
			return current.script;
		},
		createElement: () => ({ remove: () => {} }),
		head: {
			append(script: FakeScript) {
				asked.push(script.src);
				const text = served[script.src.replace('https://walks.example/embed/', '')];
				queueMicrotask(() => {
					if (text === undefined) return script.onerror();
					runInContext(text, globals);
					script.onload();
				});
			}
		}
	};
	createContext(globals);
	return {
		globals,
		asked,
		serve: (name: string, text: string) => (served[name] = text),
		run: (text: string) => runInContext(text, globals) as unknown
	};
}

describe('classic scripts', () => {
	it('fetch a part and what it needs, each once, from where the first script came', async () => {
		const made = await scripts(three);
		const { globals, asked, run } = openPage(made);
		run(made['main.js']);
		expect(asked).toEqual([]);
		const [one, other] = await Promise.all([globals.ask(), globals.ask()]);
		expect(one.answer).toBe(6);
		expect(other).toBe(one);
		expect(await globals.ask()).toBe(one);
		expect(asked).toEqual([
			'https://walks.example/embed/parts/part.js',
			'https://walks.example/embed/parts/shared.js'
		]);
		expect(globals.ran).toEqual(['shared', 'part']);
	});

	it.each([
		['main.js', 'parts/part.js', 'parts/shared.js'],
		['parts/shared.js', 'parts/part.js', 'main.js'],
		['parts/part.js', 'main.js', 'parts/shared.js']
	])('stand in one file in the order %s, %s, %s, and fetch nothing', async (...order) => {
		const made = await scripts(three);
		const { globals, asked, run } = openPage({}, '');
		run(order.map((name) => made[name]).join('\n'));
		expect((await globals.ask()).answer).toBe(6);
		expect(asked).toEqual([]);
	});

	it('run once where they come twice', async () => {
		const made = await scripts(three);
		const { globals, run } = openPage(made);
		for (const name of [
			'parts/shared.js',
			'parts/part.js',
			'main.js',
			'main.js',
			'parts/part.js'
		]) {
			run(made[name]);
		}
		await globals.ask();
		expect(globals.ran).toEqual(['shared', 'part']);
	});

	it('fail where a part is missing, and go on once it can be had', async () => {
		const made = await scripts(three);
		const { globals, serve, run } = openPage({ 'parts/part.js': made['parts/part.js'] });
		run(made['main.js']);
		await expect(globals.ask()).rejects.toThrow('parts/shared.js');
		serve('parts/shared.js', made['parts/shared.js']);
		expect((await globals.ask()).answer).toBe(6);
	});

	it('fail where a part’s address holds something else', async () => {
		const made = await scripts(three);
		const { globals, run } = openPage({ 'parts/part.js': 'void 0' });
		run(made['main.js']);
		await expect(globals.ask()).rejects.toThrow('parts/part.js');
	});

	it('fail where a part is missing and there is nowhere to fetch it from', async () => {
		const made = await scripts(three);
		const { globals, asked, run } = openPage(made, '');
		run(made['main.js']);
		await expect(globals.ask()).rejects.toThrow('parts/part.js');
		expect(asked).toEqual([]);
	});

	it('never end the element that holds them', async () => {
		const text = 'a</script><script>b</SCRIPT ><!--c--><\\/script';
		const made = await scripts([
			{
				...chunk(
					'main.js',
					`globalThis.text=${JSON.stringify(text)};globalThis.said=()=>"</script>"`
				),
				isEntry: true
			},
			chunk('parts/part.js', `exports.text=${JSON.stringify(text)};`)
		]);
		for (const code of Object.values(made)) expect(code).not.toMatch(/<\/script|<!--/i);
		const { globals, run } = openPage(made);
		run(made['main.js']);
		expect((globals as unknown as { text: string }).text).toBe(text);
	});

	it('leave nothing in the page but the store of their parts', async () => {
		const made = await scripts([{ ...chunk('main.js', 'const own=1;void own;'), isEntry: true }]);
		const { globals, run } = openPage(made);
		run(made['main.js']);
		expect(Object.keys(globals).sort()).toEqual(['document', 'kernelWalkParts', 'ran']);
	});

	it('fail the build where a chunk asks for another in an unknown way', async () => {
		const odd = { ...chunk('main.js', 'const a=require("./parts/a.js"+x)'), isEntry: true };
		await expect(scripts([odd])).rejects.toThrow('in an unknown way');
	});
});

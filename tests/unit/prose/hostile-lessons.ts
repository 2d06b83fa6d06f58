import { constants, deflateRawSync } from 'node:zlib';

/** A name on the page's window that every attack would set, and no page has. */
export const CANARY = 'kernelwalkCanary';

/** An address of a site that nothing may be asked of. */
export const ELSEWHERE = 'https://elsewhere.example';

const act = `window.${CANARY}=1`;

/** Texts that would run, load or restyle something, were they taken for HTML. All are legal texts. */
export const hostileTexts: readonly string[] = [
	`<script>${act}</script>`,
	`</script><script>${act}</script>`,
	`</title></style></textarea><script>${act}</script>`,
	`<img src=x onerror="${act}">`,
	`<img src="${ELSEWHERE}/pixel.gif">`,
	`<svg onload="${act}"><script>${act}</script></svg>`,
	`<svg><animate onbegin="${act}" attributeName=x dur=1s></svg>`,
	`<math><mtext><script>${act}</script></mtext></math>`,
	`<a href="javascript:${act}">a link</a>`,
	`<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
	`<object data="data:text/html,<script>${act}</script>"></object>`,
	`<embed src="${ELSEWHERE}/x.swf">`,
	`<link rel="stylesheet" href="${ELSEWHERE}/x.css">`,
	`<base href="${ELSEWHERE}/">`,
	`<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/">`,
	`<form action="${ELSEWHERE}/"><button>Go</button></form>`,
	`<style>@import "${ELSEWHERE}/x.css"; * \\{ display: none \\}</style>`,
	`<p style="background:url(${ELSEWHERE}/x.png)">styled</p>`,
	`<details open ontoggle="${act}">x</details>`,
	`<input autofocus onfocus="${act}">`,
	`" onmouseover="${act}" x="`,
	`' autofocus onfocus='${act}' x='`,
	`[a link](${ELSEWHERE}/ '" onmouseover="${act}" x="')`,
	`<${ELSEWHERE}/"onmouseover="${act}">`,
	`\`<img src=x onerror="${act}">\``,
	`{kernel|<img src=x onerror="${act}">}`,
	`{output|" onmouseover="${act}" x="}`,
	`![" onerror="${act}" x="](#shot)`,
	`![<script>${act}</script>](#shot '" onload="${act}" x="')`,
	`\\{__proto__\\} $\\{${act}} \\{\\{${act}}}`,
	`{@html '<script>${act}</script>'}`.replace('{', '\\{'),
	'\u202Egnp.exe\u202C \u2066a\u2069 \u200Fb\u0000\u0007\u001B[31m\u2028\u2029\uFEFF',
	'\uD800 half a pair, and half a pair \uDC00',
	'a\u0300'.repeat(200)
];

/** A PNG of one pixel. */
const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is tested is what a type would refuse
type Anything = any;

/** A lesson that is as it should be, with one text in all of its places. */
export function lessonSaying(text: string, id = 'q'): Anything {
	return {
		kind: 'lesson',
		version: 1,
		title: text.slice(0, 120),
		aim: text,
		task: text,
		images: { shot: { type: 'image/png', data: pixel } },
		scenes: [
			{
				title: text.slice(0, 120),
				prose: [text, `# ${text}`, `- ${text}\n- ${text}`],
				figures: [
					{
						title: text.slice(0, 120),
						input: { source: 'example', name: 'grid-a' },
						kernel: { source: 'named', name: 'all-different' }
					},
					{
						title: text.slice(0, 120),
						input: { source: 'example', name: 'ramp' },
						kernel: { source: 'named', name: 'edge' }
					}
				],
				path: [
					{
						ask: 'choice',
						id,
						prompt: text,
						options: [
							{ text, feedback: text, correct: true },
							{ text: `Or ${text}`, feedback: text }
						]
					},
					{ ask: 'output-size', id: `${id}-2`, prompt: text },
					{ stop: 'last', caption: text }
				],
				change: { text, settings: ['kernel', 'padding'] }
			}
		]
	};
}

/** Every hostile text in one lesson, a scene for each. */
export function lessonOfHostileTexts(texts: readonly string[] = hostileTexts): Anything {
	const lessons = texts.map((text, i) => lessonSaying(text, `q${String(i)}`));
	return {
		...lessons[0],
		title: `<script>${act}</script>`,
		scenes: lessons.flatMap(({ scenes }) => scenes)
	};
}

/** A lesson with one thing in it changed. */
function lessonWith(change: (lesson: Anything) => void): string {
	const lesson = lessonSaying('Fine.');
	change(lesson);
	return JSON.stringify(lesson);
}

const scene = (change: (scene: Anything) => void) =>
	lessonWith((lesson) => change(lesson.scenes[0]));
const saying = (prose: string) => scene((given) => (given.prose = prose));
const image = (name: string, given: object) =>
	lessonWith((lesson) => (lesson.images = { ...lesson.images, [name]: given }));
const base64 = (text: string) => btoa(text);
const grid = (rows: number, cols: number, value = 1) =>
	Array.from({ length: rows }, () => Array<number>(cols).fill(value));
const numbers = (values: unknown) =>
	scene((given) => (given.figures[0].input = { source: 'numbers', values }));

/** JSON in which one value is written as the text says, which JSON.stringify would not. */
const raw = (json: string, written: string) => json.replace('"@"', written);

type HostileFile = readonly [name: string, file: string, told: RegExp];

/** Files that are no lessons, finished or not: what they try, the file, and what a reader is told. */
export const refusedFiles: readonly HostileFile[] = [
	[
		'an SVG among its images',
		image('x', { type: 'image/svg+xml', data: base64(`<svg onload="${act}"/>`) }),
		/“image\/svg\+xml” is not one of/
	],
	[
		'an SVG that says it is a PNG',
		image('x', { type: 'image/png', data: base64(`<svg onload="${act}"/>`) }),
		/not a picture of the type image\/png/
	],
	[
		'a PNG’s beginning and an attribute behind it',
		image('x', { type: 'image/png', data: `${pixel.slice(0, 40)}" onerror="${act}` }),
		/not a picture of the type image\/png/
	],
	[
		'an image named like an attribute',
		image('x" onerror="', { type: 'image/png', data: pixel }),
		/cannot be a name/
	],
	[
		'an image named __proto__',
		raw(
			lessonWith((lesson) => (lesson.images = '@')),
			`{"__proto__":{"type":"image/png","data":"${pixel}"}}`
		),
		/`__proto__` cannot be used as a name/
	],
	[
		'a prototype for the lesson',
		raw(
			lessonWith((lesson) => (lesson.title = '@')),
			'"t","__proto__":{"polluted":1}'
		),
		/`__proto__` cannot be used as a name/
	],
	[
		'a constructor for the lesson',
		raw(
			lessonWith((lesson) => (lesson.title = '@')),
			'"t","constructor":{"prototype":{"polluted":1}}'
		),
		/`constructor` cannot be used as a name/
	],
	[
		'a prototype for a scene',
		raw(
			scene((given) => (given.title = '@')),
			'"t","__proto__":{"kind":"channels"}'
		),
		/`__proto__` cannot be used as a name/
	],
	[
		'a toString of its own',
		lessonWith((lesson) => (lesson.toString = 'x')),
		/`toString` cannot be used as a name/
	],
	[
		'a key that the format does not have',
		scene((given) => (given.html = `<script>${act}</script>`)),
		/there is no `html` here/
	],
	[
		'a key of HTML',
		scene((given) => (given[`<img src=x onerror=${act}>`] = 1)),
		/there is no `<img src=x onerror=/
	],
	[
		'a name of HTML',
		scene((given) => (given.figures[0].kernel.name = `<img src=x onerror=${act}>`)),
		/“<img src=x onerror=/
	],
	[
		'a kernel named constructor',
		scene((given) => (given.figures[0].kernel.name = 'constructor')),
		/“constructor” is not one of/
	],
	[
		'a defect named __proto__',
		scene((given) => (given.path[1] = { ask: 'wrong-line', id: 'w', defect: '__proto__' })),
		/“__proto__” is not one of/
	],
	[
		'a question’s name of HTML',
		scene((given) => (given.path[0].id = '"><script>')),
		/cannot be a name/
	],
	[
		'lists a hundred thousand deep',
		'['.repeat(100_000) + ']'.repeat(100_000),
		/more than 8 deep|not JSON/
	],
	[
		'objects a hundred thousand deep',
		`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
		/more than 8 deep|not JSON/
	],
	['a hundred thousand open brackets', '['.repeat(100_000), /not JSON/],
	[
		'forty-one scenes',
		lessonWith((lesson) => (lesson.scenes = Array(41).fill(lesson.scenes[0]))),
		/there are 41, and up to 40/
	],
	[
		'sixty-one beats',
		scene((given) => (given.path = Array(61).fill(given.path[2]))),
		/there are 61, and up to 60/
	],
	[
		'twenty-one images',
		lessonWith(
			(lesson) =>
				(lesson.images = Object.fromEntries(
					Array.from({ length: 21 }, (_, i) => [
						`i${String(i)}`,
						{ type: 'image/png', data: pixel }
					])
				))
		),
		/there are 21, and up to 20/
	],
	['a megabyte and a byte', ' '.repeat(1_000_001), /1.000.001 bytes|more than 1 MB/],
	['an input of a single row too long', numbers(grid(1, 257)), /1×257 grid, and up to 256/],
	['a ragged input', numbers([[1, 2], [3]]), /row 2 has 1 number/],
	['a number beyond a billion', numbers([[1e300]]), /row 1, column 1 is not a number from/],
	['an infinite number', raw(numbers('@'), '[[1e999]]'), /row 1, column 1 is not a number from/],
	['a number that is a text', numbers([['1']]), /row 1, column 1 is not a number from/],
	['an input that is an object with a length', numbers({ length: 1, 0: [1] }), /should be a list/],
	[
		'a padding of a billion',
		scene((given) => (given.figures[0].padding = 1e9)),
		/is not between 0 and 64/
	],
	[
		'a stride of nothing',
		scene((given) => (given.figures[0].stride = 0)),
		/is not between 1 and 64/
	],
	['a step before the first', scene((given) => (given.path[2].stop = -1)), /is not between 0/],
	['half a step', scene((given) => (given.path[2].stop = 0.5)), /0\.5 is not a whole number/],
	[
		'a sentence turned round',
		scene((given) => (given['\u202Egnp.exe'] = 1)),
		/there is no `gnp\.exe` here/
	]
];

/** Files that no reader is shown, but whose author can mend them at the desk of the builder. */
export const mendableFiles: readonly HostileFile[] = [
	['a javascript: link', saying(`[x](javascript:${act})`), /`prose`.*(link|address)/],
	['a javascript: link in disguise', saying(`[x](JaVa&#115;cript:${act})`), /(link|address)/],
	['a data: link', saying(`[x](data:text/html,<script>${act}</script>)`), /(link|address)/],
	[
		'a vbscript: link in a caption',
		scene((given) => (given.path[2].caption = '[x](vbscript:x)')),
		/third beat, `caption`/
	],
	['a link without a scheme', saying('[x](//elsewhere.example/x)'), /(link|address)/],
	['a link by reference', saying(`[x]\n\n[x]: javascript:${act}`), /(link|address)/],
	[
		'an image of another site',
		saying(`![x](${ELSEWHERE}/pixel.gif)`),
		/image has to be one of the lesson’s own/
	],
	[
		'an SVG image in a data: address',
		saying('![x](data:image/svg+xml,<svg/onload=x>)'),
		/image has to be one of the lesson’s own/
	],
	['an image with a prototype’s name', saying('![x](#__proto__)'), /`prose`/],
	[
		'a placeholder of a prototype',
		saying('{constructor}'),
		/`\{constructor\}` is not a placeholder/
	],
	[
		'a placeholder’s prototype',
		saying('{output.__proto__} {input.constructor.name}'),
		/is not a placeholder/
	],
	[
		'two questions of one name',
		scene((given) => (given.path[1].id = 'q')),
		/already the name of another question/
	],
	[
		'a title of a thousand letters',
		lessonWith((lesson) => (lesson.title = 'x'.repeat(1000))),
		/1.000 characters, and up to 120/
	],
	[
		'a step beyond all steps',
		scene((given) => (given.path[2].stop = 9e15)),
		/not on this figure’s timeline/
	],
	[
		'figures that would take hours',
		lessonWith((lesson) => {
			const figure = {
				input: { source: 'numbers', values: grid(256, 256) },
				kernel: { source: 'own', values: grid(31, 31) },
				padding: 64
			};
			lesson.scenes = Array(3).fill({ title: 't', prose: 'p', figures: [figure] });
		}),
		/takes more than the 100.000.000 steps/
	],
	[
		'a loop that would take hours',
		lessonWith((lesson) => {
			lesson.scenes = [
				{
					kind: 'bug-lab',
					title: 't',
					prose: 'p',
					input: grid(200, 200),
					kernel: grid(31, 31),
					padding: 64,
					defects: ['bare-except']
				}
			];
		}),
		/takes more than the 50.000 steps/
	]
];

const hashOf = (packed: Uint8Array) => `#v=1&lesson=${Buffer.from(packed).toString('base64url')}`;

/**
 * So many megabytes of spaces and then an object, deflated to a thousandth: pieces that each end on a
 * whole byte, one after the other.
 */
function packedSpaces(megabytes: number): Uint8Array {
	const piece = deflateRawSync(Buffer.alloc(16 << 20, ' '), {
		level: 9,
		finishFlush: constants.Z_FULL_FLUSH
	});
	const pieces = Array<Uint8Array>(Math.ceil(megabytes / 16)).fill(piece);
	return Buffer.concat([...pieces, packed('{}')]);
}

function packed(text: string | Uint8Array): Uint8Array {
	return deflateRawSync(text, { level: 9 });
}

/** Links that unpack to more than any lesson, or to nothing. */
export const refusedLinks: readonly (readonly [name: string, hash: string, told: RegExp])[] = [
	['a hundred megabytes', hashOf(packedSpaces(96)), /holds more than a lesson may/],
	['two hundred megabytes', hashOf(packedSpaces(208)), /holds more than a lesson may/],
	[
		'half a lesson',
		hashOf(packed(lessonWith(() => {})).subarray(0, 200)),
		/cut off or changed|not JSON/
	],
	['bytes that are no text', hashOf(packed(new Uint8Array([255, 254, 128]))), /cut off or changed/],
	['what was never deflated', hashOf(new Uint8Array(200).fill(255)), /cut off or changed/],
	['a lesson within a lesson’s link', hashOf(packed('#v=1&lesson=AAAA')), /not JSON/]
];

/** A link that unpacks to a gigabyte. It is long by itself, for browsers too. */
export const gigabyteLink = hashOf(packedSpaces(1024));

/** The lesson's own link, as the site writes it. */
export function hashOfLesson(lesson: unknown): string {
	return hashOf(packed(JSON.stringify(lesson)));
}

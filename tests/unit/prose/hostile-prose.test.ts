import { renderLesson, checkLesson } from '$lib/prose';
import { parseLesson, type Lesson } from '$lib/schema';
import { describe, expect, test } from 'vitest';

// A PNG of one pixel.
const pixel =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function lessonWith(prose: string): Lesson {
	const parsed = parseLesson({
		kind: 'lesson',
		version: 1,
		title: 't',
		aim: 'a',
		task: 't',
		images: { shot: { type: 'image/png', data: pixel } },
		scenes: [
			{
				title: 's',
				prose,
				figures: [
					{
						input: { source: 'example', name: 'grid-a' },
						kernel: { source: 'named', name: 'identity' }
					}
				],
				path: [
					{ stop: 'first', caption: prose.slice(0, 2000) },
					{
						ask: 'choice',
						id: 'q',
						prompt: prose.slice(0, 1000),
						options: [{ text: prose.slice(0, 1000), feedback: 'f', correct: true }]
					}
				],
				change: { text: prose.slice(0, 2000), settings: ['kernel'] }
			}
		]
	});
	if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
	return parsed.lesson;
}

/** All HTML of a lesson with this text in each of its places. */
function htmlOf(prose: string): string {
	const [scene] = renderLesson(lessonWith(prose)).scenes;
	const [stop, question] = scene.path;
	if (stop.kind !== 'stop' || question.kind !== 'question') throw new Error('another path');
	return [
		scene.prose,
		stop.html,
		question.prompt,
		question.options[0].html,
		scene.change?.html
	].join('\n');
}

const codesOf = (prose: string) =>
	checkLesson(lessonWith(prose))
		.filter(({ place }) => place.endsWith('.prose'))
		.map(({ code }) => code);

/** Elements and attributes that rendered prose may have; whatever else is not ours. */
const allowed =
	/^<(?:\/?(?:p|em|strong|code|pre|ul|ol|li|blockquote|h[3-6]|br|hr|a|span)(?: class="spoken (?:input|kernel|accumulator|output)"| class="language-[^"]*"| start="\d+"| href="(?:https?:\/\/|mailto:|#)[^"]*"| title="[^"]*"| rel="noreferrer"| \/)*|img src="data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+" alt="[^"]*")>$/;

function expectSafe(html: string): void {
	for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
	expect(html).not.toMatch(/[\uE000-\uF8FF]/);
}

describe('nothing in a lesson’s text runs', () => {
	test.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'<svg onload=alert(1)><circle/></svg>',
		'<style>body{display:none}</style>'.replaceAll('{', '\\{'),
		'<iframe src="https://example.org"></iframe>',
		'<a href="javascript:alert(1)">x</a>',
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](  java\tscript:alert(1))',
		'[x](&#106;avascript:alert(1))',
		'[x](data:text/html,<script>alert(1)</script>)',
		'[x](vbscript:msgbox)',
		'[x](//example.org/x)',
		'[x](/learn)',
		'<javascript:alert(1)>',
		'[x](https://example.org "onmouseover=alert(1) \\" x=")',
		'[x](https://example.org/"onmouseover="alert(1))',
		'![x](javascript:alert(1))',
		'![x](data:image/svg+xml,<svg/>)',
		'![x](https://example.org/pixel.gif)',
		'![x](#missing)',
		'![x](#__proto__)',
		'![x](#constructor)',
		'![" onerror="alert(1)](#shot)',
		'![{output.rows} "x" {kernel|<b>"}](#shot "t")',
		'[{output|<img src=x onerror=alert(1)>}](https://example.org/{output.rows} "{kernel|"}")',
		'{output|<script>alert(1)</script>}',
		'{kernel|" onclick="alert(1)}',
		'```html\n<script>alert(1)</script>\n```',
		'``` "onclick=alert(1)\nx\n```',
		'<!-- x --><?php ?><![CDATA[x]]>',
		'[a]: javascript:alert(1) "x"\n\n[a]',
		'\uE000\uE800 {output.rows} \uE000\uE801\uF8FF',
		'\u0000<script>\u0000'
	])('%j', (prose) => {
		expectSafe(htmlOf(prose));
	});

	test('of two thousand texts put together from such pieces', () => {
		const pieces = ['<', '>', '"', "'", '[x](', ')', '![', '](#shot)', '{output.rows}', '{kernel|'];
		pieces.push(
			'}',
			'`',
			'*',
			'\n\n',
			'\\',
			'&',
			'javascript:',
			'<script',
			'\uE000',
			'\uE800',
			'#'
		);
		let seed = 7;
		const next = (count: number) => {
			seed = (seed * 1103515245 + 12345) % 2 ** 31;
			return Math.floor((seed / 2 ** 31) * count);
		};
		for (let run = 0; run < 2000; run++) {
			const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join('');
			expectSafe(htmlOf(`.${text}`));
		}
	});
});

describe('what cannot be shown is told', () => {
	test.each([
		['[x](javascript:alert(1))', ['bad-link']],
		['[x](../secret)', ['bad-link']],
		['![x](https://example.org/x.png)', ['foreign-image']],
		['![x](data:image/png;base64,AAAA)', ['foreign-image']],
		['![x](#missing)', ['unknown-image']],
		['{nothing}', ['unknown-placeholder']],
		['[x](https://example.org) [y](#scene) [z](mailto:a@example.org) ![s](#shot)', []]
	])('%s: %j', (prose, codes) => {
		expect(codesOf(prose)).toEqual(codes);
	});
});

describe('what is meant comes out', () => {
	test('numbers and words in their colours, whatever Markdown makes of digits', () => {
		expect(htmlOf('{output.rows}. of **{output.size}** in `{steps}`').split('\n')[0]).toBe(
			'<p><span class="spoken output">2</span>. of <strong><span class="spoken output">2×3</span></strong> in <code>66</code></p>'
		);
	});

	test('an image of the lesson’s own, with its words', () => {
		expect(htmlOf('![{output.rows} rows](#shot)')).toContain(
			`<img src="data:image/png;base64,${pixel}" alt="2 rows">`
		);
	});

	test('a link says nothing of where it was pressed', () => {
		expect(htmlOf('[x](https://example.org/?a=1&b=2)')).toContain(
			'<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">x</a>'
		);
	});

	test('headings below the page’s and the scene’s', () => {
		expect(htmlOf('# One\n\n##### Five')).toContain('<h3>One</h3>\n<h6>Five</h6>');
	});

	test('a caption’s plain text', () => {
		const [scene] = renderLesson(lessonWith('A *b* & "c" < {output.rows}')).scenes;
		expect(scene.path[0]).toMatchObject({ index: 0, text: 'A b & "c" < 2' });
	});

	test('options and prompts without a paragraph of their own', () => {
		const [scene] = renderLesson(lessonWith('One.\n\nTwo.')).scenes;
		expect(scene.path[1]).toMatchObject({
			prompt: 'One.<br><br>Two.',
			options: [{ html: 'One.<br><br>Two.', feedback: 'f', correct: true }]
		});
	});
});

import { runInNewContext } from 'node:vm';
import { markupText, jsonInScript, scriptInline } from '$lib/publish/inline-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('JSON in a script element', () => {
	test('holds no sign that begins a tag, and means the same', () => {
		const value = { title: '</script><!-- <script>', 'a<b': ['<'] };
		expect(jsonInScript(value)).not.toContain('<');
		expect(JSON.parse(jsonInScript(value))).toEqual(value);
	});

	test('means the same for any value', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = jsonInScript(value);
				expect(text).not.toContain('<');
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});
});

describe('A script inside a page', () => {
	const hostile = [
		`'</script>'`,
		`'</SCRIPT >' + "<!-- <script>"`,
		'`a${1}</script>b`',
		`/<\\/script>|[<]!--/.source`,
		`/[</script>]+/.exec('</script>')[0]`,
		`'a' /* </script> <!-- */ + 'b'`
	];

	test.each(hostile)('neither ends at nor is hidden by %s, and gives the same', (source) => {
		const inline = scriptInline(source);
		expect(inline).not.toMatch(/<\/script|<!--/i);
		const plain: unknown = runInNewContext(source);
		expect(runInNewContext(inline)).toEqual(plain);
	});

	test('has the line ends and the zeros that the HTML parser leaves alone', () => {
		expect(scriptInline('a\r\nb\rc\nd')).toBe('a\nb\nc\nd');
		expect(runInNewContext(scriptInline(`'a\0b'`))).toBe('a\0b');
	});

	test('is left alone where nothing could end it', () => {
		const source = 'for (let i = 0; i < count; i++) if (i<script.length) a = b<!c;';
		expect(scriptInline(source)).toBe(source);
	});
});

test('Text for HTML and XML keeps nothing that means something there or cannot be written', () => {
	expect(markupText('a\u0000b\ud800c\ud83d\ude00\td')).toBe('a\ufffdb\ufffdc\ud83d\ude00\td');
	expect(markupText(`<b title="x" id='y'>&amp;`)).toBe(
		'&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;'
	);
});

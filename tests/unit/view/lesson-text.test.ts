import { lessonOpeningSentence } from '$lib/messages';
import { textAt, textOfFile } from '$lib/view/lesson-open/lesson-text';
import { describe, expect, test, vi } from 'vitest';

const site = 'https://site.example/learn/open/?from=x';

async function sentenceAt(address: string, load: typeof fetch): Promise<string> {
	const got = await textAt(address, site, load);
	return 'fault' in got ? lessonOpeningSentence(got.fault) : got.text;
}

const answering = (response: () => Response) => vi.fn<typeof fetch>(async () => response());

describe('a lesson at an address', () => {
	test('of the same site is loaded, relative to the page', async () => {
		const load = answering(() => new Response('{"a": "ü"}'));
		expect(await textAt('../../my/blur.json', site, load)).toEqual({ text: '{"a": "ü"}' });
		expect(load).toHaveBeenCalledExactlyOnceWith('https://site.example/my/blur.json', {
			mode: 'same-origin'
		});
	});

	test.each([
		'https://example.org/lesson.json',
		'//example.org/lesson.json',
		'http://site.example/lesson.json',
		'https://site.example:8443/lesson.json',
		'https://site.example@example.org/lesson.json',
		'data:application/json,{}',
		'javascript:alert(1)',
		'blob:https://example.org/1',
		'file:///etc/passwd'
	])('%s is refused, and nothing is asked', async (address) => {
		const load = answering(() => new Response('{}'));
		expect(await sentenceAt(address, load)).toMatch(/lies on another site/);
		expect(load).not.toHaveBeenCalled();
	});

	test.each([
		[() => new Response('', { status: 404 }), /no lesson at this address/],
		[() => new Response('', { status: 500 }), /answered 500/],
		[() => new Response(Uint8Array.of(0xff, 0xd8, 0xff)), /not a text file/]
	])('that cannot be had says why', async (response, sentence) => {
		expect(await sentenceAt('x.json', answering(response))).toMatch(sentence);
	});

	test('that the network does not bring says so', async () => {
		const load = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('gone')));
		expect(await sentenceAt('x.json', load)).toMatch(/could not be loaded/);
	});

	test('that cannot be an address says so', async () => {
		expect(
			await sentenceAt(
				'https://',
				answering(() => new Response(''))
			)
		).toMatch(/not one that/);
	});

	test('that never ends is left at the limit', async () => {
		let given = 0;
		const endless = new ReadableStream<Uint8Array>({
			pull: (controller) => {
				given += 65_536;
				controller.enqueue(new Uint8Array(65_536));
			}
		});
		const sentence = await sentenceAt(
			'x.json',
			answering(() => new Response(endless))
		);
		expect(sentence).toMatch(/more than 1 MB/);
		expect(given).toBeLessThan(1_500_000);
	});
});

describe('a lesson in a file', () => {
	test('is its text', async () => {
		expect(await textOfFile(new Blob(['{"a": "ü"}']))).toEqual({ text: '{"a": "ü"}' });
	});

	test('that is too big is not read', async () => {
		const file = new Blob([new Uint8Array(1_000_001)]);
		const read = vi.spyOn(file, 'arrayBuffer');
		expect(await textOfFile(file)).toMatchObject({ fault: { code: 'too-big' } });
		expect(read).not.toHaveBeenCalled();
	});

	test('that is a photograph is no text', async () => {
		expect(await textOfFile(new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]))).toMatchObject({
			fault: { code: 'not-text' }
		});
	});
});

import { lessonLimits } from '$lib/schema';
import { decodeLessonHash, encodeLesson, lessonLinkFits } from '$lib/share';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What Node's own zlib packs, as a link carries it. */
function packedByNode(bytes: Uint8Array, level = 9): string {
	return `#v=1&lesson=${deflateRawSync(bytes, { level }).toString('base64url')}`;
}

const texts = fc.string({ unit: 'binary', maxLength: 2000 }).filter((text) => !isJson(text));

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

function expectSound(hash: string): void {
	const decoded = decodeLessonHash(hash);
	if (decoded === null) return;
	if ('text' in decoded) {
		expect(new TextEncoder().encode(decoded.text).length).toBeLessThanOrEqual(
			lessonLimits.fileBytes
		);
	} else {
		expect(['too-long', 'unknown-version', 'damaged']).toContain(decoded.problem.code);
	}
}

describe('a lesson in a link', () => {
	test('comes back as it was', () => {
		fc.assert(
			fc.property(texts, (text) => {
				// Halves of a surrogate pair are not text: UTF-8 has none.
				const sound = text.toWellFormed();
				expect(decodeLessonHash(encodeLesson(sound))).toEqual({ text: sound });
			}),
			{ numRuns: 300 }
		);
	});

	test('comes back as the same JSON, without the white space', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom('\t', 2, ''), (value, indent) => {
				const decoded = decodeLessonHash(encodeLesson(JSON.stringify(value, null, indent)));
				expect(decoded).toEqual({ text: JSON.stringify(JSON.parse(JSON.stringify(value))) });
			}),
			{ numRuns: 300 }
		);
	});

	test('is read when another program packed it, in whatever blocks', () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 0, max: 9 }), (text, level) => {
				const sound = text.toWellFormed().repeat(20);
				const hash = packedByNode(new TextEncoder().encode(sound), level);
				expect(decodeLessonHash(hash)).toEqual({ text: sound });
			}),
			{ numRuns: 200 }
		);
	});

	test('has only characters that stand in a hash as they are', () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(encodeLesson(text)).toMatch(/^#v=1&lesson=[\w-]+$/);
			}),
			{ numRuns: 100 }
		);
	});
});

describe('any hash', { timeout: 60_000 }, () => {
	test('of arbitrary characters gives a text, a problem or nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
				expectSound(text);
				expectSound(`#v=1&lesson=${text}`);
			}),
			{ numRuns: 2000 }
		);
	});

	test('of arbitrary packed bytes gives a text, a problem or nothing', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 1, maxLength: 600 }), (bytes) => {
				expectSound(`#v=1&lesson=${Buffer.from(bytes).toString('base64url')}`);
			}),
			{ numRuns: 2000 }
		);
	});

	test('made by cutting a real one never gives another text silently', () => {
		const source = JSON.stringify({ kind: 'lesson', prose: 'seven times two, '.repeat(200) });
		const hash = encodeLesson(source);
		for (let length = '#v=1&lesson='.length; length < hash.length; length++) {
			expect(decodeLessonHash(hash.slice(0, length))).toEqual({
				problem: { code: 'damaged', details: {} }
			});
		}
	});

	test.each([2e6, 50e6, 100e6])('that would unpack to %d bytes stops at the limit', (size) => {
		const hash = packedByNode(new Uint8Array(size));
		expect(hash.length).toBeLessThan(200_000);
		const before = process.memoryUsage().arrayBuffers;
		expect(decodeLessonHash(hash)).toEqual({
			problem: { code: 'too-long', details: { limit: lessonLimits.fileBytes } }
		});
		// Unpacked whole, the largest takes 100 MB; up to the limit a few.
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30e6);
	});
});

test('a hash that carries no lesson is nobody’s: an anchor, a state, nothing', () => {
	for (const hash of [
		'',
		'#',
		'#scene-2',
		'#v=1&input=1,2;3,4',
		'#v=1&lessons=abc',
		'#lesson=abc'
	]) {
		expect(decodeLessonHash(hash)).toBeNull();
	}
});

test('a lesson of another version of the page is refused by its version', () => {
	expect(decodeLessonHash('#v=2&lesson=abc')).toEqual({
		problem: { code: 'unknown-version', details: { given: '2' } }
	});
});

test('bytes that are not UTF-8 are damage, not question marks', () => {
	expect(decodeLessonHash(packedByNode(Uint8Array.of(0xc3, 0x28)))).toEqual({
		problem: { code: 'damaged', details: {} }
	});
});

test('what does not fit into a link is known beforehand, and refused on opening', () => {
	// Numbers without a pattern: deflate can make little of them.
	const long = JSON.stringify(Array.from({ length: 60_000 }, (_, i) => Math.sin(i)));
	const hash = encodeLesson(long);
	expect(lessonLinkFits(hash)).toBe(false);
	expect(decodeLessonHash(hash)).toEqual({
		problem: { code: 'too-long', details: { limit: 200_000 } }
	});
	expect(lessonLinkFits(encodeLesson('{}'))).toBe(true);
});

import type { Answer } from '$lib/lessons';
import { readBookmark, writeBookmark } from '$lib/view/lesson/lesson-bookmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LONGEST = 3900;

const answers: fc.Arbitrary<Answer> = fc.oneof(
	fc.record({ kind: fc.constant('number' as const), value: fc.integer() }),
	fc.record({ kind: fc.constant('cell' as const), row: fc.nat(), col: fc.nat() })
) as fc.Arbitrary<Answer>;

const bookmarks = fc.record({
	at: fc.nat(),
	answers: fc.array(fc.tuple(fc.string(), answers), { maxLength: 20 })
});

describe('a lesson’s bookmark', () => {
	it('gives back the place and the answers', () => {
		fc.assert(
			fc.property(bookmarks, (bookmark) => {
				const text = writeBookmark(bookmark);
				if (JSON.stringify(bookmark.answers).length < LONGEST / 2) {
					expect(readBookmark(text)).toEqual(bookmark);
				}
			})
		);
	});

	it('is never longer than a learning platform keeps, and keeps the first answers', () => {
		fc.assert(
			fc.property(
				fc.nat(),
				fc.array(fc.tuple(fc.string({ maxLength: 300 }), answers), { maxLength: 80 }),
				(at, given) => {
					const text = writeBookmark({ at, answers: given });
					expect(text.length).toBeLessThanOrEqual(LONGEST);
					const read = readBookmark(text);
					expect(read?.at).toBe(at);
					expect(read?.answers).toEqual(given.slice(0, read?.answers.length));
				}
			)
		);
	});

	it('drops only what does not fit', () => {
		const long = 'a'.repeat(1200);
		const given = [1, 2, 3, 4].map((value) => [long + value, { kind: 'number', value }] as const);
		const text = writeBookmark({ at: 2, answers: given as never });
		expect(readBookmark(text)?.answers).toEqual(given.slice(0, 3));
		expect(
			readBookmark(writeBookmark({ at: 2, answers: [[long.repeat(9), given[0][1]]] as never }))
		).toEqual({ at: 2, answers: [] });
	});

	it.each([
		'',
		'step:3',
		'lesson:',
		'lesson:null',
		'lesson:{}',
		'lesson:[]',
		'lesson:["0"]',
		'lesson:[-1]',
		'lesson:[1.5]',
		'lesson:[1e999]',
		'lesson:[1',
		' lesson:[1]',
		`lesson:[1,"${'a'.repeat(LONGEST)}"]`
	])('is not found in %j', (text) => {
		expect(readBookmark(text)).toBeNull();
	});

	it('passes over what is no pair of a question and an answer', () => {
		const text =
			'lesson:[1,null,3,"a",[],["a"],["a",1,2],[1,2],{"0":"a","1":2},["b",{"kind":"x"}]]';
		expect(readBookmark(text)).toEqual({ at: 1, answers: [['b', { kind: 'x' }]] });
	});

	it('is read or refused from any text, and never thrown at', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'binary' }).map((text) => `lesson:${text}`),
			fc.json().map((text) => `lesson:${text}`),
			fc.array(fc.jsonValue()).map((value) => `lesson:${JSON.stringify([1, ...value])}`)
		);
		fc.assert(
			fc.property(hostile, (text) => {
				const read = readBookmark(text);
				if (read === null) return;
				expect(Number.isInteger(read.at) && read.at >= 0).toBe(true);
				for (const [id] of read.answers) expect(typeof id).toBe('string');
			}),
			{ numRuns: 100 }
		);
	});
});

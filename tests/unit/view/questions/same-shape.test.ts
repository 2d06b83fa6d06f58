import { sameShape } from '$lib/view/questions/same-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('sameShape', () => {
	it('takes numbers for numbers and texts for texts, whatever they are', () => {
		expect(sameShape(4, 3)).toBe(true);
		expect(sameShape('b', 'a')).toBe(true);
		expect(sameShape('4', 3)).toBe(false);
		expect(sameShape(null, 3)).toBe(false);
		expect(sameShape(undefined, 'a')).toBe(false);
		expect(sameShape(true, false)).toBe(true);
	});

	it('wants the same names, no fewer and no more', () => {
		const like = { kind: 'cell', row: 1, col: 2 };
		expect(sameShape({ kind: 'cell', row: 8, col: 9 }, like)).toBe(true);
		expect(sameShape({ kind: 'cell', row: 8 }, like)).toBe(false);
		expect(sameShape({ kind: 'cell', row: 8, col: 9, more: 1 }, like)).toBe(false);
		expect(sameShape({ kind: 'cell', row: 8, column: 9 }, like)).toBe(false);
		expect(sameShape([8, 9], like)).toBe(false);
		expect(sameShape(null, like)).toBe(false);
	});

	it('lets lists have any length, of parts like the first', () => {
		const like = { cells: [{ row: 0, col: 0 }] };
		expect(sameShape({ cells: [] }, like)).toBe(true);
		expect(
			sameShape(
				{
					cells: [
						{ row: 1, col: 2 },
						{ row: 3, col: 4 }
					]
				},
				like
			)
		).toBe(true);
		expect(sameShape({ cells: [{ row: 1, col: 2 }, 3] }, like)).toBe(false);
		expect(sameShape({ cells: { length: 0 } }, like)).toBe(false);
		expect(sameShape([1], [])).toBe(false);
		expect(sameShape([], [])).toBe(true);
	});

	it('does not take what an object inherits for its own', () => {
		expect(sameShape({ a: 1 }, JSON.parse('{"__proto__": 1}'))).toBe(false);
		expect(sameShape({ a: 1 }, { toString: 'text' })).toBe(false);
	});

	it('finds every value like itself, after JSON too', () => {
		const uniform = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 3 },
				fc.integer(),
				fc.string(),
				fc.boolean(),
				fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
				fc.array(fc.integer())
			)
		})).value;
		fc.assert(
			fc.property(uniform, (value) => {
				expect(sameShape(value, value)).toBe(true);
				expect(sameShape(JSON.parse(JSON.stringify(value)), value)).toBe(true);
			})
		);
	});

	it('answers for any two values, and never throws', () => {
		fc.assert(
			fc.property(fc.anything(), fc.jsonValue(), (value, like) => {
				expect(typeof sameShape(value, like)).toBe('boolean');
			})
		);
	});
});

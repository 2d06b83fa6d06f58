import { formatNumberGrid, parseNumberGrid } from '$lib/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberGrids } from '../share/states';

const size = { maxRows: 256, maxCols: 256 };

describe('a grid of numbers', { timeout: 60_000 }, () => {
	test('comes back from the text that the editor shows', () => {
		fc.assert(
			fc.property(numberGrids, (values) => {
				expect(parseNumberGrid(formatNumberGrid(values), size)).toEqual({ values });
			})
		);
	});

	test('comes back from JSON, from tabs, from commas, from semicolons and from NumPy’s print', () => {
		fc.assert(
			fc.property(numberGrids, (values) => {
				const joined = (cells: string, rows: string) =>
					values.map((row) => row.join(cells)).join(rows);
				const texts = [
					JSON.stringify(values),
					JSON.stringify(values, null, 2),
					joined('\t', '\r\n'),
					joined(', ', '\n'),
					joined(',', ';'),
					joined(' ', ' ; '),
					joined(' ', ';\n') + ';',
					`[[${joined(' ', ']\n [')}]]`,
					`array([[${joined(', ', '],\n       [')}]], dtype=float32)`,
					joined(' ', '\n\n').replaceAll('-', '\u2212')
				];
				for (const text of texts) expect(parseNumberGrid(text, size)).toEqual({ values });
			})
		);
	});

	test('comes from any text at all, or a problem does, and nothing is thrown', () => {
		const odd = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[0-9 ,;.\t\n[\]()e+-]*$/)
		);
		fc.assert(
			fc.property(odd, (text) => {
				const result = parseNumberGrid(text, size);
				if ('problem' in result) return;
				const [first] = result.values;
				expect(first.length).toBeGreaterThan(0);
				for (const row of result.values) {
					expect(row).toHaveLength(first.length);
					for (const value of row) expect(Math.abs(value)).toBeLessThanOrEqual(1e9);
				}
			}),
			{ numRuns: 3000 }
		);
	});
});

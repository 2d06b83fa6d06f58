import { describe, expect, test } from 'vitest';
import { bandsOf } from '../../../src/lib/engine/bands';

describe('bandsOf', () => {
	test('covers every output row once, from top to bottom', () => {
		const bands = bandsOf({ outputRows: 10, outputCols: 5, tapsPerOutput: 9 }, 140);
		expect(bands).toEqual([
			{ fromRow: 0, toRow: 3 },
			{ fromRow: 3, toRow: 6 },
			{ fromRow: 6, toRow: 9 },
			{ fromRow: 9, toRow: 10 }
		]);
	});

	test('takes a row at least, however long', () => {
		expect(bandsOf({ outputRows: 2, outputCols: 1000, tapsPerOutput: 225 }, 10)).toHaveLength(2);
	});
});

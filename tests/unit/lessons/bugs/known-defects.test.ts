import { describe, expect, it } from 'vitest';
import { planWith, runLoop, tallyLoop, type LoopSetup } from '$lib/lessons';
import { defectNames, type DefectName } from '$lib/schema';

/**
 * The counts that were measured by running a tutorial's function, and copies of it, under Python. Its
 * loops run over the unpadded image, its output is indexed by the input's position, and a bare except
 * hides what follows.
 */
const asPublished: readonly DefectName[] = ['unpadded-range', 'output-index', 'bare-except'];

/** Numbers no two of which are equal, so that no wrong output equals the right one by luck. */
function picture(rows: number, cols: number): number[][] {
	return Array.from({ length: rows }, (_, row) =>
		Array.from({ length: cols }, (_, col) => ((row * cols + col) * 7919 + 13) % 100_003)
	);
}

const kernel = [
	[1, 2, 4],
	[8, 16, 32],
	[64, 128, 256]
];

function setup(rows: number, cols: number, padding: number, stride: number): LoopSetup {
	return { input: picture(rows, cols), kernel, padding, stride };
}

describe('A loop with the defects of a published function', () => {
	it.each([
		{ rows: 5, cols: 5, padding: 1, cells: 25, written: 9 },
		{ rows: 4, cols: 4, padding: 1, cells: 16, written: 4 }
	])(
		'writes $written of $cells outputs of a $rows×$cols picture with padding 1',
		({ rows, cols, padding, cells, written }) => {
			const { counts, failure } = runLoop({
				...setup(rows, cols, padding, 1),
				defects: asPublished
			});
			expect(counts).toMatchObject({ cells, written, correct: written, swallowed: 0 });
			expect(counts.skipped).toBe(cells - written);
			expect(failure).toBeNull();
		}
	);

	it('leaves 7.07 % of a 100×120 picture at zero with padding 2', () => {
		const { counts } = tallyLoop(setup(100, 120, 2, 1), planWith(asPublished));
		expect(counts).toMatchObject({ cells: 102 * 122, misplaced: 0, wrong: 0 });
		expect(((100 * counts.unwritten) / counts.cells).toFixed(2)).toBe('7.07');
	});

	it('writes 4 of 9 outputs of a 7×7 picture at stride 2, one of them right, and swallows 3 errors', () => {
		const { counts, cells } = runLoop({ ...setup(7, 7, 0, 2), defects: asPublished });
		expect(counts).toMatchObject({ cells: 9, written: 4, correct: 1, misplaced: 3, swallowed: 3 });
		expect(cells).toEqual([
			...['right', 'unwritten', 'misplaced'],
			...['unwritten', 'unwritten', 'unwritten'],
			...['misplaced', 'unwritten', 'misplaced']
		]);
	});

	it('writes 750 of 2891 outputs of a 100×120 picture at stride 2, one in its place, and swallows 59 errors', () => {
		const { counts } = tallyLoop(setup(100, 120, 0, 2), planWith(asPublished));
		expect(counts).toMatchObject({ cells: 2891, written: 750, correct: 1, swallowed: 59 });
	});

	it('is wrong without any error at 6×6, padding 1, stride 2', () => {
		const { counts, failure } = runLoop({ ...setup(6, 6, 1, 2), defects: asPublished });
		expect(counts).toMatchObject({ cells: 9, written: 4, correct: 1, swallowed: 0 });
		expect(failure).toBeNull();
	});

	it('returns 2×2 zeros for a 2×2 picture whose padded version would fit', () => {
		const { counts, output } = runLoop({ ...setup(2, 2, 1, 1), defects: asPublished });
		expect(output).toMatchObject({ rows: 2, cols: 2 });
		expect([...output.data]).toEqual([0, 0, 0, 0]);
		expect(counts).toMatchObject({ cells: 4, written: 0, skipped: 4 });
	});
});

describe('A partial fix, the loops over the padded picture,', () => {
	const mended: readonly DefectName[] = ['output-index', 'bare-except'];

	it('is right at stride 1: 25 of 25', () => {
		const { counts, isRight } = runLoop({ ...setup(5, 5, 1, 1), defects: mended });
		expect(counts).toMatchObject({ cells: 25, written: 25, correct: 25 });
		expect(isRight).toBe(true);
	});

	it('still has one of nine outputs right at stride 2', () => {
		const { counts } = runLoop({ ...setup(5, 5, 1, 2), defects: mended });
		expect(counts).toMatchObject({ cells: 9, correct: 1 });
	});
});

describe('A size that is cut to a whole number', () => {
	const tooHigh: LoopSetup = {
		input: [[3, 1, 4, 1, 5]],
		kernel: [[1], [2], [3], [4]],
		padding: 0,
		stride: 2
	};

	it('gives an empty array for a picture of one row under a kernel of four', () => {
		const { output, failure, right } = runLoop({ ...tooHigh, defects: ['int-truncates'] });
		expect(output).toMatchObject({ rows: 0, cols: 3 });
		expect(failure).toBeNull();
		expect(right).toBeNull();
	});

	it('is an error when it is rounded down', () => {
		const run = runLoop({ ...tooHigh, defects: [] });
		expect(run.failure).toBe('ValueError: negative dimensions are not allowed');
		expect(run.isRight).toBe(true);
	});
});

it('A width read from the rows makes 2×2 outputs of a 4×7 picture instead of 2×5', () => {
	const { output, right, counts } = runLoop({
		...setup(4, 7, 0, 1),
		defects: ['width-from-rows', ...asPublished]
	});
	expect(output).toMatchObject({ rows: 2, cols: 2 });
	expect(right).toMatchObject({ rows: 2, cols: 5 });
	expect(counts).toMatchObject({ cells: 10, written: 4, correct: 4, unwritten: 6, swallowed: 3 });
});

it.each(defectNames.filter((name) => name !== 'bare-except'))(
	'The defect %s alone makes a wrong answer of some picture',
	(name) => {
		const pictures: readonly LoopSetup[] = [
			setup(4, 5, 1, 1),
			setup(6, 6, 1, 2),
			{ input: [[3, 1, 4]], kernel: [[1], [2], [3], [4]], padding: 0, stride: 2 },
			setup(4, 7, 0, 1)
		];
		const runs = pictures.map((each) => runLoop({ ...each, defects: [name] }));
		expect(runs.some(({ isRight }) => !isRight)).toBe(true);
	}
);

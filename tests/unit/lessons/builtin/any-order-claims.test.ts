import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
	convolve2d,
	defineConvolution,
	matrix,
	paddedCopies,
	toRows,
	touchesPadding,
	valueAt,
	type Convolution
} from '$lib/core';
import { resolveScene, runLoop, type ResolvedScene } from '$lib/lessons';
import type { BugScene, ConvolutionScene } from '$lib/schema';
import { changed, convolution, lessonOf, output, resolved, type Grid } from './scenes';

const sumOf = ({ kernel }: Convolution) =>
	[...kernel.data].reduce((sum, weight) => sum + weight, 0);

const negated = (rows: Grid) => rows.map((row) => row.map((value) => 0 - value));

describe('Blur and sharpen', () => {
	const slug = 'blur-and-sharpen';

	test('on the plain wall the output is the pixel times the sum of the weights', () => {
		for (const [scene, figure] of [
			[0, 0],
			[1, 0],
			[1, 1]
		] as const) {
			const c = convolution(slug, scene, figure);
			expect(output(c)[0][0]).toBe((36 * sumOf(c)) / c.divisor);
		}
	});

	test('raising the middle weight by one doubles the wall', () => {
		const c = convolution(slug, 1);
		const rows = toRows(c.kernel);
		rows[1][1] += 1;
		expect(output(changed(c, { kernel: matrix(rows) }))[0][0]).toBe(2 * output(c)[0][0]);
	});

	test('sharpen leaves the bytes on both sides', () => {
		const values = output(convolution(slug, 2)).flat();
		expect(Math.min(...values)).toBeLessThan(0);
		expect(Math.max(...values)).toBeGreaterThan(255);
	});

	test('two short passes give what the nine weights give, number by number', () => {
		const nine = output(convolution(slug, 4));
		expect(output(convolution(slug, 3, 1))).toEqual(nine);
		expect(output(convolution(slug, 4, 1))).toEqual(nine);
		expect(convolution(slug, 4).input).toEqual(convolution(slug, 3).input);
	});

	test('each of the nine weights is a weight of the row times a weight of the column', () => {
		const [along, down] = [convolution(slug, 3, 0), convolution(slug, 3, 1)];
		const products = toRows(down.kernel).map(([weight]) =>
			toRows(along.kernel)[0].map((other) => weight * other)
		);
		expect(toRows(convolution(slug, 4).kernel)).toEqual(products);
		expect(convolution(slug, 4).divisor).toBe(along.divisor * down.divisor);
	});

	test('sharpen and edge cannot be taken apart: their rows are no multiples of one row', () => {
		for (const figure of [0, 1]) {
			const [[a, b], [c, d]] = toRows(convolution(slug, 1, figure).kernel);
			expect(a * d - b * c).not.toBe(0);
		}
	});
});

describe('Edges in a real photo', () => {
	const slug = 'edges-in-a-photo';

	test('the first kernel is itself after half a turn, so the flip changes nothing', () => {
		const c = convolution(slug, 0);
		expect(output(changed(c, { operation: 'cross-correlation' }))).toEqual(output(c));
	});

	test('plain parts give zero, the dark side a negative number, the bright side a positive one', () => {
		const rows = output(convolution(slug, 0));
		expect([rows[0][0], rows[2][3]]).toEqual([0, 0]);
		expect(rows[0][2]).toBeLessThan(0);
		expect(rows[0][3]).toBeGreaterThan(0);
	});

	test('a single bright pixel gives the strongest answer of all', () => {
		const c = convolution(slug, 0);
		const input = toRows(c.input);
		input[2][1] = 52;
		const rows = output(changed(c, { input: matrix(input) }));
		expect(rows[1][0]).toBe(8 * (52 - 12));
		expect(Math.max(...rows.flat())).toBe(rows[1][0]);
	});

	test('Sobel is positive on the left flank, negative on the right, near zero between', () => {
		const [, sky, left, middle, right] = output(convolution(slug, 3))[9];
		expect(left).toBeGreaterThan(300);
		expect(right).toBeLessThan(-300);
		expect(Math.abs(middle)).toBeLessThan(20);
		expect(Math.abs(sky)).toBeLessThan(20);
	});

	test('true convolution negates every number of Sobel', () => {
		const c = convolution(slug, 3);
		expect(output(changed(c, { operation: 'convolution' }))).toEqual(negated(output(c)));
	});

	test('each Sobel kernel answers to its own direction, with the sign of the bright side', () => {
		const [across, down] = [output(convolution(slug, 4, 0)), output(convolution(slug, 4, 1))];
		expect(down[2][4]).toBeLessThan(-10 * Math.abs(across[2][4]));
		expect(across[3][0]).toBeGreaterThan(10 * Math.abs(down[3][0]));
		expect(down[4][5]).toBeGreaterThan(10 * Math.abs(across[4][5]));
	});
});

describe('The whole function', () => {
	test('its kernel changes under every wrong flip, and its corners differ', () => {
		const rows = toRows(convolution('the-whole-function', 0).kernel);
		expect(new Set([rows[0][0], rows[0][2], rows[2][0], rows[2][2]]).size).toBe(4);
	});

	test('with a stride of one and no padding the window’s corner is the output’s place', () => {
		const c = changed(convolution('the-whole-function', 4), { stride: 1, padding: 0 });
		expect([c.outputRows, c.outputCols]).toEqual([2, 5]);
	});
});

describe('The bug lab', () => {
	const { scenes } = lessonOf('the-bug-lab');
	const labs = scenes.filter((scene): scene is BugScene => scene.kind === 'bug-lab');
	const defects = [...new Set(labs.flatMap((lab) => lab.defects))];

	test.each(labs.map((lab) => [lab.title, lab] as const))(
		'%s: wrong until the last defect is mended, and no error at first',
		(_, lab) => {
			const cells = runLoop({ ...lab, defects: [] }).counts.cells;
			expect(runLoop(lab).failure).toBeNull();
			for (const mended of lab.defects.keys()) {
				const { counts } = runLoop({ ...lab, defects: lab.defects.slice(mended) });
				expect(counts.correct).toBeLessThan(cells);
			}
			expect(runLoop({ ...lab, defects: [] }).counts.correct).toBe(cells);
		}
	);

	test('the last scene’s test tells each bug but the except and results that no window reads again', () => {
		const { input, kernel, padding, stride } = convolution('the-bug-lab', 4);
		const setup = {
			input: toRows(input),
			kernel: toRows(kernel),
			padding: padding.top,
			stride: stride.rows
		};
		for (const defect of defects) {
			const { counts, failure } = runLoop({ ...setup, defects: [defect] });
			const told = counts.correct < counts.cells || failure !== null;
			const hidden = ['bare-except', 'writes-into-input'].includes(defect);
			expect([defect, told]).toEqual([defect, !hidden]);
		}
	});

	test('a square, no padding, a stride of one and nine ones hide all bugs but two', () => {
		const input = [
			[3, 8, 1, 6],
			[7, 2, 9, 4],
			[5, 0, 6, 8],
			[1, 4, 2, 7]
		];
		const kernel = [
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1]
		];
		const told = defects.filter((defect) => {
			const { counts } = runLoop({ input, kernel, padding: 0, stride: 1, defects: [defect] });
			return counts.correct < counts.cells;
		});
		expect(told).toEqual(['accumulator-kept', 'matrix-product']);
	});

	test('results written over the picture spoil most cells, and not the first', () => {
		const slips = labs.find((lab) => lab.defects.includes('writes-into-input'))!;
		const { cells, counts } = runLoop({ ...slips, defects: ['writes-into-input'] });
		expect(cells[0]).toBe('right');
		expect(counts.correct).toBeLessThan(counts.cells / 2);
	});

	test('with the box blur the flip changes nothing', () => {
		const c = convolution('the-bug-lab', 4);
		const ones = matrix([
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1]
		]);
		const blurred = changed(c, { kernel: ones, divisor: 9 });
		expect(output(changed(blurred, { operation: 'cross-correlation' }))).toEqual(output(blurred));
	});
});

describe('Two layers', () => {
	const slug = 'two-layers';

	function chain(scene: number): (input: Grid) => Grid {
		const found = lessonOf(slug).scenes[scene] as ConvolutionScene;
		return (input) => {
			const [first, ...later] = found.figures;
			const figures = [
				{ ...first, input: { source: 'numbers' as const, values: input } },
				...later
			];
			return output(resolveScene({ ...found, figures, start: 'first' }).figures[1].convolution);
		};
	}

	/** The pixels that change the first output of the second layer when each is raised by one. */
	function fieldOfFirst(scene: number): { rows: number; cols: number; count: number } {
		const input = toRows(convolution(slug, scene).input);
		const give = chain(scene);
		const [[before]] = give(input);
		const reached: [number, number][] = [];
		for (const [row, cells] of input.entries()) {
			for (const col of cells.keys()) {
				const raised = input.map((values) => [...values]);
				raised[row][col] += 1;
				if (give(raised)[0][0] !== before) reached.push([row, col]);
			}
		}
		const extent = (axis: 0 | 1) => {
			const places = reached.map((place) => place[axis]);
			return Math.max(...places) - Math.min(...places) + 1;
		};
		return { rows: extent(0), cols: extent(1), count: reached.length };
	}

	test('two layers see five by five pixels, with dilation in the second seven by seven', () => {
		expect(fieldOfFirst(1)).toEqual({ rows: 5, cols: 5, count: 25 });
		expect(fieldOfFirst(2)).toEqual({ rows: 7, cols: 7, count: 49 });
	});

	test('outputs side by side share twenty pixels, and with dilations of one, two and four see fifteen', () => {
		const input = toRows(convolution(slug, 1).input);
		const give = chain(1);
		const [[first, second]] = give(input);
		let shared = 0;
		for (const [row, cells] of input.entries()) {
			for (const col of cells.keys()) {
				const raised = input.map((values) => [...values]);
				raised[row][col] += 1;
				const [[one, other]] = give(raised);
				if (one !== first && other !== second) shared += 1;
			}
		}
		expect(shared).toBe(20);
		const ones = matrix([1, 1, 1].map(() => [1, 1, 1]));
		const through = [1, 2, 4].reduce(
			(seen, dilation) => convolve2d(defineConvolution(seen, ones, { dilation })),
			matrix(Array.from({ length: 15 }, () => Array.from({ length: 15 }, () => 1)))
		);
		expect([through.rows, through.cols]).toEqual([1, 1]);
	});

	test('the last receptive field ends in the bottom-right pixel', () => {
		const input = toRows(convolution(slug, 1).input);
		const give = chain(1);
		const before = give(input).at(-1)!.at(-1);
		input.at(-1)![input[0].length - 1] += 1;
		expect(give(input).at(-1)!.at(-1)).not.toBe(before);
	});

	test('without the second kernel’s corner weights the corner pixels no longer count', () => {
		const [first, second] = [convolution(slug, 1, 0), convolution(slug, 1, 1)];
		const weights = toRows(second.kernel);
		for (const row of [0, 2]) for (const col of [0, 2]) weights[row][col] = 0;
		const through = (input: Grid) => {
			const between = matrix(output(changed(first, { input: matrix(input) })));
			return output(changed(second, { input: between, kernel: matrix(weights) }))[0][0];
		};
		const input = toRows(first.input);
		const counts = (row: number, col: number) => {
			const raised = input.map((values) => [...values]);
			raised[row][col] += 1;
			return through(raised) !== through(input);
		};
		for (let row = 0; row < 5; row++) {
			for (let col = 0; col < 5; col++) {
				const isCorner = row % 4 === 0 && col % 4 === 0;
				expect([row, col, counts(row, col)]).toEqual([row, col, !isCorner]);
			}
		}
	});

	const shiftedRight = (rows: Grid, by: number) =>
		rows.map((row) => [...row.slice(0, by).map(() => 0), ...row.slice(0, -by)]);

	const outputs = ({ figures }: ResolvedScene) =>
		figures.map((figure) => output(figure.convolution));

	test('at stride one the output moves with the picture', () => {
		const [still, moved] = outputs(resolved(slug, 3));
		expect(moved).toEqual(shiftedRight(still, 1));
		expect(moved).not.toEqual(still);
		expect(Math.max(...moved.flat())).toBe(Math.max(...still.flat()));
	});

	test('at stride two a move by one gives other numbers, a move by two moves the output by one', () => {
		const [still, byOne, byTwo] = outputs(resolved(slug, 4));
		expect(byOne.flat()).not.toContain(still[0][1]);
		expect(still[0][1]).not.toBe(0);
		expect(byOne).not.toEqual(still);
		expect(byOne).not.toEqual(shiftedRight(still, 1));
		expect(byTwo).toEqual(shiftedRight(still, 1));
	});
});

describe('What libraries call it', () => {
	const slug = 'what-libraries-call-it';

	/** By SciPy, OpenCV and PyTorch: tests/fixtures/lessons/make_library_figures.py. */
	const { same, sizes } = JSON.parse(
		readFileSync(new URL('../../../fixtures/lessons/library-figures.json', import.meta.url), 'utf8')
	) as {
		readonly same: Readonly<Record<string, readonly number[]>>;
		readonly sizes: Readonly<Record<string, readonly number[]>>;
	};

	const rowOf = (scene: number, figure: number) => output(convolution(slug, scene, figure))[0];

	test('the figures have the libraries’ input and kernel', () => {
		for (const scene of [0, 1]) {
			const { input, kernel } = convolution(slug, scene);
			expect([toRows(input)[0], toRows(kernel)[0]]).toEqual([same.input, same.kernel]);
		}
		const { input, kernel } = convolution(slug, 2);
		expect([toRows(input)[0], toRows(kernel)[0]]).toEqual([sizes.input, sizes.kernel]);
	});

	test('without padding they are the libraries’ outputs less the padded one', () => {
		expect(rowOf(0, 0)).toEqual(same['scipy.signal.convolve2d same'].slice(1));
		expect(rowOf(0, 1)).toEqual(same['torch.nn.functional.conv2d same'].slice(0, -1));
	});

	test('each of the four keeps the size as its library does', () => {
		expect(rowOf(1, 0)).toEqual(same['scipy.signal.convolve2d same']);
		expect(rowOf(1, 1)).toEqual(same['scipy.ndimage.convolve constant']);
		expect(rowOf(1, 2)).toEqual(same['torch.nn.functional.conv2d same']);
		expect(rowOf(1, 3)).toEqual(same['cv2.filter2D constant']);
	});

	test('TensorFlow’s same gives 17 31 17 at stride two, and PyTorch’s padding of one 10 24 38', () => {
		// TensorFlow's documentation of "SAME": ceil(6 / 2) outputs, the odd pixel of padding at the end.
		expect(rowOf(2, 0)).toEqual([17, 31, 17]);
		expect(rowOf(2, 1)).toEqual(sizes['torch.nn.functional.conv2d stride 2 padding 1']);
		expect(sizes['torch.nn.functional.conv2d stride 2 padding same']).toBe('RuntimeError');
	});

	test('at stride one both pad by one on either side and agree', () => {
		const [tensorflow, pytorch] = [0, 1].map((figure) => {
			const { figures, ...scene } = lessonOf(slug).scenes[2] as ConvolutionScene;
			const stride = { rows: 1, cols: 1 };
			const strideOne = { ...scene, figures: [{ ...figures[figure], stride }] };
			return resolveScene(strideOne).figures[0].convolution;
		});
		expect(tensorflow.padding).toEqual(pytorch.padding);
		expect(output(tensorflow)).toEqual(output(pytorch));
	});

	test('above the first row, symmetric repeats the edge pixel and reflect takes the one after', () => {
		const above = [0, 1].map((figure) => valueAt(convolution(slug, 3, figure), -1, 2));
		expect(above.map(({ source }) => source)).toEqual([
			{ row: 0, col: 2 },
			{ row: 1, col: 2 }
		]);
		expect(paddedCopies(convolution(slug, 3, 0), 0, 2).rows).toContain(-1);
	});

	test('in the border scene every output meets the padding, and the mode decides the result', () => {
		const c = convolution(slug, 3);
		for (let row = 0; row < c.outputRows; row++) {
			for (let col = 0; col < c.outputCols; col++) {
				expect(touchesPadding(c, row, col)).toBe(true);
			}
		}
		const modes = ['zeros', 'replicate', 'reflect', 'symmetric', 'circular'] as const;
		const given = modes.map((paddingMode) => JSON.stringify(output(changed(c, { paddingMode }))));
		// Where one cell is padded, symmetric and replicate copy the same pixel.
		expect(new Set(given).size).toBe(4);
	});
});

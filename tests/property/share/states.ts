import {
	defaultState,
	displayModes,
	exampleNames,
	granularities,
	kernelNames,
	limits,
	narrations,
	operations,
	paddingModes,
	rulerChoices,
	sampleNames,
	stepsOf,
	wholeSample,
	type Crop,
	type InputChoice,
	type KernelChoice,
	type Padding,
	type PictureGrid,
	type State
} from '$lib/schema';
import fc from 'fast-check';

const from = <T>(values: readonly T[]) => fc.constantFrom(...values);
const plain = (value: number) => (value === 0 ? 0 : value);
const byte = fc.integer({ min: 0, max: 255 });
const anyNumber = fc.oneof(
	byte,
	fc.integer({ min: -1e9, max: 1e9 }),
	fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(plain)
);

function grids(maxSide: number, cell: fc.Arbitrary<number>): fc.Arbitrary<number[][]> {
	const side = fc.integer({ min: 1, max: maxSide });
	return fc.tuple(side, side).chain(([rows, cols]) =>
		fc.array(fc.array(cell, { minLength: cols, maxLength: cols }), {
			minLength: rows,
			maxLength: rows
		})
	);
}

/** Grids of numbers within the limits of an input, small and, now and then, large enough to be packed. */
export const numberGrids = fc.oneof(grids(7, anyNumber), grids(24, byte));

const pictureGrids: fc.Arbitrary<PictureGrid> = grids(20, byte).map((values) => ({
	rows: values.length,
	cols: values[0].length,
	values: values.flat()
}));

const cells = fc.integer({ min: limits.fewestCells, max: limits.mostCells });

function cropsWithin(rows: number, cols: number): fc.Arbitrary<Crop> {
	return fc.tuple(fc.nat(rows - 1), fc.nat(cols - 1)).chain(([row, col]) =>
		fc.record({
			row: fc.constant(row),
			col: fc.constant(col),
			rows: fc.integer({ min: 1, max: rows - row }),
			cols: fc.integer({ min: 1, max: cols - col })
		})
	);
}

const samples: fc.Arbitrary<InputChoice> = from(sampleNames).chain((name) => {
	const whole = wholeSample(name);
	return fc.record({
		source: fc.constant('picture' as const),
		picture: fc.constant({ kind: 'sample' as const, name }),
		crop: fc.oneof<fc.Arbitrary<Crop>[]>(fc.constant(whole), cropsWithin(whole.rows, whole.cols)),
		cells,
		grid: fc.option<PictureGrid>(pictureGrids)
	});
});

const ownPictures: fc.Arbitrary<InputChoice> = fc.record({
	source: fc.constant('picture' as const),
	picture: fc.record({
		kind: fc.constant('own' as const),
		hash: fc.option(fc.stringMatching(/^[\w-]{1,64}$/))
	}),
	crop: cropsWithin(6000, 4000),
	cells,
	grid: pictureGrids
});

const inputs: fc.Arbitrary<InputChoice> = fc.oneof(
	fc.record({ source: fc.constant('example' as const), name: from(exampleNames) }),
	fc.record({ source: fc.constant('numbers' as const), values: numberGrids }),
	samples,
	ownPictures
);

const kernels: fc.Arbitrary<KernelChoice> = fc.oneof(
	fc.record({ source: fc.constant('named' as const), name: from(kernelNames) }),
	fc.record({
		source: fc.constant('own' as const),
		values: grids(6, anyNumber),
		divisor: anyNumber.filter((divisor) => Math.abs(divisor) >= limits.smallestDivisor)
	})
);

const side = fc.integer({ min: 0, max: limits.padding });
const paddings: fc.Arbitrary<Padding> = fc.oneof(
	side,
	from(['valid', 'same', 'full'] as const),
	fc.record({ top: side, right: side, bottom: side, left: side })
);

const axis = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 64 }));
const perAxis = fc.oneof(
	fc.record({ rows: axis, cols: axis }),
	axis.map((n) => ({ rows: n, cols: n }))
);

/** States of every kind whose parts go together; the step lies anywhere on the timeline. */
export const states: fc.Arbitrary<State> = fc
	.record({
		kind: fc.constant('conv2d' as const),
		input: inputs,
		kernel: kernels,
		padding: paddings,
		paddingMode: from(paddingModes),
		stride: perAxis,
		dilation: perAxis,
		operation: from(operations),
		step: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
		granularity: from(granularities),
		narration: from(narrations),
		speed: fc.oneof(
			from([0.25, 0.5, 1, 2, 4, 8, 16]),
			fc.double({ min: 0.25, max: 16, noNaN: true })
		),
		rulers: from(rulerChoices),
		display: from(displayModes)
	})
	.map((state) => {
		// A kernel that does not fit is given room, not thrown away, so that big kernels are seen too.
		const roomy: State = 'steps' in stepsOf({ ...state, step: 0 }) ? state : withRoom(state);
		const outcome = stepsOf(roomy);
		if (!('steps' in outcome)) return defaultState;
		return { ...roomy, step: Math.floor(state.step * outcome.steps) };
	});

function withRoom(state: State): State {
	return { ...state, padding: 'same', paddingMode: 'zeros' };
}

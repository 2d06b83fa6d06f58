import * as v from 'valibot';
import { stepsOf } from './steps-of';
import { limits } from './limits';
import { cropFitsSample } from './sample';
import {
	displayModes,
	exampleNames,
	granularities,
	kernelNames,
	narrations,
	operations,
	paddingModes,
	rulerChoices,
	sampleNames,
	type State
} from './state';

const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const perAxis = (most: number) => v.object({ rows: whole(1, most), cols: whole(1, most) });

/** A rectangle of finite numbers. One pass without an issue for each cell: inputs have up to 65,536. */
const numberGrid = (maxSide: number) =>
	v.custom<readonly (readonly number[])[]>(
		(value) =>
			Array.isArray(value) &&
			value.length >= 1 &&
			value.length <= maxSide &&
			value.every(
				(row) =>
					Array.isArray(row) &&
					row.length >= 1 &&
					row.length <= maxSide &&
					row.length === value[0].length &&
					row.every((cell) => Number.isFinite(cell) && Math.abs(cell) <= limits.magnitude)
			)
	);

/** A picture as input, with the grid it was reduced to. */
export function buildPicture() {
	const pictureGrid = v.pipe(
		v.object({
			rows: whole(1, limits.mostCells),
			cols: whole(1, limits.mostCells),
			values: v.custom<readonly number[]>(
				(value) =>
					Array.isArray(value) &&
					value.every((byte) => Number.isInteger(byte) && byte >= 0 && byte <= 255)
			)
		}),
		v.check((grid) => grid.values.length === grid.rows * grid.cols)
	);

	return v.pipe(
		v.object({
			source: v.literal('picture'),
			picture: v.variant('kind', [
				v.object({ kind: v.literal('sample'), name: v.picklist(sampleNames) }),
				v.object({
					kind: v.literal('own'),
					hash: v.nullable(v.pipe(v.string(), v.regex(/^[\w-]+$/), v.maxLength(limits.hashLength)))
				})
			]),
			crop: v.object({
				row: whole(0, limits.pictureSide),
				col: whole(0, limits.pictureSide),
				rows: whole(1, limits.pictureSide),
				cols: whole(1, limits.pictureSide)
			}),
			cells: whole(limits.fewestCells, limits.mostCells),
			grid: v.nullable(pictureGrid)
		}),
		v.check((choice) =>
			choice.picture.kind === 'own'
				? choice.grid !== null
				: cropFitsSample(choice.picture.name, choice.crop)
		)
	);
}

function buildStateSchema() {
	const picture = buildPicture();

	const input = v.variant('source', [
		v.object({ source: v.literal('example'), name: v.picklist(exampleNames) }),
		v.object({ source: v.literal('numbers'), values: numberGrid(limits.inputSide) }),
		picture
	]);

	const kernel = v.variant('source', [
		v.object({ source: v.literal('named'), name: v.picklist(kernelNames) }),
		v.object({
			source: v.literal('own'),
			values: numberGrid(limits.kernelSide),
			divisor: v.pipe(
				v.number(),
				v.check(
					(divisor) =>
						Math.abs(divisor) >= limits.smallestDivisor && Math.abs(divisor) <= limits.magnitude
				)
			)
		})
	]);

	const side = whole(0, limits.padding);

	return v.object({
		kind: v.literal('conv2d'),
		input,
		kernel,
		padding: v.union([
			side,
			v.picklist(['valid', 'same', 'full']),
			v.object({ top: side, right: side, bottom: side, left: side })
		]),
		paddingMode: v.picklist(paddingModes),
		stride: perAxis(limits.stride),
		dilation: perAxis(limits.dilation),
		operation: v.picklist(operations),
		step: whole(0, Number.MAX_SAFE_INTEGER),
		granularity: v.picklist(granularities),
		narration: v.picklist(narrations),
		speed: v.pipe(v.number(), v.minValue(limits.smallestSpeed), v.maxValue(limits.largestSpeed)),
		rulers: v.picklist(rulerChoices),
		display: v.picklist(displayModes)
	}) satisfies v.GenericSchema<unknown, State>;
}

/**
 * A whole state from a place where anything may lie: storage, `history.state`, a file. It checks
 * the shape and the limits of each part; whether the parts go together is `stateFrom`'s to say.
 */
// Marked pure, in one call, so that a bundle which only reads links holds no valibot at all.
export const stateSchema = /* @__PURE__ */ buildStateSchema();

/**
 * The state in an object of unknown origin, or null when it is not one: the shape is wrong, the
 * settings do not go together, or the step is past the end.
 */
export function stateFrom(value: unknown): State | null {
	const result = v.safeParse(stateSchema, value, { abortEarly: true });
	if (!result.success) return null;
	const state: State = result.output;
	const outcome = stepsOf(state);
	return 'steps' in outcome && state.step < outcome.steps ? state : null;
}

import {
	defaultCells,
	defaultOptions,
	defaultState,
	operationFor,
	wholeSample,
	type Crop,
	type InputChoice,
	type KernelChoice,
	type Padding,
	type PerAxis,
	type PlayerOptions,
	type State
} from '$lib/schema';
import { packBytes } from './packed-bytes';
import { linkVersion, maxLinkLength, writePairs } from './parameters';

type Pair = readonly [key: string, value: string];

/** A link's text, marks included: '' or `?…`, '' or `#v=1&…`. */
export type EncodedState = { readonly query: string; readonly hash: string };

/** Up to so many cells, numbers are written to be read. */
const readableCells = 256;

/**
 * A state as a link's text. What equals the default is left out, so the default state is two empty
 * texts; the same state always gives the same text; and `decodeState` gives the state back. Short
 * settings stand in the query, numbers in the hash.
 *
 * A large grid of long numbers can come out longer than `decodeState` reads: see `linkFits`.
 *
 * @param state a state within the schema's limits
 * @param options the page's own choices, where the link is to carry them
 */
export function encodeState(state: State, options: PlayerOptions = defaultOptions): EncodedState {
	const input = inputPairs(state.input);
	const kernel = kernelPairs(state.kernel);
	const query = [
		...input.query,
		...kernel.query,
		...pair('padding', paddingText(state.padding), paddingText(defaultState.padding)),
		...pair('padding-mode', state.paddingMode, defaultState.paddingMode),
		...pair('stride', perAxisText(state.stride), perAxisText(defaultState.stride)),
		...pair('dilation', perAxisText(state.dilation), perAxisText(defaultState.dilation)),
		...pair('operation', state.operation, operationFor(state.kernel)),
		...pair('step', String(state.step), String(defaultState.step)),
		...pair('granularity', state.granularity, defaultState.granularity),
		...pair('narration', state.narration, defaultState.narration),
		...pair('speed', String(state.speed), String(defaultState.speed)),
		...pair('rulers', state.rulers, defaultState.rulers),
		...pair('display', state.display, defaultState.display),
		...pair('theme', options.theme, defaultOptions.theme),
		...(options.present ? [['present', ''] as const] : [])
	];
	const bulk = [...input.hash, ...kernel.hash];
	return {
		query: query.length === 0 ? '' : `?${writePairs(query)}`,
		hash: bulk.length === 0 ? '' : `#${writePairs([['v', linkVersion], ...bulk])}`
	};
}

/** Whether a link is short enough for `decodeState` to read. */
export function linkFits({ query, hash }: EncodedState): boolean {
	return query.length + hash.length <= maxLinkLength;
}

/** A pair, unless it says what is so without it. */
function pair(key: string, value: string, usual: string): readonly Pair[] {
	return value === usual ? [] : [[key, value]];
}

function inputPairs(input: InputChoice): { query: readonly Pair[]; hash: readonly Pair[] } {
	if (input.source === 'numbers') {
		return { query: [], hash: [['input', numbersText(input.values)]] };
	}
	if (input.source === 'example') {
		const { input: usual } = defaultState;
		const usualName = usual.source === 'example' ? usual.name : '';
		return { query: pair('input', input.name, usualName), hash: [] };
	}
	const { picture, crop, cells, grid } = input;
	const isSample = picture.kind === 'sample';
	const own = picture.kind === 'own' && picture.hash !== null ? `own:${picture.hash}` : 'own';
	const usualCrop = isSample ? cropText(wholeSample(picture.name)) : '';
	return {
		query: [
			['picture', isSample ? picture.name : own],
			...pair('crop', cropText(crop), usualCrop),
			...pair('cells', String(cells), String(defaultCells))
		],
		hash: grid === null ? [] : [['grid', packBytes(grid)]]
	};
}

function kernelPairs(kernel: KernelChoice): { query: readonly Pair[]; hash: readonly Pair[] } {
	if (kernel.source === 'own') {
		const divisor = pair('divisor', String(kernel.divisor), '1');
		return { query: [], hash: [['kernel', numbersText(kernel.values)], ...divisor] };
	}
	const { kernel: usual } = defaultState;
	return {
		query: pair('kernel', kernel.name, usual.source === 'named' ? usual.name : ''),
		hash: []
	};
}

/** `1,2;3,4`; many bytes are packed instead. */
function numbersText(values: readonly (readonly number[])[]): string {
	const rows = values.length;
	const cols = values[0].length;
	const isByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= 255;
	if (rows * cols > readableCells && values.every((row) => row.every(isByte))) {
		return packBytes({ rows, cols, values: values.flat() });
	}
	return values.map((row) => row.join(',')).join(';');
}

function paddingText(padding: Padding): string {
	if (typeof padding !== 'object') return String(padding);
	return [padding.top, padding.right, padding.bottom, padding.left].join(',');
}

function perAxisText({ rows, cols }: PerAxis): string {
	return rows === cols ? String(rows) : `${rows},${cols}`;
}

function cropText({ row, col, rows, cols }: Crop): string {
	return [row, col, rows, cols].join(',');
}

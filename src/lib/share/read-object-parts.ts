import {
	defaultEmbedOptions,
	defaultState,
	embedOptionsSchema,
	limits,
	operationFor,
	stateSchema,
	type EmbedOptions,
	type State
} from '$lib/schema';
import * as v from 'valibot';
import { decodeEmbed } from './decode-embed';
import { quotable, refuse, type Note, type NotePart, type Reason } from './note';
import { Unusable } from './plain-copy';

type Data = Readonly<Record<string, unknown>>;

/** The options in a copied value: each part that is left out or bad has its default. */
export function optionsFrom(value: unknown): {
	readonly options: EmbedOptions;
	readonly notes: readonly Note[];
} {
	const { entries } = embedOptionsSchema;
	const keys = Object.keys(entries) as (keyof EmbedOptions)[];
	const parts = partsOf<EmbedOptions>(dataOf(value), entries, keys, defaultEmbedOptions);
	return { options: parts.whole, notes: parts.notes };
}

/** The state in a copied value, its parts not yet fitted to each other: like `optionsFrom`. */
export function stateWithNotes(value: Data): {
	readonly state: State;
	readonly notes: readonly Note[];
} {
	if (value.kind !== undefined && value.kind !== 'conv2d') {
		const given = quotable(looseText(value.kind));
		throw new Unusable({ code: 'unknown-kind', details: { given } });
	}
	const { entries } = stateSchema;
	const keys = (Object.keys(entries) as (keyof State)[]).filter((key) => key !== 'kind');
	const { whole: state, notes } = partsOf<State>(value, entries, keys, defaultState);
	const usual = v.is(entries.operation, value.operation)
		? value.operation
		: operationFor(state.kernel);
	return { state: { ...state, operation: usual }, notes };
}

function partsOf<Whole extends object>(
	value: Data,
	entries: Readonly<Record<keyof Whole, v.GenericSchema>>,
	keys: readonly (keyof Whole & string)[],
	usual: Whole
): { readonly whole: Whole; readonly notes: readonly Note[] } {
	const read: Partial<Whole> = {};
	const notes: Note[] = [];
	for (const key of keys) {
		if (value[key] === undefined) continue;
		const result = v.safeParse(entries[key], value[key], { abortEarly: true });
		if (result.success) read[key] = result.output as Whole[typeof key];
		else notes.push(noteOn(key, value[key]));
	}
	return { whole: { ...usual, ...read }, notes };
}

/** Why a part is not what it should be: what is wrong with it when a link says the same. */
function noteOn(key: string, value: unknown): Note {
	const part = partOf(key, value);
	return { part, ...(sizeReason(key, value) ?? linkReason(key, part, value)) };
}

function partOf(key: string, value: unknown): NotePart {
	if (key === 'paddingMode') return 'padding-mode';
	const isPicture = key === 'input' && dataOf(value).source === 'picture';
	return isPicture ? 'picture' : (key as NotePart);
}

/** Rows and columns beyond the limit, told from their number alone. */
function sizeReason(key: string, value: unknown): Reason | null {
	const { values } = dataOf(value);
	if (!Array.isArray(values) || !Array.isArray(values[0])) return null;
	const most = key === 'kernel' ? limits.kernelSide : limits.inputSide;
	const [rows, cols] = [values.length, values[0].length];
	if (rows <= most && cols <= most) return null;
	return refuse('too-large', { rows, cols, maxRows: most, maxCols: most }).reason;
}

function linkReason(key: string, part: NotePart, value: unknown): Reason {
	const query = new URLSearchParams();
	for (const [name, given] of pairsOf(key, part, value)) {
		if (given !== undefined) query.append(name, looseText(given));
	}
	const { notes } = decodeEmbed({ query: query.toString(), hash: '' });
	const note = notes.find((found) => found.part !== 'link' && !aboutOthers.includes(found.code));
	if (note === undefined) return refuse('wrong-type').reason;
	return { code: note.code, details: note.details };
}

/** Reasons that lie in other parts than the one that is looked at. */
const aboutOthers: readonly Reason['code'][] = [
	'does-not-fit',
	'past-the-end',
	'outside-range',
	'range-backwards',
	'unused'
];

function pairsOf(key: string, part: NotePart, value: unknown): [name: string, given: unknown][] {
	const { source, name, values, divisor, picture, crop, cells, grid } = dataOf(value);
	if (key !== 'input' && key !== 'kernel') return [[part, value]];
	if (source === 'numbers') return [[part, values]];
	if (source === 'own') {
		return [
			[part, values],
			['divisor', divisor]
		];
	}
	if (source !== 'picture') return [[part, name]];
	const { kind, name: sample } = dataOf(picture);
	return [
		['picture', kind === 'own' ? kind : sample],
		['crop', crop],
		['cells', cells],
		// Any grid will do for reading the others.
		['grid', kind === 'own' && grid !== null ? '1x1:AA' : undefined]
	];
}

/** Data as a link would write it, or nearly. */
function looseText(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	const parts = Object.values(value);
	return parts.map(looseText).join(parts.some(Array.isArray) ? ';' : ',');
}

function dataOf(value: unknown): Data {
	return typeof value === 'object' && value !== null ? (value as Data) : {};
}

import {
	defaultState,
	displayModes,
	granularities,
	limits,
	narrations,
	operationFor,
	operations,
	paddingModes,
	rulerChoices,
	type State
} from '$lib/schema';
import { fitState } from './fit';
import { quotable, refuse, type Note, type NotePart, type Reading } from './note';
import { NoteTaker } from './note-taker';
import { linkVersion, maxTextLength, readParameters, type Parameters } from './parameters';
import { inputChoice, kernelChoice } from './read-choices';
import { readName, readNumber, readPadding, readPerAxis, readWhole } from './read-parts';

/** The text of a link: a page's `location.search` and `location.hash`, marks included or not. */
export type LinkText = { readonly query: string; readonly hash: string };

/** What a link says: the state, and the options of whoever reads it. */
export type DecodedLink<Options> = {
	readonly state: State;
	readonly options: Options;
	/** One note for each part that could not be used as it stood; empty for a link of our own. */
	readonly notes: readonly Note[];
};

/** The parts that say what is shown. Keys that are not ours a host may repeat as it likes. */
const stateParts: readonly NotePart[] = [
	'input',
	'picture',
	'crop',
	'cells',
	'grid',
	'kernel',
	'divisor',
	'padding',
	'padding-mode',
	'stride',
	'dilation',
	'operation',
	'step',
	'granularity',
	'narration',
	'speed',
	'rulers',
	'display'
];

const nothing: Parameters = { values: new Map(), repeated: [], version: null };

/**
 * Reads a link. Total: any two texts give a state that `convolutionOf` accepts, and never an
 * exception. A part that is left out has its default; a part that cannot be read has its default
 * and a note; keys that are not ours are passed over. The operation's default is the one that the
 * kernel opens in.
 *
 * @param optionParts the parts that `readOptions` reads
 * @returns what the link says, and whether it names a key
 */
export function decodeLink<Options>(
	{ query, hash }: LinkText,
	optionParts: readonly NotePart[],
	readOptions: (taker: NoteTaker) => Options
): DecodedLink<Options> & { readonly has: (key: string) => boolean } {
	const length = query.length + hash.length;
	const isLong = length > maxTextLength;
	const { values, repeated, version } = isLong ? nothing : readParameters(query, hash);
	const has = (key: string) => values.has(key);
	const taker = new NoteTaker(values);
	const options = readOptions(taker);
	const wholly = (refusal: ReturnType<typeof refuse>) => {
		return { state: defaultState, options, notes: [linkNote(refusal)], has };
	};
	if (isLong) return wholly(refuse('too-long', { length, limit: maxTextLength }));
	if (version !== null && version !== linkVersion) {
		return wholly(refuse('unknown-version', { given: quotable(version) }));
	}
	const fitted = fitState(readState(taker));
	const twice = [...stateParts, ...optionParts]
		.filter((part) => repeated.includes(part))
		.map((part): Note => ({ part, ...refuse('repeated').reason }));
	return { state: fitted.state, options, notes: [...taker.notes, ...twice, ...fitted.notes], has };
}

/** A note on the link as a whole. */
export function linkNote({ reason }: ReturnType<typeof refuse>): Note {
	return { part: 'link', ...reason };
}

function readState(taker: NoteTaker): State {
	const kernel = kernelChoice(taker);
	return {
		kind: 'conv2d',
		input: inputChoice(taker),
		kernel,
		padding: taker.read('padding', defaultState.padding, readPadding),
		paddingMode: taker.read('padding-mode', defaultState.paddingMode, oneOf(paddingModes)),
		stride: taker.read('stride', defaultState.stride, (text) => readPerAxis(text, limits.stride)),
		dilation: taker.read('dilation', defaultState.dilation, (text) =>
			readPerAxis(text, limits.dilation)
		),
		operation: taker.read('operation', operationFor(kernel), oneOf(operations)),
		step: taker.read('step', defaultState.step, readIndex),
		granularity: taker.read('granularity', defaultState.granularity, oneOf(granularities)),
		narration: taker.read('narration', defaultState.narration, oneOf(narrations)),
		speed: taker.read('speed', defaultState.speed, (text) =>
			readNumber(text, limits.smallestSpeed, limits.largestSpeed)
		),
		rulers: taker.read('rulers', defaultState.rulers, oneOf(rulerChoices)),
		display: taker.read('display', defaultState.display, oneOf(displayModes))
	};
}

/** A step, counted from zero. */
export function readIndex(text: string): Reading<number> {
	return readWhole(text, 0, Number.MAX_SAFE_INTEGER);
}

/** A reader of one of these names. */
export function oneOf<T extends string>(choices: readonly T[]): (text: string) => Reading<T> {
	return (text) => readName(text, choices);
}

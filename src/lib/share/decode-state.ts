import {
	defaultOptions,
	defaultState,
	displayModes,
	granularities,
	limits,
	narrations,
	operationFor,
	operations,
	paddingModes,
	rulerChoices,
	themes,
	type PlayerOptions,
	type State
} from '$lib/schema';
import { fitState } from './fit';
import { quotable, refuse, type Note, type NotePart, type Reading } from './note';
import { NoteTaker } from './note-taker';
import { linkVersion, maxLinkLength, readParameters } from './parameters';
import { inputChoice, kernelChoice } from './read-choices';
import {
	readName,
	readNumber,
	readPadding,
	readPerAxis,
	readSwitch,
	readWhole
} from './read-parts';

/** What a link says. */
export type Decoded = {
	readonly state: State;
	readonly options: PlayerOptions;
	/** One note for each part that could not be used as it stood; empty for a link of our own. */
	readonly notes: readonly Note[];
};

/** The text of a link: a page's `location.search` and `location.hash`, marks included or not. */
export type LinkText = { readonly query: string; readonly hash: string };

/** Keys a host may repeat as it likes: they are not ours. */
const known: ReadonlySet<string> = new Set<NotePart>([
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
	'display',
	'theme',
	'present'
]);

/**
 * Reads a link. Total: any two texts give a state that `convolutionOf` accepts, and never an
 * exception. A part that is left out has its default; a part that cannot be read has its default
 * and a note; keys that are not ours are passed over. The operation's default is the one that the
 * kernel opens in.
 */
export function decodeState({ query, hash }: LinkText): Decoded {
	const length = query.length + hash.length;
	if (length > maxLinkLength) {
		return wholly(defaultOptions, refuse('too-long', { length, limit: maxLinkLength }).reason);
	}
	const parameters = readParameters(query, hash);
	const taker = new NoteTaker(parameters);
	const options = readOptions(taker);
	if (parameters.version !== null && parameters.version !== linkVersion) {
		const given = quotable(parameters.version);
		return wholly(options, refuse('unknown-version', { given }).reason);
	}
	const fitted = fitState(readState(taker));
	const repeated = parameters.repeated
		.filter((key) => known.has(key))
		.map((key): Note => ({ part: key as NotePart, ...refuse('repeated').reason }));
	return { state: fitted.state, options, notes: [...taker.notes, ...repeated, ...fitted.notes] };
}

/** The default state, with a note on the link as a whole. */
function wholly(options: PlayerOptions, reason: Omit<Note, 'part'>): Decoded {
	return { state: defaultState, options, notes: [{ part: 'link', ...reason }] };
}

function readOptions(taker: NoteTaker): PlayerOptions {
	return {
		theme: taker.read('theme', defaultOptions.theme, oneOf(themes)),
		present: taker.read('present', defaultOptions.present, readSwitch)
	};
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
		step: taker.read('step', defaultState.step, (text) =>
			readWhole(text, 0, Number.MAX_SAFE_INTEGER)
		),
		granularity: taker.read('granularity', defaultState.granularity, oneOf(granularities)),
		narration: taker.read('narration', defaultState.narration, oneOf(narrations)),
		speed: taker.read('speed', defaultState.speed, (text) =>
			readNumber(text, limits.smallestSpeed, limits.largestSpeed)
		),
		rulers: taker.read('rulers', defaultState.rulers, oneOf(rulerChoices)),
		display: taker.read('display', defaultState.display, oneOf(displayModes))
	};
}

function oneOf<T extends string>(choices: readonly T[]): (text: string) => Reading<T> {
	return (text) => readName(text, choices);
}

import { convolutionErrorSentence, type ConvolutionProblem } from './convolution-errors';
import { numberTextSentence, type NumberTextFault } from './number-text';

/** One part of a link that was not used as it stood, and why. */
export type StateNote = {
	readonly part: string;
	readonly code: string;
	readonly details: Readonly<Record<string, unknown>>;
};

/** Where the parts stand that a note is about. */
export type NoteOrigin = 'link' | 'element' | 'object';

const origins: Readonly<Record<NoteOrigin, string>> = {
	link: 'this link',
	element: 'this element',
	object: 'what was shared'
};

const partNames: ReadonlyMap<string, string> = new Map([
	['input', 'input'],
	['picture', 'picture'],
	['crop', 'crop of the picture'],
	['cells', 'number of cells'],
	['grid', 'grid of the picture'],
	['kernel', 'kernel'],
	['divisor', 'divisor'],
	['padding', 'padding'],
	['padding-mode', 'padding mode'],
	['stride', 'stride'],
	['dilation', 'dilation'],
	['operation', 'operation'],
	['step', 'step'],
	['granularity', 'size of a step'],
	['narration', 'narration'],
	['speed', 'speed'],
	['rulers', 'choice of rulers'],
	['display', 'choice of display'],
	['theme', 'theme'],
	['present', 'choice to present'],
	['controls', 'choice of controls'],
	['autoplay', 'choice to play by itself'],
	['loop', 'choice to repeat'],
	['start', 'first step'],
	['end', 'last step'],
	['panels', 'choice of panels'],
	['markers', 'list of markers'],
	['keyboard', 'choice about keys'],
	['announce', 'choice about announcing']
]);

/**
 * What a reader is told about a link that could be used only in part. One or two sentences.
 *
 * @param from where it came from, if not from a link
 */
export function stateNoteSentence(note: StateNote, from: NoteOrigin = 'link'): string {
	const it = origins[from];
	return (
		wholeSentence(note, it) ??
		stepSentence(note, it) ??
		togetherSentence(note, it) ??
		`The ${name(note)} in ${it} can’t be used: ${fault(note)}. ${instead(note)}`
	);
}

function instead({ part }: StateNote): string {
	return part === 'grid' || part === 'markers'
		? 'It is left out.'
		: 'The usual one is used instead.';
}

/** About a link as a whole. */
function wholeSentence({ part, code, details }: StateNote, it: string): string | null {
	if (part !== 'link') return null;
	switch (code) {
		case 'too-long':
			return `${capital(it)} is too long to read (${details.length} characters; up to ${details.limit} are read), so the page starts with its usual example.`;
		case 'unknown-version':
			return `${capital(it)} was made by another version of this page (${shown(details.given)}), so the page starts with its usual example. Reloading the page may bring the newer version.`;
		case 'damaged':
			return `What is packed in ${it} can’t be read: it was cut off or changed on its way. Ask for the whole link.`;
		case 'unpacks-too-large':
			return `What is packed in ${it} is more than ${Number(details.limit) / 1_000_000} MB, and no more is ever unpacked: it is left out.`;
		case 'cannot-unpack':
			return `What is packed in ${it} can’t be read, because the part that unpacks it could not be loaded: check the connection and reload the page. A place that lets nothing be loaded takes only links that are not packed.`;
		default:
			return null;
	}
}

/** About the step, the range and the markers. */
function stepSentence({ part, code, details }: StateNote, it: string): string | null {
	const given = ordinal(details.given);
	if (code === 'range-backwards') {
		return `${capital(it)} ends at step ${ordinal(details.end)}, before it starts at step ${ordinal(details.start)}: it goes on to the last step instead.`;
	}
	if (code === 'outside-range') {
		const range = `steps ${ordinal(details.start)} to ${ordinal(details.end)}`;
		return part === 'markers'
			? `${capital(it)} marks step ${given}, but its range is ${range}: what lies outside is left out.`
			: `${capital(it)} asks for step ${given}, but its range is ${range}: the nearest of them is shown.`;
	}
	if (code !== 'past-the-end') return null;
	const only = `but there are only ${ordinal(details.last)}`;
	switch (part) {
		case 'start':
			return `${capital(it)} starts at step ${given}, ${only}: it starts at the first one instead.`;
		case 'end':
			return `${capital(it)} ends at step ${given}, ${only}: it ends at the last one.`;
		case 'markers':
			return `${capital(it)} marks step ${given}, ${only}: what is past the end is left out.`;
		default:
			return `${capital(it)} asks for step ${given}, ${only}: this is the last one.`;
	}
}

/** About parts that do not go with each other. */
function togetherSentence(note: StateNote, it: string): string | null {
	switch (note.code) {
		case 'does-not-fit':
			return doesNotFit(note);
		case 'repeated':
			return `${capital(it)} gives the ${name(note)} more than once: the first one is used.`;
		case 'unused':
			return unused(note, it);
		case 'missing-grid':
			return `${capital(it)} is to somebody’s own picture but does not carry its numbers: ask for the whole link, or open the picture here.`;
		default:
			return null;
	}
}

/** What is wrong with a part, as the end of a sentence. */
function fault({ code, details }: StateNote): string {
	const given = shown(details.given);
	switch (code) {
		case 'unknown-name':
			return `${given} is not one of ${list(details.choices)}`;
		case 'not-a-number':
			return 'given' in details ? `${given} is not a number` : numberFault(code, details);
		case 'not-whole':
			return `${given} is not a whole number`;
		case 'wrong-count':
			return `it has ${details.given} numbers where ${list(details.expected, 'or')} are needed`;
		case 'out-of-range':
			if (details.most === Number.MAX_SAFE_INTEGER) {
				return `${given} is not a step: here they count from 0`;
			}
			return 'least' in details
				? `${given} is not between ${shown(details.least)} and ${shown(details.most)}`
				: numberFault(code, details);
		case 'empty':
			return 'it is empty';
		case 'too-large':
		case 'ragged':
		case 'too-long':
			return numberFault(code, details);
		case 'cut-off':
			return `it should hold ${details.expected} numbers and holds ${details.found}, so the link may have been cut off`;
		case 'not-packed':
			return 'it holds characters that do not belong there, so the link may have been changed';
		case 'too-many':
			return `there are ${details.count}, and up to ${details.limit} are read`;
		case 'outside-picture':
			return 'it reaches beyond the edge of the picture';
		default:
			return 'it is not written in a way that is known here';
	}
}

/** A number text's own sentence, made to stand inside another. */
function numberFault(code: string, details: StateNote['details']): string {
	const sentence = numberTextSentence({ code, ...details } as NumberTextFault);
	return (sentence[0].toLowerCase() + sentence.slice(1)).replace(/\.$/, '');
}

function doesNotFit({ part, details }: StateNote): string {
	const problem = { code: details.error, details: details.errorDetails } as ConvolutionProblem;
	const why = convolutionErrorSentence(problem);
	if (part === 'link') return `${why} The page starts with its usual example.`;
	const used = details.used === 'zeros' || details.used === 'same' ? `“${details.used}”` : '';
	if (part === 'dilation') return `${why} Here the dilation is 1 instead.`;
	if (used !== '') return `${why} Here the ${name({ part })} is ${used} instead.`;
	return `${why} Here the usual ${name({ part })} is used instead.`;
}

function unused({ part, details }: StateNote, it: string): string {
	if (part === 'input')
		return `${capital(it)} gives both an input and a picture: the picture is used.`;
	if (part === 'divisor') {
		return `The divisor in ${it} is left out: a kernel with a name brings its own.`;
	}
	if (details.needs === 'state') {
		return `The ${name({ part })} in ${it} is left out: each scene of a lesson has its own steps.`;
	}
	return `The ${name({ part })} in ${it} is left out: there is no ${name({ part: String(details.needs) })} for it.`;
}

function name({ part }: Pick<StateNote, 'part'>): string {
	return partNames.get(part) ?? 'link';
}

function capital(text: string): string {
	return text[0].toUpperCase() + text.slice(1);
}

/** Text in quotation marks; a number with a true minus sign. */
function shown(value: unknown): string {
	return typeof value === 'number' ? String(value).replaceAll('-', '\u2212') : `“${value}”`;
}

/** A zero-based index as people count. */
function ordinal(index: unknown): string {
	return String(Number(index) + 1);
}

/** "a, b and c" */
function list(values: unknown, last = 'and'): string {
	const words = Array.isArray(values) ? values.map(String) : [];
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

import { convolutionErrorSentence, type ConvolutionProblem } from './convolution-errors';
import { numberTextSentence, type NumberTextFault } from './number-text';

/** One part of a link that was not used as it stood, and why. */
export type StateNote = {
	readonly part: string;
	readonly code: string;
	readonly details: Readonly<Record<string, unknown>>;
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
	['present', 'choice to present']
]);

/** What a learner reads about a link that could be used only in part. One or two sentences. */
export function stateNoteSentence(note: StateNote): string {
	const { details } = note;
	switch (note.code) {
		case 'too-long':
			if (note.part !== 'link') break;
			return `This link is too long to read (${details.length} characters; up to ${details.limit} are read), so the page starts with its usual example.`;
		case 'unknown-version':
			return `This link was made by another version of this page (${shown(details.given)}), so the page starts with its usual example. Reloading the page may bring the newer version.`;
		case 'past-the-end':
			return `This link asks for step ${ordinal(details.given)}, but there are only ${ordinal(details.last)}: this is the last one.`;
		case 'does-not-fit':
			return doesNotFit(note);
		case 'repeated':
			return `This link gives the ${name(note)} more than once: the first one is used.`;
		case 'unused':
			return unused(note);
		case 'missing-grid':
			return 'This link is to somebody’s own picture but does not carry its numbers: ask for the whole link, or open the picture here.';
	}
	const instead = note.part === 'grid' ? 'It is left out.' : 'The usual one is used instead.';
	return `The ${name(note)} in this link can’t be used: ${fault(note)}. ${instead}`;
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
		case 'outside-picture':
			return 'it reaches beyond the edge of the picture';
		default:
			return 'it is not written in a way that this page knows';
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

function unused({ part, details }: StateNote): string {
	if (part === 'input') return 'This link gives both an input and a picture: the picture is used.';
	if (part === 'divisor') {
		return 'The divisor in this link is left out: a kernel with a name brings its own.';
	}
	return `The ${name({ part })} in this link is left out: there is no ${name({ part: String(details.needs) })} for it.`;
}

function name({ part }: Pick<StateNote, 'part'>): string {
	return partNames.get(part) ?? 'link';
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

import { convolutionErrorSentence, type ConvolutionProblem } from './convolution-errors';
import { lessonPlace } from './lesson-places';
import {
	capital,
	count,
	foundName,
	grouped,
	list,
	names,
	ordinal,
	quoted,
	shown,
	size,
	suggestion,
	typeName
} from './lesson-problem-words';

/** One thing that is wrong with a lesson: its place as in JavaScript, and what, as data. */
export type LessonProblemText = {
	readonly place: string;
	readonly code: string;
	readonly details: Readonly<Record<string, unknown>>;
};

/** What an author reads about one mistake in a lesson file: where it is, what is wrong, what would work. */
export function lessonProblemSentence({
	place,
	code,
	details
}: {
	readonly place: string;
	readonly code: string;
	readonly details: object;
}): string {
	const what = sentence({ place, code, details: details as LessonProblemText['details'] });
	const where = lessonPlace(place);
	return legible(where === '' ? capital(what) : `${where}: ${what}`);
}

/**
 * The sentence without characters that control how it is shown: what it quotes could turn the rest of it
 * round (Unicode, UAX 9).
 */
function legible(text: string): string {
	return text.replace(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu, '');
}

function sentence(problem: LessonProblemText): string {
	return (
		fileSentence(problem) ??
		shapeSentence(problem) ??
		gridSentence(problem) ??
		togetherSentence(problem) ??
		textSentence(problem) ??
		'this cannot be used.'
	);
}

function fileSentence({ code, details }: LessonProblemText): string | null {
	switch (code) {
		case 'too-big':
			return `this file has ${grouped(details.bytes)} bytes, and a lesson may have up to ${grouped(details.limit)}: use smaller images, or make two lessons of it.`;
		case 'not-json': {
			const at = `line ${shown(details.line)}, column ${shown(details.column)}`;
			if (details.found === null) {
				return `this is not JSON: it ends too early, at ${at}. A bracket, a brace or a quotation mark is not closed.`;
			}
			return `this is not JSON: ${quoted(details.found)} in ${at}, does not belong there. Look for a missing or extra comma, bracket or quotation mark at that place or right before it.`;
		}
		default:
			return null;
	}
}

function shapeSentence({ place, code, details }: LessonProblemText): string | null {
	switch (code) {
		case 'too-deep':
			return `objects and lists lie more than ${shown(details.limit)} deep in each other, and no part of a lesson does.`;
		case 'missing':
			if (details.key === 'ask')
				return 'a stop needs `stop` and `caption`, a question needs `ask`.';
			if (details.key === 'source') return '`source` is missing: it says where it comes from.';
			return `\`${String(details.key)}\` is missing.`;
		case 'unknown-key':
			return `there is no \`${String(details.key)}\` here. ${suggestion(details.key, details.known)}`;
		case 'reserved-key':
			return `\`${String(details.key)}\` cannot be used as a name: choose another one.`;
		case 'wrong-type':
			return `this should be ${typeName(details.expected)} and is ${foundName(details.found)}.`;
		case 'unknown-name':
			return unknownName(place, details);
		case 'not-whole':
			return `${shown(details.given)} is not a whole number.`;
		case 'out-of-range':
			return `${shown(details.given)} is not between ${shown(details.least)} and ${shown(details.most)}.`;
		case 'too-long':
			return `this text has ${grouped(details.length)} characters, and up to ${grouped(details.limit)} fit here.`;
		case 'too-many':
			return `there are ${shown(details.count)}, and up to ${shown(details.limit)} are allowed.`;
		case 'empty':
			return details.what === 'list'
				? 'this list is empty: put something into it, or leave it out if it may be.'
				: 'this text is empty.';
		case 'bad-id':
			return `${quoted(details.given)} cannot be a name here: use up to ${shown(details.limit)} letters, digits, - and _, and begin with a letter or digit.`;
		default:
			return null;
	}
}

function unknownName(place: string, { given, choices }: LessonProblemText['details']): string {
	if (place === 'version') {
		return `this lesson is of version ${String(given)}, and this page reads version 1.`;
	}
	const only = names(choices);
	if (only.length === 1) return `${quoted(given)} does not belong here: write ${quoted(only[0])}.`;
	return `${quoted(given)} is not one of ${list(only)}. ${suggestion(given, only, false)}`.trim();
}

function gridSentence({ code, details }: LessonProblemText): string | null {
	const cell = () => `row ${ordinal(details.row)}, column ${ordinal(details.col)}`;
	switch (code) {
		case 'empty-grid':
			return 'there are no numbers: write rows of numbers, as in [[1, 2], [3, 4]].';
		case 'grid-too-large':
			return `this is a ${shown(details.rows)}×${shown(details.cols)} grid, and up to ${shown(details.maxSide)} rows and columns fit here.`;
		case 'ragged':
			return `row ${ordinal(details.row)} has ${count(details.length, 'number')}, but the first row has ${shown(details.expected)}: every row needs the same number.`;
		case 'bad-cell':
			return `${cell()} is not a number from −${grouped(details.limit)} to ${grouped(details.limit)}.`;
		case 'bad-byte':
			return `${cell()} is not a whole number from 0 to 255.`;
		case 'sizes-differ':
			return `this is ${size(details.otherRows, details.otherCols)}, but \`red\` is ${size(details.rows, details.cols)}: the three channels need the same size.`;
		case 'bad-divisor':
			return `${shown(details.given)} cannot be a divisor: use any number but 0, up to a billion.`;
		case 'bad-picture':
			return 'this picture does not go together: its grid needs as many bytes (0 to 255) as it has rows times columns, and its crop has to lie within the picture.';
		case 'bad-image':
			return `this is not a picture of the type ${String(details.type)} in Base64.`;
		case 'image-too-big':
			return `this image has about ${grouped(details.bytes)} bytes, and up to ${grouped(details.limit)} are allowed.`;
		default:
			return null;
	}
}

function togetherSentence({ code, details }: LessonProblemText): string | null {
	switch (code) {
		case 'does-not-fit': {
			const problem = { code: details.error, details: details.errorDetails } as ConvolutionProblem;
			return convolutionErrorSentence(problem);
		}
		case 'too-much-work':
			return `working this out takes more than the ${grouped(details.limit)} steps that a lesson may: use smaller inputs or kernels.`;
		case 'no-such-place':
			return `${stepText(details.place)} is not on this figure’s timeline, which has the steps 0 to ${shown(Number(details.steps) - 1)}.`;
		case 'range-backwards':
			return `the range starts at step ${shown(details.start)} and ends before it, at step ${shown(details.end)}.`;
		case 'outside-range':
			return `this is step ${shown(details.index)}, and the scene’s range only reaches from step ${shown(details.start)} to step ${shown(details.end)}.`;
		case 'previous-first':
			return 'the first figure of a chain has no figure before it: give it an input of its own.';
		case 'previous-beside':
			return 'figures side by side take nothing from each other: give this one an input, or set the scene’s `arrangement` to "chain".';
		case 'chain-broken':
			return 'in a chain every figure after the first takes the output of the one before: write {"source": "previous"}.';
		case 'repeated-id':
			return `${quoted(details.id)} is already the name of another question (${lessonPlace(String(details.first), false)}): every question needs its own.`;
		case 'correct-options':
			return details.count === 0
				? 'none of the options is correct: write "correct": true into one of them.'
				: `${shown(details.count)} of the options are correct: exactly one may be.`;
		case 'cannot-ask':
			return cannotAsk[String(details.reason)] ?? 'this question cannot be asked here.';
		default:
			return null;
	}
}

const cannotAsk: Readonly<Record<string, string>> = {
	'needs-figures':
		'only "choice" and "wrong-line" can be asked here: the other questions are about a figure that convolves.',
	'no-such-figure': 'the scene has no figure of this number; figures count from 0.',
	'no-such-place': '`at` is not a place on the figure’s timeline.',
	'unfitting-place':
		'this question makes no sense at this place, or the scene’s range leaves it out: choose another `at`, or leave it out.',
	'no-fitting-place': 'this figure has no place at which this question makes sense.',
	'own-kernel-missing': 'the figure’s own kernel has to be among `kernels`: it is the answer.',
	'alike-kernels': 'two of `kernels` give the same output here, so nobody could tell them apart.',
	'shift-too-far': 'no 3×3 kernel moves the picture that far: use −1, 0 or 1.',
	'no-right-option': 'none of the options is correct: write "correct": true into one of them.',
	'no-such-line': 'the listing has no line with this defect.'
};

function textSentence({ code, details }: LessonProblemText): string | null {
	const placeholder = () => `\`${String(details.placeholder)}\``;
	switch (code) {
		case 'unclosed-brace':
			return `the brace at ${quoted(details.text)} begins a placeholder that does not end. For a brace in the text write \\{ (in JSON "\\\\{").`;
		case 'unknown-placeholder':
			return `${placeholder()} is not a placeholder that this scene has. For a brace in the text write \\{ (in JSON "\\\\{").`;
		case 'placeholder-without-value':
			return `${placeholder()} has no value here: the figure has no such cell or step, or that step has no such number.`;
		case 'unknown-image': {
			const images = names(details.images);
			const there = images.length === 0 ? 'it has none' : `it has ${list(images)}`;
			return `the lesson has no image ${quoted(details.name)} (${there}).`;
		}
		case 'foreign-image':
			return 'an image has to be one of the lesson’s own: put it into `images` and write ![what it shows](#its-name).';
		case 'bad-link':
			return 'a link has to begin with https://, http://, mailto: or #.';
		default:
			return null;
	}
}

function stepText(place: unknown): string {
	if (typeof place !== 'object' || place === null) return `step ${shown(place)}`;
	const { outputRow, outputCol, tap } = place as Record<string, unknown>;
	const part = typeof tap === 'number' ? `tap ${shown(tap)}` : `the ${String(tap)} step`;
	return `${part} of output (${shown(outputRow)}, ${shown(outputCol)})`;
}

import { grouped } from './lesson-problem-words';
import { lessonProblemSentence } from './lesson-problems';
import { stateNoteSentence } from './state-notes';

/** Why what was shared can't be shown at all: a code, and what a sentence about it needs. */
export type SharedProblemText = { readonly code: string; readonly details: object };

/** What whoever shared something reads when nothing of it can be shown. One to three sentences. */
export function sharedProblemSentence({ code, details }: SharedProblemText): string {
	const about = details as Readonly<Record<string, unknown>>;
	switch (code) {
		case 'not-shared':
			return `There is nothing to show in ${found(about.found)}: give a state, a lesson, or a link with “?” or “#” in it.`;
		case 'not-json':
			return 'This is not JSON: look for a missing or extra comma, bracket or quotation mark.';
		case 'too-large':
			return `This holds more than ${grouped(about.limit)} values and characters, and no more are read.`;
		case 'too-deep':
			return `Objects and lists lie more than ${String(about.limit)} deep in each other here, and nothing that can be shown does.`;
		case 'reserved-key':
			return `“${String(about.key)}” can’t be used as a name here: choose another one.`;
		case 'not-data':
			return 'This holds something that is not plain data, such as a function: only what JSON can hold is read.';
		case 'unknown-version':
			return about.given === ''
				? 'The version is missing: write "v": 1 beside "state" or "lesson".'
				: `This is of version “${String(about.given)}”, and version 1 is read here.`;
		case 'unknown-kind':
			return `“${String(about.given)}” is not a kind of state that is known here: write "conv2d".`;
		case 'nothing-shown':
			return 'There is nothing to show: give a "state" or a "lesson".';
		case 'bad-lesson':
			return badLesson(about.problems as readonly Parameters<typeof lessonProblemSentence>[0][]);
		case 'too-long':
			return `This link is too long to read: up to ${grouped(about.limit)} characters are read.`;
		case 'not-loaded':
			return 'What reads this could not be loaded: check the connection and try again.';
		default:
			return stateNoteSentence({ part: 'link', code, details: about });
	}
}

function badLesson(problems: readonly Parameters<typeof lessonProblemSentence>[0][]): string {
	const more = problems.length - 1;
	const rest = more === 0 ? '' : ` There ${more === 1 ? 'is 1 more' : `are ${more} more`}.`;
	return `This lesson can’t be shown. ${lessonProblemSentence(problems[0])}${rest}`;
}

function found(word: unknown): string {
	const words: Readonly<Record<string, string>> = {
		null: 'null',
		list: 'a list',
		text: 'this text',
		number: 'a number',
		boolean: 'true or false',
		undefined: 'nothing'
	};
	return words[String(word)] ?? `a ${String(word)}`;
}

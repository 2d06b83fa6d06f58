import type { Answer } from '$lib/lessons';

/** Where a reader is in a lesson, and what was answered first, question by question. */
export type LessonBookmark = {
	/** Places before the one the reader is at. */
	readonly at: number;
	readonly answers: readonly (readonly [id: string, given: Answer])[];
};

/** The start of every bookmark of a lesson. */
const MARK = 'lesson:';

/** A learning platform keeps 4,096 characters of a lesson at least; some of them are its own. */
const LONGEST = 3900;

/** A bookmark as a text of at most 3,900 characters; of many long answers the first ones are kept. */
export function writeBookmark({ at, answers }: LessonBookmark): string {
	let text = '';
	for (let kept = answers.length; kept >= 0; kept--) {
		text = MARK + JSON.stringify([at, ...answers.slice(0, kept)]);
		if (text.length <= LONGEST) break;
	}
	return text;
}

/** The bookmark in a text, or null where it is none. What is an answer, its question decides. */
export function readBookmark(text: string): LessonBookmark | null {
	if (!text.startsWith(MARK) || text.length > LONGEST) return null;
	try {
		const value: unknown = JSON.parse(text.slice(MARK.length));
		if (!Array.isArray(value)) return null;
		const [at, ...answers] = value as unknown[];
		if (typeof at !== 'number' || !Number.isInteger(at) || at < 0) return null;
		return { at, answers: answers.filter(isAnswer) };
	} catch {
		return null;
	}
}

function isAnswer(value: unknown): value is readonly [string, Answer] {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

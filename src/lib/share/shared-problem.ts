import type { LessonProblem } from '$lib/schema';

/** Why what was shared cannot be shown at all, with what a sentence about it needs. */
export type SharedProblem =
	| Problem<'not-shared', { found: string }> // neither an object nor a text that says anything
	| Problem<'not-json'>
	| Problem<'too-large', { limit: number }> // values and characters
	| Problem<'too-deep', { limit: number }>
	| Problem<'reserved-key', { key: string }>
	| Problem<'not-data'> // functions, class instances, objects that cannot be read
	| Problem<'unknown-version', { given: string }>
	| Problem<'unknown-kind', { given: string }> // a state of something else
	| Problem<'nothing-shown'> // neither `state` nor `lesson`
	| Problem<'too-long', { limit: number }> // a link's characters
	| Problem<'unpacks-too-large', { limit: number }> // a link's bytes
	| Problem<'damaged'> // a link that was cut off or changed on its way
	| Problem<'cannot-unpack'> // a link: what unpacks it could not be loaded
	| Problem<'bad-lesson', { problems: readonly LessonProblem[] }>
	| Problem<'not-loaded'>; // what reads it could not be loaded

type Problem<Code extends string, Details = Record<never, never>> = {
	readonly code: Code;
	readonly details: Readonly<Details>;
};

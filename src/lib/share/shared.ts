import {
	defaultEmbedOptions,
	type EmbedOptions,
	type EmbedState,
	type Lesson,
	type State
} from '$lib/schema';
import type { DecodedLink } from './decode-link';
import type { SharedProblem } from './shared-problem';

/** What was shared: a state, a lesson, or why it is neither. */
export type DecodedShared =
	| DecodedLink<EmbedOptions>
	| {
			readonly lesson: Lesson;
			readonly options: EmbedOptions;
			readonly notes: DecodedLink<EmbedOptions>['notes'];
	  }
	| { readonly problem: SharedProblem };

/**
 * A state or a lesson from a message, a file or whoever calls. Total: any value gives one of them,
 * checked and copied, or a problem. What checks is loaded when it is first called.
 *
 * - an `EmbedState`, or less: options and parts of a state that are left out have their defaults, and a
 *   bad one has its default and a note; a state or a lesson alone; a bad lesson is a problem;
 * - a link's text (`?…#…`, or a whole address), packed or not; the text of a JSON file.
 */
export async function decodeShared(value: unknown): Promise<DecodedShared> {
	try {
		const { readShared } = await import('./read-shared');
		return await readShared(value);
	} catch {
		return { problem: { code: 'not-loaded', details: {} } };
	}
}

/** A state or a lesson, and options, as one value for messages and files; it survives JSON. */
export function encodeShared(
	shown: State | Lesson,
	options: Partial<EmbedOptions> = {}
): EmbedState {
	const chosen: EmbedOptions = { ...defaultEmbedOptions, ...options };
	return shown.kind === 'lesson'
		? { v: 1, lesson: shown, options: chosen }
		: { v: 1, state: shown, options: chosen };
}

import type { EmbedOptions, EmbedState, Lesson, State } from '$lib/schema';

/** What is given away as a file: one state, or a lesson. Pictures carry their cells with them. */
export type Published =
	| {
			readonly kind: 'state';
			readonly title: string;
			readonly state: State;
			readonly options: EmbedOptions;
	  }
	| {
			readonly kind: 'lesson';
			readonly title: string;
			readonly lesson: Lesson;
			readonly options: EmbedOptions;
	  };

/** A classic script of the embed: its file's name and its text. */
export type EmbedScript = { readonly name: string; readonly text: string };

/** The same as the player takes it. */
export function embedStateOf(content: Published): EmbedState {
	const { options } = content;
	return content.kind === 'state'
		? { v: 1, state: content.state, options }
		: { v: 1, lesson: content.lesson, options };
}

/** Whether a lesson has anything that can be scored. */
export function hasQuestions({ scenes }: Lesson): boolean {
	return scenes.some(({ path }) => path.some((beat) => 'ask' in beat));
}

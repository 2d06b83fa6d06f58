import type { Changeable, Lesson, LessonQuestion, LessonScene } from '$lib/schema';

/** A lesson with every text of it as HTML: numbers filled in, nothing in it that runs. Plain data. */
export type RenderedLesson = {
	readonly lesson: Lesson;
	readonly scenes: readonly RenderedScene[];
};

export type RenderedScene = {
	readonly scene: LessonScene;
	readonly prose: string;
	/** As the scene's path, beat by beat. */
	readonly path: readonly RenderedBeat[];
	readonly change: { readonly html: string; readonly settings: readonly Changeable[] } | null;
};

export type RenderedBeat =
	| {
			readonly kind: 'stop';
			/** The step it pauses at, on the timeline of the figure that walks. */
			readonly index: number;
			readonly html: string;
			/** The same in plain text, for names and for print. */
			readonly text: string;
	  }
	| {
			readonly kind: 'question';
			readonly question: LessonQuestion;
			/** The teacher's own words, or null. */
			readonly prompt: string | null;
			/** A choice's options; empty for other kinds. Not a word of them tells which is right but `correct`. */
			readonly options: readonly RenderedOption[];
	  };

export type RenderedOption = {
	readonly html: string;
	readonly feedback: string;
	readonly correct: boolean;
};

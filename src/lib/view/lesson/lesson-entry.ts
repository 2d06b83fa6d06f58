import type { LessonScene } from '$lib/schema';

/** A lesson as a list shows it. */
export type LessonEntry = {
	readonly slug: string;
	readonly title: string;
	readonly aim: string;
	/** The scene that stands for it. */
	readonly scene: LessonScene;
	/** How many it has. */
	readonly scenes: number;
	readonly questions: number;
};

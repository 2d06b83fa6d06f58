import type { Step } from '$lib/core';
import type { Scene, ThemeName } from '$lib/figure';
import type { EmbedOptions, Lesson, State } from '$lib/schema';
import type { Timeline } from '$lib/timeline';

/** A stepper as it was when it was shared. */
export type SharedState = {
	readonly kind: 'state';
	/** With the step that was shown. */
	readonly state: State;
	readonly index: number;
	readonly step: Step;
	readonly scene: Scene;
	readonly trace: Timeline;
	/** What the picture of the step is drawn in. */
	readonly theme: ThemeName;
};

export type SharedLesson = {
	readonly kind: 'lesson';
	readonly title: string;
	/** Its name in the site's addresses; null for a lesson that is not one of the site's. */
	readonly slug: string | null;
	readonly lesson: Lesson;
};

/** What is shared. */
export type ShareContent = SharedState | SharedLesson;

/** What goes into a file that is given away. */
export type PublishedContent = { readonly title: string; readonly options: EmbedOptions } & (
	| { readonly kind: 'state'; readonly state: State }
	| { readonly kind: 'lesson'; readonly lesson: Lesson }
);

export type EmbedScriptText = { readonly name: string; readonly text: string };

/** Where a snippet is pasted: what `frameSnippet` knows. */
export type SnippetPlaceName = 'html' | 'mdx' | 'myst' | 'slides' | 'address';

/** What the layer above makes of it: a page hands it down, loaded when it is first wanted. */
export type Publishing = {
	frameSnippet(
		place: SnippetPlaceName,
		frame: {
			readonly src: string;
			readonly title: string;
			readonly width: number | string;
			readonly height: number;
		}
	): string;
	elementSnippet(element: {
		readonly script: string;
		readonly attributes: readonly (readonly [name: string, text: string])[];
		readonly data: unknown;
		readonly fallback: { readonly href: string; readonly text: string };
	}): string;
	attributesOfLink(link: {
		readonly query: string;
		readonly hash: string;
	}): (readonly [string, string])[];
	/** The name of the script that talks to a learning platform. */
	readonly reportingScript: string;
	offlineFile(content: PublishedContent, scripts: readonly EmbedScriptText[]): Promise<string>;
	scormPackage(content: PublishedContent, scripts: readonly EmbedScriptText[]): Promise<Uint8Array>;
	publishedFileName(content: PublishedContent, extension: 'html' | 'zip'): string;
};

/** How to share: the ways that a dialog has, in its order. */
export const shareWays = ['link', 'frame', 'element', 'offline', 'scorm'] as const;
export type ShareWay = (typeof shareWays)[number];

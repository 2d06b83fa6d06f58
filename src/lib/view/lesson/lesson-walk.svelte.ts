import type { RenderedLesson } from '$lib/prose';

/** A place in a lesson: a scene, and a beat of its path; −1 is the scene's opening. */
export type Place = { readonly scene: number; readonly beat: number };

/** Where the reader is in a lesson. Scenes' openings and beats in one row, so that next and back are exact inverses. */
export class LessonWalk {
	readonly #places: readonly Place[];
	#at = $state(0);

	constructor(lesson: RenderedLesson) {
		this.#places = lesson.scenes.flatMap(({ path }, scene) =>
			Array.from({ length: path.length + 1 }, (_, i) => ({ scene, beat: i - 1 }))
		);
	}

	get place(): Place {
		return this.#places[this.#at];
	}

	/** How many places there are, and how many lie before this one. */
	get count(): number {
		return this.#places.length;
	}

	get at(): number {
		return this.#at;
	}

	get atEnd(): boolean {
		return this.#at === this.#places.length - 1;
	}

	/** The place after this one, or before it; null beyond the lesson's ends. */
	neighbour(by: 1 | -1): Place | null {
		return this.#places[this.#at + by] ?? null;
	}

	/** The place with so many before it, or null. */
	placeAt(at: number): Place | null {
		return this.#places[at] ?? null;
	}

	go({ scene, beat }: Place): void {
		const found = this.#places.findIndex((place) => place.scene === scene && place.beat === beat);
		if (found >= 0) this.#at = found;
	}
}

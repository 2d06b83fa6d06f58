import { lessonOpeningSentence, lessonProblemSentence } from '$lib/messages';
import type { RenderedLesson } from '$lib/prose';
import type { LessonText } from './lesson-text';

type Reader = typeof import('./lesson-reader');

/** A lesson that was opened: what the page shows, and a link that carries it. */
export type LessonOnDesk = {
	readonly rendered: RenderedLesson;
	/** null: it is too long for a link. */
	readonly hash: string | null;
};

/** What could not be opened: a file's name, or '', and a sentence for each thing that is wrong. */
export type Refusal = { readonly name: string; readonly sentences: readonly string[] };

/**
 * Opens lessons one after the other. The last good one stays when another cannot be opened; of two
 * that are being opened, the one that was asked for last counts.
 */
export class LessonDesk {
	readonly #load: () => Promise<Reader>;
	#lesson = $state.raw<LessonOnDesk | null>(null);
	#refusal = $state.raw<Refusal | null>(null);
	#busy = $state(false);
	#asked = 0;

	constructor(load: () => Promise<Reader> = () => import('./lesson-reader')) {
		this.#load = load;
	}

	get lesson(): LessonOnDesk | null {
		return this.#lesson;
	}

	get refusal(): Refusal | null {
		return this.#refusal;
	}

	get busy(): boolean {
		return this.#busy;
	}

	/** Opens the lesson in a text that is on its way. */
	open(coming: Promise<LessonText>, name = ''): Promise<void> {
		return this.#attempt(name, async (reader) => {
			const given = await coming;
			return 'text' in given ? read(reader, given.text) : [lessonOpeningSentence(given.fault)];
		});
	}

	/** Opens the lesson in a page's hash; leaves all as it is where the hash carries none. */
	async openHash(hash: string): Promise<void> {
		// Anchors are the page's own, and nothing is loaded for them.
		if (!/[#&]lesson=/.test(hash)) return;
		await this.#attempt('', async (reader) => {
			const decoded = reader.decodeLessonHash(hash);
			if (decoded === null) return null;
			return 'text' in decoded
				? read(reader, decoded.text)
				: [lessonOpeningSentence(decoded.problem)];
		});
	}

	async #attempt(name: string, work: (reader: Reader) => Promise<Outcome>): Promise<void> {
		const asked = ++this.#asked;
		this.#busy = true;
		let outcome: Outcome;
		try {
			outcome = await work(await this.#load().catch(() => Promise.reject(notLoaded)));
		} catch (reason) {
			const code = reason === notLoaded ? 'not-loaded' : 'unexpected';
			outcome = [lessonOpeningSentence({ code, details: {} })];
		}
		if (asked !== this.#asked) return;
		this.#busy = false;
		if (outcome === null) return;
		if (Array.isArray(outcome)) {
			this.#refusal = { name, sentences: outcome };
		} else {
			this.#lesson = outcome;
			this.#refusal = null;
		}
	}
}

/** A lesson; sentences, where it cannot be opened; null, where there is none. */
type Outcome = LessonOnDesk | string[] | null;

const notLoaded = Symbol('not loaded');

function read(reader: Reader, text: string): LessonOnDesk | string[] {
	const opened = reader.openLesson(text);
	if ('problems' in opened) return opened.problems.map(lessonProblemSentence);
	const hash = reader.encodeLesson(text);
	return {
		rendered: reader.renderLesson(opened.lesson),
		hash: reader.lessonLinkFits(hash) ? hash : null
	};
}

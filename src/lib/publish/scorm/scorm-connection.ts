import { publishMessages } from '$lib/messages';
import type { PlayerApi, PlayerEventName, PlayerEvents } from '$lib/schema';
import type { Clock } from '$lib/timeline';
import { PlatformRecord } from './platform-record';
import type { ScormApi } from './scorm-api';
import { sessionTime } from './session-time';

export type ScormPlayer = PlayerApi & EventTarget;

export type ScormSurroundings = {
	readonly clock: Clock;
	/** Shows a sentence under the player. */
	readonly say: (sentence: string) => void;
};

const messages = publishMessages.scorm;

/** Characters of cmi.suspend_data, and of cmi.core.lesson_location, by the standard. */
const MOST_SUSPENDED = 4096;
const MOST_LOCATION = 255;
/** Milliseconds from a change to its report: each report is a request of the platform's. */
const BEFORE_REPORT = 5000;

/**
 * Keeps a platform's record of what a learner does in a player:
 *
 * - the player's bookmark, given back to it at once, in cmi.suspend_data, and in
 *   cmi.core.lesson_location where it is short enough;
 * - the score once every question is answered, out of 100: earlier, a platform that has a mastery
 *   score would call whoever pauses failed;
 * - the status: incomplete, then passed or failed where the platform has a mastery score, else
 *   completed. Without questions: completed at a state's last step, or when a lesson's `complete`
 *   says that there are none. What was reached before is never taken back;
 * - the time spent.
 *
 * A platform that refuses or fails is told of in one sentence, and the player goes on. In a platform's
 * modes for looking around (browse, review) the bookmark is read and nothing is written.
 */
export class ScormConnection {
	readonly #player: ScormPlayer;
	readonly #clock: Clock;
	readonly #record: PlatformRecord;
	readonly #begun: number;
	readonly #writing: boolean;
	#status: string;
	/** Whether the place changed since it was last reported. */
	#moved = false;
	#open: boolean;
	#cancelReport: (() => void) | null = null;

	constructor(player: ScormPlayer, api: ScormApi, { clock, say }: ScormSurroundings) {
		this.#player = player;
		this.#clock = clock;
		this.#record = new PlatformRecord(api, () => say(messages.refused));
		this.#begun = clock.now();
		this.#open = this.#record.open();
		this.#status = this.#record.read('cmi.core.lesson_status');
		const mode = this.#record.read('cmi.core.lesson_mode');
		this.#writing = this.#open && mode !== 'browse' && mode !== 'review';
		if (!this.#open) {
			say(messages.closed);
			return;
		}
		if (this.#writing && !this.#done) this.#reach('incomplete');
		this.#record.keep();
		this.#restore();
		if (this.#writing) this.#listen();
	}

	/** Reports now what would be reported soon. */
	report(): void {
		this.#cancelReport?.();
		this.#cancelReport = null;
		if (!this.#open) return;
		if (this.#moved) this.#reportPlace();
		this.#moved = false;
		this.#record.keep();
	}

	/** Reports the rest and closes the record for good; the second time does nothing. */
	finish(): void {
		if (!this.#open) return;
		if (this.#writing) {
			const time = sessionTime(this.#clock.now() - this.#begun);
			this.#record.write('cmi.core.session_time', time);
			// Asks for the bookmark to be kept for a next time.
			this.#record.write('cmi.core.exit', this.#done ? '' : 'suspend');
		}
		this.report();
		this.#open = false;
		this.#record.close();
	}

	get #done(): boolean {
		return ['passed', 'completed', 'failed'].includes(this.#status);
	}

	#listen(): void {
		this.#on('statechange', () => this.#reportSoon());
		this.#on('stepchange', () => this.#reportSoon());
		this.#on('complete', (result) => this.#complete(result));
		if (this.#player.steps > 0) this.#watchEnd();
		else this.#on('ready', () => this.#watchEnd());
	}

	/** The last step of a state, or of the range of it that is shown, is all there is to reach. */
	#watchEnd(): void {
		const shown = this.#player.getState();
		if ('lesson' in shown) return;
		const look = () => {
			const last = Math.min(shown.options.end ?? Infinity, this.#player.steps - 1);
			if (!this.#done && this.#player.currentStep >= last) this.#complete({ score: 0, max: 0 });
		};
		this.#on('stepchange', look);
		look();
	}

	#restore(): void {
		const place =
			this.#record.read('cmi.suspend_data') || this.#record.read('cmi.core.lesson_location');
		try {
			if (place !== '') this.#player.bookmark = place;
		} catch {
			// It is no bookmark of what is shown, which begins at its beginning.
		}
	}

	#complete({ score, max }: PlayerEvents['complete']): void {
		if (!this.#open) return;
		if (max > 0) this.#reportScore(Math.round((10_000 * score) / max) / 100);
		else this.#reach('completed');
		this.#moved = true;
		this.report();
	}

	#reportScore(score: number): void {
		const earlier = Number.parseFloat(this.#record.read('cmi.core.score.raw'));
		const best = earlier > score ? earlier : score;
		this.#record.write('cmi.core.score.min', '0');
		this.#record.write('cmi.core.score.max', '100');
		this.#record.write('cmi.core.score.raw', String(best));
		const mastery = Number.parseFloat(this.#record.read('cmi.student_data.mastery_score'));
		if (Number.isNaN(mastery)) this.#reach('completed');
		else this.#reach(best >= mastery ? 'passed' : 'failed');
	}

	#reach(status: 'incomplete' | 'completed' | 'passed' | 'failed'): void {
		const better = this.#status === 'passed' || (this.#done && status === 'failed');
		if (better) return;
		this.#status = status;
		this.#record.write('cmi.core.lesson_status', status);
	}

	#reportPlace(): void {
		const place = this.#player.bookmark;
		// Nothing is shown yet.
		if (place === '') return;
		// A text that was cut short would lead nowhere.
		if (place.length <= MOST_SUSPENDED) this.#record.write('cmi.suspend_data', place);
		this.#record.write('cmi.core.lesson_location', place.length <= MOST_LOCATION ? place : '');
	}

	#reportSoon(): void {
		if (!this.#open) return;
		this.#moved = true;
		this.#cancelReport ??= this.#clock.after(BEFORE_REPORT, () => this.report());
	}

	#on<Name extends PlayerEventName>(name: Name, act: (detail: PlayerEvents[Name]) => void): void {
		const once = name === 'ready';
		this.#player.addEventListener(name, (event) => act((event as CustomEvent).detail), { once });
	}
}

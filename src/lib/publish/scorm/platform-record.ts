import type { ScormApi } from './scorm-api';

/** The elements of SCORM 1.2's data model that are read or written here. */
export type RecordElement =
	| 'cmi.core.lesson_status'
	| 'cmi.core.lesson_mode'
	| 'cmi.core.lesson_location'
	| 'cmi.core.score.raw'
	| 'cmi.core.score.min'
	| 'cmi.core.score.max'
	| 'cmi.core.session_time'
	| 'cmi.core.exit'
	| 'cmi.suspend_data'
	| 'cmi.student_data.mastery_score';

/**
 * The record that a platform keeps of a learner and a package. A platform that refuses or fails
 * stops nothing: `onRefusal` is called the first time, and later calls are still tried.
 */
export class PlatformRecord {
	readonly #api: ScormApi;
	readonly #onRefusal: () => void;
	readonly #written = new Map<RecordElement, string>();
	#refused = false;
	#changed = false;

	constructor(api: ScormApi, onRefusal: () => void) {
		this.#api = api;
		this.#onRefusal = onRefusal;
	}

	/** Opens the record; whether that went well. Before it nothing can be read or written. */
	open(): boolean {
		return this.#went(() => this.#api.LMSInitialize(''));
	}

	/** A value, '' where there is none: platforms need not know every element. */
	read(element: RecordElement): string {
		try {
			return String(this.#api.LMSGetValue(element) ?? '');
		} catch {
			return '';
		}
	}

	/** Writes a value unless it stands there already. */
	write(element: RecordElement, value: string): void {
		if (this.#written.get(element) === value) return;
		if (!this.#went(() => this.#api.LMSSetValue(element, value))) return this.#refuse();
		this.#written.set(element, value);
		this.#changed = true;
	}

	/** Has the platform keep what was written since the last time. */
	keep(): void {
		if (!this.#changed) return;
		this.#changed = false;
		if (!this.#went(() => this.#api.LMSCommit(''))) this.#refuse();
	}

	/** Closes the record for good. */
	close(): void {
		this.keep();
		if (!this.#went(() => this.#api.LMSFinish(''))) this.#refuse();
	}

	/** Some platforms answer with a truth value where the standard has a text. */
	#went(call: () => unknown): boolean {
		try {
			return String(call()) === 'true';
		} catch {
			return false;
		}
	}

	#refuse(): void {
		if (this.#refused) return;
		this.#refused = true;
		this.#onRefusal();
	}
}

import { refuse, type Note, type NotePart, type Reading } from './note';
import type { Parameters } from './parameters';

/** Reads parts of a link one by one, and notes those that cannot be used. */
export class NoteTaker {
	readonly notes: Note[] = [];
	readonly #values: Parameters['values'];

	constructor(values: Parameters['values']) {
		this.#values = values;
	}

	/** Whether the link names a part. */
	has(part: NotePart): boolean {
		return this.#values.has(part);
	}

	/** The part's text, where there is any. */
	text(part: NotePart): string | undefined {
		return this.#values.get(part);
	}

	/** Notes that a part was not used as it stood. */
	note(part: NotePart, { reason }: ReturnType<typeof refuse>): void {
		this.notes.push({ part, ...reason });
	}

	/** The part's value; `fallback` where it is left out, and, with a note, where it is bad. */
	read<T>(part: NotePart, fallback: T, reader: (text: string) => Reading<T>): T {
		const text = this.#values.get(part);
		if (text === undefined) return fallback;
		const reading = reader(text);
		if ('value' in reading) return reading.value;
		this.note(part, reading);
		return fallback;
	}

	/** Notes each of `parts` that is there although what it belongs to is not. */
	unused(parts: readonly NotePart[], needs: NotePart | 'state'): void {
		for (const part of parts) if (this.has(part)) this.note(part, refuse('unused', { needs }));
	}
}

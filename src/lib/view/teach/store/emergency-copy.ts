import type { StoreParts } from './parts';

/** A draft as a page had it when the page was closed or hidden, before it was saved. */
export type EmergencyCopy = {
	readonly draft: string;
	/** The revision that the page had begun with. */
	readonly revision: number;
	/** Milliseconds since 1970. */
	readonly time: number;
	readonly text: string;
};

const prefix = 'kernelwalk-teach:';

/**
 * Copies in the one storage that is written at once, for the moment in which a page goes and nothing
 * that takes time would be finished. Where there is no such storage, or no room in it, nothing is
 * written; no call ever fails.
 */
export class EmergencyCopies {
	readonly #local: StoreParts['local'];

	constructor(local: StoreParts['local']) {
		this.#local = local;
	}

	/** @param page tells pages that have the same draft open apart */
	write(page: string, copy: EmergencyCopy): void {
		this.#attempt((local) => local.setItem(prefix + page, JSON.stringify(copy)));
	}

	remove(page: string): void {
		this.#attempt((local) => local.removeItem(prefix + page));
	}

	/** All copies that were left, the oldest first, each with the name of its page. */
	all(): readonly { readonly page: string; readonly copy: EmergencyCopy }[] {
		const found: { page: string; copy: EmergencyCopy }[] = [];
		this.#attempt((local) => {
			for (let i = 0; i < local.length; i++) {
				const key = local.key(i);
				if (!key?.startsWith(prefix)) continue;
				const copy = readCopy(local.getItem(key));
				if (copy !== null) found.push({ page: key.slice(prefix.length), copy });
			}
		});
		return found.sort((one, other) => one.copy.time - other.copy.time);
	}

	#attempt(work: (local: NonNullable<StoreParts['local']>) => void): void {
		if (this.#local === null) return;
		try {
			work(this.#local);
		} catch {
			// Full, or refused after all: the database still has what was saved there.
		}
	}
}

function readCopy(text: string | null): EmergencyCopy | null {
	try {
		const copy = JSON.parse(text ?? '') as Partial<EmergencyCopy> | null;
		const { draft, revision, time, text: lesson } = copy ?? {};
		const sound =
			typeof draft === 'string' &&
			typeof lesson === 'string' &&
			Number.isSafeInteger(revision) &&
			Number.isFinite(time);
		return sound ? (copy as EmergencyCopy) : null;
	} catch {
		return null;
	}
}

import type { Phrase } from '$lib/messages';

/**
 * Stand-ins for phrases while a text goes through Markdown, which so sees words of two letters and
 * never a number, a bracket or a star of ours. Private-use characters: a text's own are taken out
 * before, so that none can be smuggled in.
 */
const firstHigh = 0xe000;
const firstLow = 0xe800;
const lowCount = 0x1000;
const most = (firstLow - firstHigh) * lowCount;

const privateUse = /[\uE000-\uF8FF]/g;
const standIn = /([\uE000-\uE7FF])([\uE800-\uF7FF])/g;
/** A stand-in in an address, where micromark has written its six bytes out. */
const encodedStandIn =
	/%EE%(?:8[0-9A-F]|9[0-9A-F])%[89AB][0-9A-F]%E[EF]%[89AB][0-9A-F]%[89AB][0-9A-F]/g;

/** A text without the characters that stand-ins are made of. */
export function withoutPrivateUse(text: string): string {
	return text.replace(privateUse, '');
}

/** Phrases that are kept while their stand-ins travel. */
export class StandIns {
	readonly #phrases: Phrase[] = [];

	/** Takes a phrase and gives its stand-in. */
	add(phrase: Phrase): string {
		const index = this.#phrases.length;
		if (index >= most) throw new RangeError(`more than ${most} placeholders in one text`);
		this.#phrases.push(phrase);
		return String.fromCharCode(
			firstHigh + Math.floor(index / lowCount),
			firstLow + (index % lowCount)
		);
	}

	/** A text with `write` of each phrase in its stand-in's place. */
	replace(text: string, write: (phrase: Phrase) => string): string {
		return text
			.replace(encodedStandIn, (encoded) => decodeURIComponent(encoded))
			.replace(standIn, (_, high: string, low: string) => {
				const index = (high.charCodeAt(0) - firstHigh) * lowCount + (low.charCodeAt(0) - firstLow);
				return write(this.#phrases[index] ?? []);
			});
	}
}

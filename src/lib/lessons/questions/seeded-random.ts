/**
 * Numbers in [0, 1) that follow from the seed alone: the generator known as mulberry32, a counter
 * that goes up by a fixed odd amount and whose bits are then mixed. Enough to vary a question.
 */
export function seededRandom(seed: number): () => number {
	let counter = seed >>> 0;
	return () => {
		counter = (counter + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The items in an order of chance: Fisher and Yates' shuffle, of a copy. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
	const result = [...items];
	for (let i = result.length - 1; i > 0; i--) {
		const other = Math.floor(random() * (i + 1));
		[result[i], result[other]] = [result[other], result[i]];
	}
	return result;
}

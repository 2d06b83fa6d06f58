import type { Clock } from '$lib/timeline';

/**
 * What holds back a flood: a bucket that starts full with `burst` tokens and is refilled by
 * `perSecond` a second. The function takes a token, and says whether there was one.
 */
export function tokenBucket(perSecond: number, burst: number, clock: Clock): () => boolean {
	let tokens = burst;
	let filledAt = clock.now();
	return () => {
		const now = clock.now();
		tokens = Math.min(burst, tokens + ((now - filledAt) * perSecond) / 1000);
		filledAt = now;
		if (tokens < 1) return false;
		tokens -= 1;
		return true;
	};
}

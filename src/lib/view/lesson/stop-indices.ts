import type { RenderedBeat } from '$lib/prose';

/** The steps that a path pauses at, rising, each once. */
export function stopIndices(path: readonly RenderedBeat[]): number[] {
	const stops = path.flatMap((beat) => (beat.kind === 'stop' ? [beat.index] : []));
	return [...new Set(stops)].sort((one, other) => one - other);
}

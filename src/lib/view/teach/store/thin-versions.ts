import type { VersionRecord } from './shelf';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Younger than this every save is kept. */
const everySave = 5 * minute;
/** Younger than this one save of every ten minutes is kept; older, one of every day. */
const everyTenMinutes = day;

/** Versions of one draft. */
export const mostVersions = 150;
/** Bytes of all versions of one draft together. */
export const mostVersionBytes = 20_000_000;

type Version = Pick<VersionRecord, 'revision' | 'time' | 'bytes'>;

/** The stretch of time of which one version is kept. */
function stretchOf({ time, revision }: Version, now: number): string {
	const age = now - time;
	if (age < everySave) return `save ${revision}`;
	return age < everyTenMinutes
		? `minutes ${Math.floor(time / (10 * minute))}`
		: `day ${Math.floor(time / day)}`;
}

/**
 * The revisions that can go: of each stretch of time the last version is kept. Where those are still too
 * many or too large, the one that lies closest before a newer one goes first. The newest is always kept.
 *
 * @param versions the oldest first
 * @param now milliseconds since 1970, as the versions' times
 */
export function superfluous(versions: readonly Version[], now: number): number[] {
	const last = new Map(versions.map((version) => [stretchOf(version, now), version.revision]));
	const kept = versions.filter((version) => last.get(stretchOf(version, now)) === version.revision);
	let bytes = kept.reduce((sum, version) => sum + version.bytes, 0);
	while (kept.length > 1 && (kept.length > mostVersions || bytes > mostVersionBytes)) {
		let closest = 0;
		const gap = (at: number) => kept[at + 1].time - kept[at].time;
		for (let at = 1; at < kept.length - 1; at++) if (gap(at) < gap(closest)) closest = at;
		bytes -= kept.splice(closest, 1)[0].bytes;
	}
	const stays = new Set(kept.map(({ revision }) => revision));
	return versions.flatMap(({ revision }) => (stays.has(revision) ? [] : [revision]));
}

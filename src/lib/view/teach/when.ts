import { teachMessages } from '$lib/messages';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** When something was, seen from now: "5 minutes ago", "Nov 3, 2:05 PM". Milliseconds since 1970. */
export function whenText(time: number, now: number): string {
	const past = Math.max(0, now - time);
	if (past < MINUTE) return teachMessages.justNow;
	const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
	if (past < HOUR) return ago.format(-Math.floor(past / MINUTE), 'minute');
	if (past < DAY) return ago.format(-Math.floor(past / HOUR), 'hour');
	return new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** The moment of something, to tell it from others of the same day: "2:05:09 PM", "Nov 3, 2:05 PM". */
export function momentText(time: number, now: number): string {
	const day = now - time < DAY;
	return new Intl.DateTimeFormat(
		'en',
		day ? { timeStyle: 'medium' } : { dateStyle: 'medium', timeStyle: 'short' }
	).format(time);
}

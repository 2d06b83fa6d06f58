/** The longest that a time in SCORM 1.2 can be: 9999:59:59.99. */
const MOST_HUNDREDTHS = 9999 * 360_000 + 359_999;

/** A span of milliseconds as SCORM 1.2 writes it: HHHH:MM:SS.SS. */
export function sessionTime(milliseconds: number): string {
	const hundredths = Math.min(Math.max(0, Math.round(milliseconds / 10)), MOST_HUNDREDTHS);
	const digits = (value: number, count: number) => String(Math.floor(value)).padStart(count, '0');
	const hours = digits(hundredths / 360_000, 4);
	const minutes = digits((hundredths / 6000) % 60, 2);
	const seconds = digits((hundredths / 100) % 60, 2);
	return `${hours}:${minutes}:${seconds}.${digits(hundredths % 100, 2)}`;
}

import { sessionTime } from '$lib/publish/scorm/session-time';
import { expect, test } from 'vitest';

test.each([
	[0, '0000:00:00.00'],
	[4, '0000:00:00.00'],
	[4321, '0000:00:04.32'],
	[59_996, '0000:01:00.00'],
	[3_599_994, '0000:59:59.99'],
	[3_600_000, '0001:00:00.00'],
	[((23 * 60 + 5) * 60 + 7) * 1000 + 80, '0023:05:07.08'],
	[1e15, '9999:59:59.99'],
	[-5, '0000:00:00.00']
])('%i milliseconds are written %s', (milliseconds, text) => {
	expect(sessionTime(milliseconds)).toBe(text);
});

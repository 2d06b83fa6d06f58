import { describe, expect, it } from 'vitest';
import { commandForKey } from '$lib/timeline';

function press(
	key: string,
	held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {}
) {
	return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe('commandForKey', () => {
	it.each([
		[' ', { kind: 'toggle' }],
		['k', { kind: 'toggle' }],
		['ArrowLeft', { kind: 'previous' }],
		[',', { kind: 'previous' }],
		['ArrowRight', { kind: 'next' }],
		['.', { kind: 'next' }],
		['j', { kind: 'previous', by: 'row' }],
		['l', { kind: 'next', by: 'row' }],
		['PageUp', { kind: 'previous-stop' }],
		['PageDown', { kind: 'next-stop' }],
		['Home', { kind: 'first' }],
		['End', { kind: 'last' }],
		['<', { kind: 'slower' }],
		['>', { kind: 'faster' }],
		['[', { kind: 'previous-marker' }],
		[']', { kind: 'next-marker' }],
		['0', { kind: 'seek-fraction', fraction: 0 }],
		['5', { kind: 'seek-fraction', fraction: 0.5 }],
		['9', { kind: 'seek-fraction', fraction: 0.9 }],
		['f', 'full-screen'],
		['?', 'help']
	])('reads %j', (key, action) => {
		expect(commandForKey(press(key))).toEqual(action);
	});

	it('reads letters in capitals too', () => {
		expect(commandForKey(press('K', { shiftKey: true }))).toEqual({ kind: 'toggle' });
		expect(commandForKey(press('L'))).toEqual({ kind: 'next', by: 'row' });
	});

	it('reads characters that take Shift to type', () => {
		expect(commandForKey(press('?', { shiftKey: true }))).toBe('help');
		expect(commandForKey(press('>', { shiftKey: true }))).toEqual({ kind: 'faster' });
		expect(commandForKey(press('7', { shiftKey: true }))).toEqual({
			kind: 'seek-fraction',
			fraction: 0.7
		});
	});

	it('blanks on a full stop while presenting, and only then', () => {
		expect(commandForKey(press('.'), { presenting: true })).toBe('blank');
		expect(commandForKey(press('.'), { presenting: false })).toEqual({ kind: 'next' });
		expect(commandForKey(press(','), { presenting: true })).toEqual({ kind: 'previous' });
	});

	it.each(['ctrlKey', 'metaKey', 'altKey'] as const)('leaves every key with %s alone', (held) => {
		for (const key of [' ', 'k', 'ArrowLeft', 'f', '5', '[', '?', '.']) {
			expect(commandForKey(press(key, { [held]: true }))).toBe(null);
		}
	});

	it('leaves Shift with a named key to the browser', () => {
		for (const key of [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'PageDown']) {
			expect(commandForKey(press(key, { shiftKey: true }))).toBe(null);
		}
	});

	it('knows no other key', () => {
		for (const key of [
			'Tab',
			'Enter',
			'Escape',
			'a',
			'ArrowUp',
			'F5',
			'toString',
			'__proto__',
			''
		]) {
			expect(commandForKey(press(key))).toBe(null);
		}
	});
});

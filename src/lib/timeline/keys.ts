import type { Command } from './player-state';

/** The part of a KeyboardEvent that matters here. */
export type KeyPress = {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
};

/** What a key asks for: a command to the player, or something of the page around it. */
export type KeyAction = Command | 'help' | 'full-screen' | 'blank';

const NAMED: Readonly<Record<string, KeyAction>> = {
	' ': { kind: 'toggle' },
	ArrowLeft: { kind: 'previous' },
	ArrowRight: { kind: 'next' },
	PageUp: { kind: 'previous-stop' },
	PageDown: { kind: 'next-stop' },
	Home: { kind: 'first' },
	End: { kind: 'last' }
};

const CHARACTERS: Readonly<Record<string, KeyAction>> = {
	k: { kind: 'toggle' },
	',': { kind: 'previous' },
	'.': { kind: 'next' },
	j: { kind: 'previous', by: 'row' },
	l: { kind: 'next', by: 'row' },
	'<': { kind: 'slower' },
	'>': { kind: 'faster' },
	'[': { kind: 'previous-marker' },
	']': { kind: 'next-marker' },
	f: 'full-screen',
	'?': 'help'
};

/**
 * What a key press means to the player, or null. The caller asks only while focus is inside the player, and
 * not for keys that the focused control uses itself (Space on a button, arrows in a table).
 * `presenting` (default false): `.` blanks the screen, as a clicker sends it to.
 */
export function commandForKey(
	{ key, shiftKey, ctrlKey, metaKey, altKey }: KeyPress,
	{ presenting = false }: { readonly presenting?: boolean } = {}
): KeyAction | null {
	if (ctrlKey || metaKey || altKey) return null;
	// Shift with these selects or scrolls back; with characters it may be what it takes to type them.
	if (Object.hasOwn(NAMED, key)) return shiftKey ? null : NAMED[key];
	if (key === '.' && presenting) return 'blank';
	if (/^[0-9]$/.test(key)) return { kind: 'seek-fraction', fraction: Number(key) / 10 };
	const character = key.toLowerCase();
	return Object.hasOwn(CHARACTERS, character) ? CHARACTERS[character] : null;
}

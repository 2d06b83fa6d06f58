/** Controls that take every key for themselves, and what lies over the figure. */
const TAKES_ALL =
	'input:not([type="range"]), select, textarea, [contenteditable]:not([contenteditable="false"]), dialog, [popover], [data-own-keys]';
/** Controls that Space presses. */
const PRESSED_BY_SPACE = 'a[href], button, summary, [role="button"]';
/** A cell cursor walks these. */
const HAS_CELL_CURSOR = 'table, [role="grid"]';
const CURSOR_KEYS: ReadonlySet<string> = new Set([
	' ',
	'ArrowLeft',
	'ArrowRight',
	'ArrowUp',
	'ArrowDown',
	'Home',
	'End',
	'PageUp',
	'PageDown'
]);

/**
 * Whether what has the focus uses this key itself, so that the player must leave it alone.
 * The timeline, a range input, does not: there the player's keys act as everywhere in it.
 * `surface`: the player's element; what lies outside it has no say.
 */
export function focusOwnsKey(target: EventTarget | null, key: string, surface: Element): boolean {
	if (!(target instanceof Element)) return false;
	const within = (selector: string) => {
		const found = target.closest(selector);
		return found !== null && found !== surface && surface.contains(found);
	};
	if (within(TAKES_ALL)) return true;
	if (key === ' ' && within(PRESSED_BY_SPACE)) return true;
	return CURSOR_KEYS.has(key) && within(HAS_CELL_CURSOR);
}

/** Whether a press on this element is meant for a control, and not for the figure around it. */
export function isControl(target: EventTarget | null, surface: Element): boolean {
	if (!(target instanceof Element)) return false;
	const found = target.closest(
		'a[href], button, input, select, textarea, summary, label, [tabindex], [contenteditable], dialog, [popover]'
	);
	return found !== null && found !== surface && surface.contains(found);
}

/** On the timeline, up and down are what right and left are. */
export function keyOf({ key, target }: KeyboardEvent): string {
	if (!(target instanceof HTMLInputElement)) return key;
	return key === 'ArrowUp' ? 'ArrowRight' : key === 'ArrowDown' ? 'ArrowLeft' : key;
}

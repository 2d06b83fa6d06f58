/** The simple shapes that buttons bear: paths in a square of 24, drawn as lines of width 2. */
export const glyphs = {
	play: 'M7 4.5v15l12-7.5z',
	pause: 'M6.5 5h4v14h-4zM13.5 5h4v14h-4z',
	next: 'M9 5.5l6.5 6.5L9 18.5',
	previous: 'M15 5.5L8.5 12l6.5 6.5',
	'next-row': 'M6 5.500l6.5 6.500L6 18.500M13 5.500l6.5 6.500L13 18.5',
	'previous-row': 'M18 5.500L11.5 12l6.5 6.500M11 5.500L4.5 12l6.5 6.5',
	'one-step': 'M5 5v14M9.5 5v14l10-7z',
	close: 'M6 6l12 12M18 6L6 18',
	undo: 'M8.5 5L4 9.5 8.5 14M4.5 9.500H14a5.5 5.5 0 0 1 0 11h-3',
	redo: 'M15.5 5L20 9.5 15.5 14M19.5 9.500H10a5.5 5.5 0 0 0 0 11h3'
} as const;

export type GlyphName = keyof typeof glyphs;

/** Whether a shape is filled. */
export function isSolid(name: GlyphName): boolean {
	return name === 'play' || name === 'pause';
}

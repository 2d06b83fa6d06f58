/** Words of the player's controls. Counts arrive formatted and count from one. */
export const playerMessages = {
	region: 'Player controls',
	surface: 'The convolution and its player',
	play: 'Play',
	pause: 'Pause',
	next: { multiply: 'Next multiply', window: 'Next window', row: 'Next row' },
	previous: { multiply: 'Previous multiply', window: 'Previous window', row: 'Previous row' },
	nextRow: 'Next row',
	previousRow: 'Previous row',
	position: 'Position on the timeline',
	step: (ordinal: string, count: string) => `step ${ordinal} of ${count}`,
	stepShort: (ordinal: string, count: string) => `${ordinal} of ${count}`,
	valueText: (ordinal: string, count: string, sentence: string) =>
		`Step ${ordinal} of ${count}. ${sentence}`,
	row: (row: string) => `row ${row}`,
	granularity: 'Step by',
	granularities: { multiply: 'multiply', window: 'window', row: 'row' },
	speed: 'Speed',
	speedOf: (speed: string) => `${speed}×`
} as const;

/** Words around the transport: options, loop, markers, full screen, themes. Counts arrive formatted. */
export const playerExtrasMessages = {
	pageTools: 'Page',
	granularity: 'Step by',
	granularities: { multiply: 'multiply', window: 'window', row: 'row' },
	speed: 'Speed',
	speedOf: (speed: string) => `${speed}×`,
	more: 'Loop and markers',
	loop: 'Loop',
	markStart: 'Mark A',
	markEnd: 'Mark B',
	clear: 'Clear',
	/** Where the marks are, as ordinals of steps; null where one is not set. */
	loopBetween: (start: string | null, end: string | null) => {
		if (start !== null && end !== null) return `Playing repeats steps ${start} to ${end}.`;
		if (start !== null) return `A is at step ${start}. Go on, then mark B.`;
		if (end !== null) return `B is at step ${end}. Go back, then mark A.`;
		return 'Mark two steps, and playing repeats what lies between.';
	},
	markers: {
		'stride-jump': {
			title: 'Stride jumps',
			previous: 'Previous stride jump',
			next: 'Next stride jump'
		},
		'row-start': {
			title: 'Row starts',
			previous: 'Previous row start',
			next: 'Next row start'
		}
	},
	present: 'Present',
	leavePresent: 'Leave full screen',
	blanked: 'The screen is black. Any key or a click brings the figure back.',
	help: 'Keys and colours',
	theme: 'Theme',
	themes: { auto: 'Automatic', light: 'Light', dark: 'Dark', projector: 'Projector' }
} as const;

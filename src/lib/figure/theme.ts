/** The colours of one theme. The page's stylesheet states the same values; a test holds the two together. */
export type Theme = {
	readonly paper: string;
	readonly ink: string;
	readonly muted: string;
	readonly hairline: string;
	readonly input: string;
	readonly kernel: string;
	readonly accumulator: string;
	readonly output: string;
	/** Cells outside the input. */
	readonly paddingCell: string;
	readonly hatch: string;
	/** The diverging scale from most negative through zero to most positive: RdBu, after ColorBrewer. */
	readonly diverging: readonly [string, string, string, string, string];
};

export type ThemeName = 'light' | 'dark' | 'projector';

const light: Theme = {
	paper: '#fefdfb',
	ink: '#1a1f27',
	muted: '#565f6b',
	hairline: '#d8d3c9',
	input: '#1b5aa6',
	kernel: '#a8480b',
	accumulator: '#6b3aae',
	output: '#17694a',
	paddingCell: '#fefdfb',
	hatch: '#cfc8bb',
	diverging: ['#c8574f', '#f0b5a8', '#f6f5f2', '#a9c9e6', '#4a8bc6']
};

const dark: Theme = {
	paper: '#16171a',
	ink: '#ece9e1',
	muted: '#a7adb8',
	hairline: '#3d424b',
	input: '#85b8fb',
	kernel: '#f3a35e',
	accumulator: '#c5a9f9',
	output: '#74d3a2',
	paddingCell: '#16171a',
	hatch: '#3a3f48',
	diverging: ['#a8433e', '#65393a', '#24272d', '#2f4f72', '#3d7dbd']
};

const projector: Theme = {
	...light,
	paper: '#ffffff',
	ink: '#000000',
	muted: '#3c434c',
	hairline: '#a39d92',
	input: '#0b4a96',
	kernel: '#943a00',
	accumulator: '#5a229f',
	output: '#00573a',
	paddingCell: '#ffffff',
	hatch: '#b3ab9c'
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, projector };

import type { Theme } from './theme';

/** A value's colour on some scale. */
export type ColorScale = (value: number) => string;

export type Channels = readonly [number, number, number];

/** Reads `#rrggbb` and `rgb(r, g, b)`, the two forms that this layer writes. */
export function channels(color: string): Channels {
	const read = color.startsWith('#')
		? [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
		: (color.match(/\d+/g) ?? []).map(Number);
	return [read[0], read[1], read[2]];
}

function mixedChannels(one: Channels, other: Channels, share: number): Channels {
	const mix = (i: 0 | 1 | 2) => Math.round(one[i] + (other[i] - one[i]) * share);
	return [mix(0), mix(1), mix(2)];
}

/**
 * A colour `share` of the way from one to another, channel by channel in sRGB: d3's interpolateRgb
 * to the byte (a test compares them), without the 6 kB that d3-color adds to the first load.
 */
export function mixed(one: string, other: string, share: number): string {
	return `rgb(${mixedChannels(channels(one), channels(other), share).join(', ')})`;
}

/** The colour at `share`, 0 to 1, of a ramp of evenly spaced stops. */
function alongRamp(stops: readonly string[], share: number): string {
	const place = Math.max(0, Math.min(1, share)) * (stops.length - 1);
	const from = Math.min(stops.length - 2, Math.floor(place));
	return mixed(stops[from], stops[from + 1], place - from);
}

/**
 * The diverging scale: `-limit` is the theme's most negative colour, zero its middle, `limit` its
 * most positive; values beyond are clamped. A limit of 0 (all values are zero) gives the middle.
 */
export function divergingScale(limit: number, theme: Theme): ColorScale {
	return (value) => alongRamp(theme.diverging, limit === 0 ? 0.5 : (value / limit + 1) / 2);
}

/** Grays from `black` to `white`; a picture's gray is shown as it is, in every theme. */
export function grayScale(black: number, white: number, darkest = 0): ColorScale {
	const span = white - black;
	return (value) => {
		const share = span === 0 ? 1 : Math.max(0, Math.min(1, (value - black) / span));
		const level = Math.round(darkest + share * (255 - darkest));
		return `rgb(${String(level)}, ${String(level)}, ${String(level)})`;
	};
}

function luminance(color: string): number {
	const [red, green, blue] = channels(color).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light + 0.05) / (dark + 0.05);
}

/** The text colour that reads better on a fill. Of black and white one has a contrast of at least 4.58 on any colour. */
export function inkOn(fill: string): '#000000' | '#ffffff' {
	return contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000000' : '#ffffff';
}

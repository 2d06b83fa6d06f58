import { interpolateRgb, piecewise, rgb } from 'd3';
import type { Theme } from './theme';

/** A value's colour on some scale. */
export type ColorScale = (value: number) => string;

/**
 * The diverging scale: `-limit` is the theme's most negative colour, zero its middle, `limit` its
 * most positive; values beyond are clamped. A limit of 0 (all values are zero) gives the middle.
 */
export function divergingScale(limit: number, theme: Theme): ColorScale {
	const ramp = piecewise(interpolateRgb, [...theme.diverging]);
	return (value) => ramp(limit === 0 ? 0.5 : (Math.max(-1, Math.min(1, value / limit)) + 1) / 2);
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

/** A colour `share` of the way from one to another. */
export function mixed(one: string, other: string, share: number): string {
	return interpolateRgb(one, other)(share);
}

function luminance(color: string): number {
	const { r, g, b } = rgb(color);
	const [red, green, blue] = [r, g, b].map((channel) => {
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

/** The text colour that reads better on a fill: near-black or white. */
export function inkOn(fill: string): '#14171c' | '#ffffff' {
	return contrast(fill, '#14171c') >= contrast(fill, '#ffffff') ? '#14171c' : '#ffffff';
}

/** `count` colours along the diverging scale as RGB bytes, to paint whole pictures without a string a pixel. */
export function divergingTable(theme: Theme, count: number): Uint8ClampedArray {
	const scale = divergingScale(1, theme);
	const table = new Uint8ClampedArray(count * 3);
	for (let i = 0; i < count; i++) {
		const { r, g, b } = rgb(scale((2 * i) / (count - 1) - 1));
		table.set([r, g, b], i * 3);
	}
	return table;
}

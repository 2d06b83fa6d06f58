import { displayRange, type DisplayRange } from './display-range';
import type { Matrix } from './matrix';

/** The ways to show an output, whose numbers know no bounds, as a picture. */
export const displays = [
	'diverging',
	'absolute',
	'clamped',
	'stretched',
	'mid-gray',
	'wrapped'
] as const;

export type Display = (typeof displays)[number];

/** The byte of a diverging scale that stands for zero: 1 is the most negative, 255 the most positive. */
export const divergingZero = 128;

/** To the nearest byte, ties to the even one, everything outside to 0 or 255: OpenCV's saturate_cast. */
function saturated(value: number): number {
	if (value <= 0) return 0;
	if (value >= 255) return 255;
	const below = Math.floor(value);
	const part = value - below;
	return part > 0.5 || (part === 0.5 && below % 2 === 1) ? below + 1 : below;
}

/**
 * How far a number lies along a diverging scale that spans as much to both sides of zero.
 *
 * @returns −1 to 1; 0 for an output of zeros only
 */
export function signedPart(value: number, { min, max }: DisplayRange): number {
	const reach = Math.max(-min, max);
	return reach > 0 ? Math.min(1, Math.max(-1, value / reach)) : 0;
}

function stretched(value: number, { min, max }: DisplayRange): number {
	const span = max - min;
	if (!(span > 0)) return 0;
	return Math.min(255, Math.max(0, Math.floor(((value - min) / span) * 256)));
}

/** Bit operations take a number's whole part modulo 2^32 (ECMAScript's ToInt32), never −0. */
function wrapped(value: number): number {
	return value & 255;
}

/**
 * The byte that shows one number. `range` is the whole output's, so that equal numbers look equal.
 *
 * - diverging: 128 is zero, 1 and 255 are the largest distance from it; a place on a colour scale,
 *   not a gray.
 * - absolute: the number without its sign, to the nearest byte, at most 255 (OpenCV's
 *   convertScaleAbs).
 * - clamped: to the nearest byte; negative numbers become 0, large ones 255 (OpenCV's filter2D on
 *   8-bit pictures).
 * - stretched: the smallest number black, the largest white, in 256 equal parts (what matplotlib's
 *   imshow does with a gray map); 0 throughout when all numbers are equal.
 * - mid-gray: zero becomes 128 and each step of two one byte, so that −256 to 254 fits.
 * - wrapped: the fraction dropped, then modulo 256 (NumPy's astype(uint8) of whole numbers).
 *
 * @param value finite
 * @returns 0 to 255
 */
export function displayByte(value: number, display: Display, range: DisplayRange): number {
	switch (display) {
		case 'diverging':
			return saturated(divergingZero + 127 * signedPart(value, range));
		case 'absolute':
			return saturated(Math.abs(value));
		case 'clamped':
			return saturated(value);
		case 'stretched':
			return stretched(value, range);
		case 'mid-gray':
			return saturated(128 + value / 2);
		case 'wrapped':
			return wrapped(value);
	}
}

/**
 * One byte a number, row-major, as `displayByte` says.
 *
 * A loop for each display, for an output can have 24 million numbers. A Uint8ClampedArray rounds
 * what it stores just as `saturated` does (ECMAScript's ToUint8Clamp).
 *
 * @param range default: the output's own
 */
export function toDisplay(
	output: Matrix,
	display: Display,
	range?: DisplayRange
): Uint8ClampedArray<ArrayBuffer> {
	const { data } = output;
	const bytes = new Uint8ClampedArray(data.length);
	switch (display) {
		case 'absolute':
			for (let i = 0; i < bytes.length; i++) bytes[i] = Math.abs(data[i]);
			break;
		case 'clamped':
			for (let i = 0; i < bytes.length; i++) bytes[i] = data[i];
			break;
		case 'mid-gray':
			for (let i = 0; i < bytes.length; i++) bytes[i] = 128 + data[i] / 2;
			break;
		case 'wrapped':
			for (let i = 0; i < bytes.length; i++) bytes[i] = wrapped(data[i]);
			break;
		case 'stretched': {
			const whole = range ?? displayRange(output);
			for (let i = 0; i < bytes.length; i++) bytes[i] = stretched(data[i], whole);
			break;
		}
		case 'diverging': {
			const whole = range ?? displayRange(output);
			for (let i = 0; i < bytes.length; i++) {
				bytes[i] = divergingZero + 127 * signedPart(data[i], whole);
			}
		}
	}
	return bytes;
}

import {
	limits,
	parseNumberGrid,
	type Crop,
	type Padding,
	type PerAxis,
	type PictureGrid
} from '$lib/schema';
import { quotable, refuse, type Reading } from './note';
import { isPacked, unpackBytes } from './packed-bytes';

/** One of a list of names. */
export function readName<T extends string>(text: string, choices: readonly T[]): Reading<T> {
	const value = choices.find((choice) => choice === text);
	return value === undefined
		? refuse('unknown-name', { given: quotable(text), choices })
		: { value };
}

/** A number from `least` to `most`. */
export function readNumber(text: string, least: number, most: number): Reading<number> {
	const given = quotable(text);
	if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) {
		return refuse('not-a-number', { given });
	}
	const value = Number(text);
	if (value < least || value > most) return refuse('out-of-range', { given, least, most });
	return { value: value === 0 ? 0 : value }; // never -0
}

/** A whole number from `least` to `most`. */
export function readWhole(text: string, least: number, most: number): Reading<number> {
	const reading = readNumber(text, least, most);
	if ('value' in reading && !Number.isInteger(reading.value)) {
		return refuse('not-whole', { given: quotable(text) });
	}
	return reading;
}

/** Whole numbers with commas between them, as many as `count` allows. */
function readWholes(
	text: string,
	count: readonly number[],
	least: number,
	most: number
): Reading<number[]> {
	const pieces = text.split(',');
	const values: number[] = [];
	for (const piece of pieces.slice(0, Math.max(...count))) {
		const reading = readWhole(piece.trim(), least, most);
		if ('reason' in reading) return reading;
		values.push(reading.value);
	}
	return count.includes(pieces.length)
		? { value: values }
		: refuse('wrong-count', { given: pieces.length, expected: count });
}

/** `2` for both axes, or `rows,cols`. */
export function readPerAxis(text: string, most: number): Reading<PerAxis> {
	const reading = readWholes(text, [1, 2], 1, most);
	if ('reason' in reading) return reading;
	const [rows, cols = rows] = reading.value;
	return { value: { rows, cols } };
}

/** A name, one number for all sides, or `top,right,bottom,left`. */
export function readPadding(text: string): Reading<Padding> {
	if (/^[a-z]/i.test(text))
		return readName<'valid' | 'same' | 'full'>(text, ['valid', 'same', 'full']);
	const reading = readWholes(text, [1, 4], 0, limits.padding);
	if ('reason' in reading) return reading;
	const [top, right, bottom, left] = reading.value;
	return { value: right === undefined ? top : { top, right, bottom, left } };
}

/** `row,col,rows,cols` in pixels. */
export function readCrop(text: string): Reading<Crop> {
	const reading = readWholes(text, [4], 0, limits.pictureSide);
	if ('reason' in reading) return reading;
	const [row, col, rows, cols] = reading.value;
	return rows === 0 || cols === 0 ? refuse('empty') : { value: { row, col, rows, cols } };
}

/** Readable numbers, `1,2;3,4`, or packed bytes; `maxSide` rows or columns at most. */
export function readNumbers(text: string, maxSide: number): Reading<number[][]> {
	if (isPacked(text)) {
		const reading = unpackBytes(text, maxSide);
		if ('reason' in reading) return reading;
		const { rows, cols, values } = reading.value;
		return {
			value: Array.from({ length: rows }, (_, row) => values.slice(row * cols, (row + 1) * cols))
		};
	}
	const result = parseNumberGrid(text, { maxRows: maxSide, maxCols: maxSide });
	if ('values' in result) return { value: result.values };
	const { code, ...details } = result.problem;
	return refuse(code, details);
}

/** A picture's bytes. */
export function readGrid(text: string): Reading<PictureGrid> {
	return unpackBytes(text, limits.mostCells);
}

/** A divisor: not zero, nor so near to it that sums overflow. */
export function readDivisor(text: string): Reading<number> {
	const reading = readNumber(text, -limits.magnitude, limits.magnitude);
	if ('value' in reading && Math.abs(reading.value) < limits.smallestDivisor) {
		return refuse('out-of-range', {
			given: quotable(text),
			least: limits.smallestDivisor,
			most: limits.magnitude
		});
	}
	return reading;
}

/** `present`, `present=1`; `present=0` takes it back. */
export function readSwitch(text: string): Reading<boolean> {
	if (['', '1', 'true', 'on'].includes(text)) return { value: true };
	if (['0', 'false', 'off'].includes(text)) return { value: false };
	return refuse('unknown-name', { given: quotable(text), choices: ['1', '0'] });
}

/** An error as Python raises it. */
export class PythonError extends Error {
	readonly type: 'IndexError' | 'ValueError';

	constructor(type: 'IndexError' | 'ValueError', message: string) {
		super(message);
		this.type = type;
	}

	/** As the last line of a traceback. */
	get sentence(): string {
		return `${this.type}: ${this.message}`;
	}
}

/** The number types that an array can hold here. */
export type NumberType = 'float64' | 'int64' | 'uint8' | 'int8' | 'uint16';

/** An array of numbers. A view shares `data` with another one, whose rows may be longer. */
export type NumberArray = {
	readonly rows: number;
	readonly cols: number;
	/** From one row to the next in `data`. */
	readonly rowLength: number;
	/** Where its first number is in `data`. */
	readonly start: number;
	readonly data: Float64Array;
	readonly type: NumberType;
};

/**
 * An array of zeros.
 *
 * @throws PythonError for a negative size
 */
export function zeros(rows: number, cols: number, type: NumberType = 'float64'): NumberArray {
	if (rows < 0 || cols < 0) {
		throw new PythonError('ValueError', 'negative dimensions are not allowed');
	}
	return { rows, cols, rowLength: cols, start: 0, data: new Float64Array(rows * cols), type };
}

/**
 * `array[from:from + rows, from:from + cols]`: the same numbers, not a copy. A negative end counts from
 * the array's own.
 */
export function view(array: NumberArray, from: number, rows: number, cols: number): NumberArray {
	const size = (wanted: number, length: number) => {
		const end = from + wanted;
		return Math.max(0, Math.min(length, end < 0 ? length + end : end) - from);
	};
	return {
		...array,
		rows: size(rows, array.rows),
		cols: size(cols, array.cols),
		start: array.start + from * array.rowLength + from
	};
}

/** `np.pad(image, padding)`: zeros around the image. Its type is int64 where every number is whole. */
export function padWithZeros(image: readonly (readonly number[])[], padding: number): NumberArray {
	const type = image.every((row) => row.every(Number.isInteger)) ? 'int64' : 'float64';
	const array = zeros(image.length + 2 * padding, image[0].length + 2 * padding, type);
	image.forEach((row, i) => array.data.set(row, (i + padding) * array.rowLength + padding));
	return array;
}

/**
 * The place that an index means: a negative one counts from the end.
 *
 * @throws PythonError when there is no such place
 */
export function placeOfIndex(index: number, axis: 0 | 1, size: number): number {
	if (!Number.isInteger(index)) throw fractionError();
	if (index < -size || index >= size) {
		throw new PythonError(
			'IndexError',
			`index ${index} is out of bounds for axis ${axis} with size ${size}`
		);
	}
	return index < 0 ? index + size : index;
}

/** What NumPy says to `output[1.0, 0.5]`; a whole number of a division is a fraction to it too. */
export function fractionError(): PythonError {
	return new PythonError(
		'IndexError',
		'only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices'
	);
}

/** The number that is left of one that is assigned to an array of this type: integers wrap around. */
export function stored(value: number, type: NumberType): number {
	switch (type) {
		case 'float64':
			return value + 0;
		case 'int64':
			return Math.trunc(value) + 0;
		case 'uint8':
			return Math.trunc(value) & 0xff;
		case 'int8':
			return (Math.trunc(value) << 24) >> 24;
		case 'uint16':
			return Math.trunc(value) & 0xffff;
	}
}

/** Python's round: a half goes to the even neighbour. */
export function roundHalfToEven(value: number): number {
	const below = Math.floor(value);
	const rest = value - below;
	if (rest !== 0.5) return Math.round(value) + 0;
	return below % 2 === 0 ? below + 0 : below + 1;
}

/** Integers below this are short enough to show whole. */
const WHOLE_BELOW = 1e7;
const DIGITS = 4;

function withMinus(text: string): string {
	return text.replace(/-/g, '−');
}

function shortForm(value: number): string {
	const size = Math.abs(value);
	if (size !== 0 && (size >= WHOLE_BELOW || size < 1e-4)) {
		const [digits, exponent] = value.toExponential(DIGITS - 1).split('e');
		return `${String(Number(digits))}e${String(Number(exponent))}`;
	}
	return String(Number(value.toPrecision(DIGITS)));
}

/**
 * A number as a reader sees it: integers below ten million whole, everything else to
 * 4 significant digits, with ≈ in front when digits were dropped, a true minus sign, never −0.
 */
export function formatNumber(value: number): string {
	if (value === 0) return '0';
	if (Number.isInteger(value) && Math.abs(value) < WHOLE_BELOW) return withMinus(String(value));
	const short = shortForm(value);
	return (Number(short) === value ? '' : '≈') + withMinus(short);
}

/** The same number with every digit that float64 tells apart, for focus, tooltips and copies. */
export function formatExact(value: number): string {
	return value === 0 ? '0' : withMinus(String(value));
}

/** A whole number with thin groups of three, for step counts up to billions. */
export function formatCount(value: number): string {
	return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** A cell the way sentences name it: "(−1, 0)". */
export function formatCell(row: number, col: number): string {
	return `(${withMinus(String(row))}, ${withMinus(String(col))})`;
}

/** "4×5": rows first, as everywhere. */
export function formatSize(rows: number, cols: number): string {
	return `${String(rows)}×${String(cols)}`;
}

/** A factor inside a written-out product: negative numbers stand in brackets. */
export function formatFactor(value: number): string {
	const text = formatNumber(value);
	return value < 0 ? `(${text})` : text;
}

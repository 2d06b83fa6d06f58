import type { SizeParts } from '$lib/figure';
import { outputSizeMessages, type FloorText } from '$lib/messages';

function greatestDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestDivisor(b, a % b);
}

/** leftover / stride in lowest terms. */
function droppedShare({ leftover, stride }: SizeParts): FloorText['share'] {
	const divisor = greatestDivisor(leftover, stride);
	return { over: leftover / divisor, under: stride / divisor };
}

/**
 * The quotient under the floor, never rounded: "1.5" where three decimals hold it, else "1 + 2/3".
 * A rounded one could show a number whose floor is another than the one beside it.
 */
export function quotientText(parts: SizeParts): string {
	const { quotient, floor, leftover, stride } = parts;
	if (leftover === 0 || (1000 * leftover) % stride === 0) return String(quotient);
	const { over, under } = droppedShare(parts);
	return `${floor} + ${over}/${under}`;
}

/** What the floor drops along an axis, or null where nothing is dropped. */
function floorText(axis: 'rows' | 'cols', parts: SizeParts): FloorText | null {
	const { leftover, after } = parts;
	if (leftover === 0) return null;
	const place = leftover <= after ? 'padding' : after === 0 ? 'input' : 'both';
	return { axis, share: droppedShare(parts), cells: leftover, place };
}

/** One formula as a sentence, for those who hear the page. */
export function spokenSize(axis: 'rows' | 'cols', parts: SizeParts): string {
	const m = outputSizeMessages;
	return m.spoken({
		axis,
		length: String(parts.length),
		padding: m.spokenPadding(String(parts.before), String(parts.after)),
		span: m.spokenSpan(String(parts.dilation), String(parts.kernel), parts.dilation > 1),
		stride: String(parts.stride),
		quotient: quotientText(parts),
		floor: String(parts.floor),
		size: String(parts.size)
	});
}

/** The sentences under the formulas: what each axis' floor drops, or that nothing is dropped. */
export function floorSentences(sizes: { rows: SizeParts; cols: SizeParts }): string[] {
	const axes = ['rows', 'cols'] as const;
	const exact = axes.filter((axis) => sizes[axis].leftover === 0);
	const dropped = axes.flatMap((axis) => floorText(axis, sizes[axis]) ?? []);
	return [
		...dropped.map(outputSizeMessages.floorSentence),
		...(exact.length > 0 ? [outputSizeMessages.exactSentence(exact)] : [])
	];
}

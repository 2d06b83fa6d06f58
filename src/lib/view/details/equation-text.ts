import type { Convolution, MacStep } from '$lib/core';
import {
	formatCell,
	formatFactor,
	formatNumber,
	MOST_TERMS,
	paddingSource,
	terms,
	type Scene,
	type Term
} from '$lib/figure';
import { detailsMessages } from '$lib/messages';

const messages = detailsMessages.equation;

type Product = Extract<Term, { kind: 'product' }>;

/** A run of the written-out sum: all products, or one kernel row's that shrinks to a subtotal. */
export type TermRow = {
	readonly products: readonly Product[];
	/** Stands for the products while another row is at work; null where the sum is short enough to show whole. */
	readonly subtotal: string | null;
};

const isProduct = (term: Term): term is Product => term.kind === 'product';

/** The sum of a window as rows: one row up to `MOST_TERMS` taps, above it one for each row of the kernel. */
export function termRows(macs: readonly MacStep[], kernelCols: number): readonly TermRow[] {
	if (macs.length <= MOST_TERMS) {
		const products = terms(macs, kernelCols, 0).filter(isProduct);
		return [{ products, subtotal: null }];
	}
	const rows: TermRow[] = [];
	for (let firstTap = 0; firstTap < macs.length; firstTap += kernelCols) {
		const taps = macs.slice(firstTap, firstTap + kernelCols);
		rows.push({
			products: taps.map((mac) => ({
				kind: 'product',
				tap: mac.tap,
				value: formatFactor(mac.value),
				weight: formatFactor(mac.weight)
			})),
			subtotal: formatFactor(taps.reduce((sum, mac) => sum + mac.product, 0))
		});
	}
	return rows;
}

/** "w[1, 2] = K[1, 0] = −3" */
export function weightText(mac: MacStep): string {
	const { tapRow, tapCol, kernelRow, kernelCol, weight } = mac;
	return `w${bracketed(tapRow, tapCol)} = K${bracketed(kernelRow, kernelCol)} = ${formatNumber(weight)}`;
}

/** "x[0, 3] = 4", and in the padding where the number comes from. */
export function valueText(scene: Scene, mac: MacStep): string {
	const text = `x${bracketed(mac.inputRow, mac.inputCol)} = ${formatNumber(mac.value)}`;
	if (!mac.inPadding) return text;
	const source = paddingSource(scene, mac.inputRow, mac.inputCol);
	return `${text} (${source ? messages.copyOf(formatCell(source.row, source.col)) : messages.padding})`;
}

/** "4 · (−3) = −12" */
export function productText(mac: MacStep): string {
	return `${formatFactor(mac.value)} · ${formatFactor(mac.weight)} = ${formatNumber(mac.product)}`;
}

/** "[−1, 0]": an index in symbols. */
export function bracketed(row: number, col: number): string {
	return `[${formatNumber(row)}, ${formatNumber(col)}]`;
}

/** One index of x for a window: "1·2 + v·1 − 1", or spoken "1 times 2 plus v times 1 minus 1". */
export function indexText(
	output: number,
	stride: number,
	tap: 'u' | 'v',
	dilation: number,
	before: number,
	spoken = false
): string {
	const { times, plus, minus } = spoken
		? { times: ` ${messages.times} `, plus: messages.plus, minus: messages.minus }
		: { times: '·', plus: '+', minus: '−' };
	return `${output}${times}${stride} ${plus} ${tap}${times}${dilation} ${minus} ${before}`;
}

/** "w[u, v] = K[2 − u, 2 − v]", or K[u, v] where nothing is flipped. */
export function flipText({ operation, kernel }: Convolution): string {
	return operation === 'convolution'
		? `w[u, v] = K[${kernel.rows - 1} − u, ${kernel.cols - 1} − v]`
		: 'w[u, v] = K[u, v]';
}

import type { Timeline } from '$lib/timeline';

/** Which steps a player on somebody's page can reach. */
export const stepSpans = ['all', 'window', 'row', 'own'] as const;
export type StepSpan = (typeof stepSpans)[number];

export type StepRange = { readonly start: number; readonly end: number };

/** The steps, first and last, of the window or the row of outputs that a step belongs to. */
export function spanAround(trace: Timeline, index: number, span: 'window' | 'row'): StepRange {
	const { outputRow, outputCol } = trace.at(index);
	const { outputCols } = trace.convolution;
	const first = span === 'row' ? 0 : outputCol;
	const last = span === 'row' ? outputCols - 1 : outputCol;
	return {
		start: trace.indexOf({ outputRow, outputCol: first }),
		end: trace.indexOf({ outputRow, outputCol: last, tap: 'write' })
	};
}

/** Steps as a person lists them, counted from one, as zero-based indices: rising, each once. */
export function readMarkers(
	text: string,
	count: number,
	most: number
):
	| { readonly markers: readonly number[] }
	| { readonly problem: { readonly given: string } | 'too-many' } {
	const pieces = text.split(/[\s,;]+/).filter((piece) => piece !== '');
	const wrong = pieces.find(
		(piece) => !/^\d+$/.test(piece) || Number(piece) < 1 || Number(piece) > count
	);
	if (wrong !== undefined) return { problem: { given: wrong.slice(0, 20) } };
	const markers = [...new Set(pieces.map((piece) => Number(piece) - 1))];
	if (markers.length > most) return { problem: 'too-many' };
	return { markers: markers.sort((one, other) => one - other) };
}

import { anchorOf, receptiveField, type Convolution, type Place, type Step } from '$lib/core';
import { suitableWindows } from './choose-place';
import type { Ground } from './ground';
import type { PlacedKind } from './placed-kind';
import type { MistakeName } from './question';
import { cellAnswer } from './question-answers';
import type { Mistaken } from './recognizable';

type OutputPlace = Pick<Step, 'outputRow' | 'outputCol'>;

function originOf(c: Convolution, { outputRow, outputCol }: OutputPlace): Place {
	const { originRow, originCol } = receptiveField(c, outputRow, outputCol);
	return { row: originRow, col: originCol };
}

function cells(places: readonly (readonly [MistakeName, Place])[]): Mistaken[] {
	return places.map(([mistake, place]) => ({ mistake, answer: cellAnswer(place) }));
}

/** What can be mistaken about an output's window, whatever was asked. */
function misplaced(c: Convolution, place: OutputPlace): Mistaken[] {
	const { row, col } = originOf(c, place);
	return cells([
		['forgot-padding', { row: row + c.padding.top, col: col + c.padding.left }],
		['swapped-rows-and-columns', { row: col, col: row }],
		['output-index-as-input', { row: place.outputRow, col: place.outputCol }],
		['middle-instead-of-corner', anchorOf(c, place.outputRow, place.outputCol)]
	]);
}

/** The output after this one; null after the last. */
function outputAfter(c: Convolution, { outputRow, outputCol }: OutputPlace): OutputPlace | null {
	if (outputCol + 1 < c.outputCols) return { outputRow, outputCol: outputCol + 1 };
	return outputRow + 1 < c.outputRows ? { outputRow: outputRow + 1, outputCol: 0 } : null;
}

/** Where the window goes wrongly from here. */
function wrongMoves(c: Convolution, from: OutputPlace, next: OutputPlace): Mistaken[] {
	const { row, col } = originOf(c, from);
	const wraps = next.outputRow !== from.outputRow;
	const down = { row: row + c.stride.rows, col };
	const ahead = { row, col: col + c.stride.cols };
	return cells([
		['other-direction', { row, col: col - c.stride.cols }],
		['forgot-stride', wraps ? { row: row + 1, col: -c.padding.left } : { row, col: col + 1 }],
		// A new row begun over the input's first column, not over the padding's.
		['forgot-padding', { row: wraps ? down.row : row, col: wraps ? 0 : ahead.col }],
		['went-down', down],
		...(wraps ? ([['past-the-row-end', ahead]] as const) : [])
	]);
}

/** The last earlier arrival that moved along the same axis; null where there is none. */
function sameMove({ timeline, convolution }: Ground, next: OutputPlace): number | null {
	const { outputRow, outputCol } = next;
	if (outputCol === 0) {
		return outputRow < 2 ? null : timeline.indexOf({ outputRow: outputRow - 1, outputCol: 0 });
	}
	if (outputCol > 1) return timeline.indexOf({ outputRow, outputCol: outputCol - 1 });
	const lastCol = convolution.outputCols - 1;
	return outputRow === 0
		? null
		: timeline.indexOf({ outputRow: outputRow - 1, outputCol: lastCol });
}

/** Where does the window go next? Asked when this one has written. */
export const nextWindowKind: PlacedKind = {
	suitable: (ground, seed) =>
		suitableWindows(ground, seed, (step) => {
			const c = ground.convolution;
			const next = outputAfter(c, step);
			if (next === null) return null;
			const wraps = next.outputCol === 0;
			return Number(wraps || c.stride.cols > 1);
		}),
	draft(ground, index) {
		const { convolution, timeline } = ground;
		const { outputRow, outputCol } = timeline.at(index);
		const next = outputAfter(convolution, { outputRow, outputCol });
		if (next === null) return null;
		const from = originOf(convolution, { outputRow, outputCol });
		const at = timeline.indexOf({ outputRow, outputCol, tap: 'write' });
		return {
			at,
			hides: [],
			answer: cellAnswer(originOf(convolution, next)),
			made: [
				...wrongMoves(convolution, { outputRow, outputCol }, next),
				...misplaced(convolution, next)
			],
			why: { start: at, end: at + 1 },
			hint: sameMove(ground, next),
			about: { kind: 'next-window', originRow: from.row, originCol: from.col }
		};
	}
};

/** The arrival of a window beside the asked one, or else of one above it. */
function neighbour({ timeline }: Ground, { outputRow, outputCol }: OutputPlace): number | null {
	if (outputCol > 0) return timeline.indexOf({ outputRow, outputCol: outputCol - 1 });
	return outputRow > 0 ? timeline.indexOf({ outputRow: outputRow - 1, outputCol }) : null;
}

/**
 * Where is the window of this output? Asked while the walk's first window, or the first that the
 * scene's range reaches, stands there: that one itself cannot be asked about.
 */
export const placeWindowKind: PlacedKind = {
	suitable: (ground, seed) =>
		suitableWindows(ground, seed, ({ outputRow, outputCol }) => {
			if (outputRow + outputCol === 0) return null;
			return Number(outputRow > 0 && outputCol > 0) + Number(outputRow !== outputCol);
		}),
	draft(ground, index) {
		const { convolution: c, timeline, scene } = ground;
		const { outputRow, outputCol } = timeline.at(index);
		const place = { outputRow, outputCol };
		const arrival = timeline.indexOf(place);
		const alike = scene.figures[scene.walker].timeline.length === timeline.length;
		const at = alike ? (scene.range?.start ?? 0) : 0;
		const shown = timeline.at(at);
		if (shown.outputRow === outputRow && shown.outputCol === outputCol) return null;
		if (at >= arrival) return null;
		const unstridden = { row: outputRow - c.padding.top, col: outputCol - c.padding.left };
		return {
			at,
			hides: [],
			answer: cellAnswer(originOf(c, place)),
			made: [...cells([['forgot-stride', unstridden]]), ...misplaced(c, place)],
			why: { start: arrival - 1, end: arrival },
			hint: neighbour(ground, place),
			about: { kind: 'place-window', outputRow, outputCol }
		};
	}
};

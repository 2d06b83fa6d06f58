import { ConvolutionError } from '$lib/core';
import { resolveFigure, type ResolvedFigure, type ResolvedScene } from '$lib/lessons';
import { lessonLimits, type ConvolutionScene, type LessonFault, type StepRef } from '$lib/schema';
import { timelinePlaces } from './step-place';

/** Says that something is wrong at a place. */
export type Report = (place: string, fault: LessonFault) => void;

/** Multiplies that the lesson's scenes may still cost. */
export type Budget = { left: number };

/**
 * Works a scene of convolutions out as `resolveScene` does, and reports what doesn't go together
 * instead of throwing; null where it was a figure.
 */
export function checkFigures(
	scene: ConvolutionScene,
	place: string,
	budget: Budget,
	report: Report
): ResolvedScene | null {
	const figures: ResolvedFigure[] = [];
	for (const i of scene.figures.keys()) {
		const at = `${place}.figures[${i}]`;
		const figure = checkFigure(scene, i, at, figures[i - 1], report);
		if (figure === null) return null;
		const { outputCount, tapsPerOutput } = figure.convolution;
		budget.left -= outputCount * tapsPerOutput;
		if (budget.left < 0) {
			report(at, { code: 'too-much-work', details: { limit: lessonLimits.multiplies } });
			return null;
		}
		figures.push(figure);
	}
	const walker = scene.arrangement === 'chain' ? figures.length - 1 : 0;
	return { scene, figures, walker, ...checkPlaces(scene, figures[walker], place, report) };
}

function checkFigure(
	{ arrangement, figures }: ConvolutionScene,
	index: number,
	place: string,
	before: ResolvedFigure | undefined,
	report: Report
): ResolvedFigure | null {
	const figure = figures[index];
	const follows = figure.input.source === 'previous';
	if (follows !== (arrangement === 'chain' && index > 0)) {
		const code = !follows
			? 'chain-broken'
			: arrangement === 'chain'
				? 'previous-first'
				: 'previous-beside';
		report(`${place}.input`, { code, details: {} });
		return null;
	}
	try {
		return resolveFigure(figure, before?.convolution ?? null);
	} catch (error) {
		if (!(error instanceof ConvolutionError)) throw error;
		report(place, {
			code: 'does-not-fit',
			details: { error: error.code, errorDetails: error.details }
		});
		return null;
	}
}

function checkPlaces(
	{ start, range }: ConvolutionScene,
	{ timeline }: ResolvedFigure,
	place: string,
	report: Report
): Pick<ResolvedScene, 'start' | 'range'> {
	const places = timelinePlaces(timeline);
	const indexAt = (name: string, ref: StepRef): number | null => {
		const index = places.indexOf(ref);
		if (index === null) report(`${place}.${name}`, noSuchPlace(ref, places.length));
		return index;
	};
	const opening = indexAt('start', start) ?? 0;
	if (range === null) return { start: opening, range: null };
	const from = indexAt('range.start', range.start);
	const to = indexAt('range.end', range.end);
	if (from === null || to === null) return { start: opening, range: null };
	if (to < from) {
		report(`${place}.range`, { code: 'range-backwards', details: { start: from, end: to } });
		return { start: opening, range: null };
	}
	if (start !== 'first' && (opening < from || opening > to)) {
		report(`${place}.start`, outsideRange(opening, { start: from, end: to }));
	}
	return { start: opening, range: { start: from, end: to } };
}

/** A place that a timeline of so many steps does not have. */
export function noSuchPlace(place: StepRef, steps: number): LessonFault {
	return { code: 'no-such-place', details: { place, steps } };
}

/** A step that exists but cannot be reached. */
export function outsideRange(
	index: number,
	{ start, end }: { readonly start: number; readonly end: number }
): LessonFault {
	return { code: 'outside-range', details: { index, start, end } };
}

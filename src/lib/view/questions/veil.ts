import type { Convolution } from '$lib/core';
import { formatCount } from '$lib/figure';
import type { Hidden } from '$lib/lessons';
import { questionCardMessages as messages } from '$lib/messages';
import type { Attachment } from 'svelte/attachments';
import { withInputGrid } from './figure-grid';
import { coverPadding } from './padding-cover';
import './veil.css';

/** Which convolution a question is about, and which of the figures in the element shows it, from 0. */
export type VeiledFigure = { readonly convolution: Convolution; readonly ordinal: number };

/**
 * Covers what would give an answer away, in everything that the element holds, for as long as
 * `hides` names something: neither eye, keyboard nor screen reader gets at it. The style sheet knows
 * what belongs to each part; whatever is drawn later is covered too. An empty list covers what
 * pointing at a cell shows, and nothing else.
 *
 * @param hides what to cover; null while no question stands
 * @param figure needed to cover the numbers of padded cells, and the outputs in a chain
 */
export function veil(
	hides: () => readonly Hidden[] | null,
	figure: () => VeiledFigure | null = () => null
): Attachment<HTMLElement> {
	return (element) => {
		const parts = hides();
		if (parts === null) return;
		const about = figure();
		element.dataset.hides = parts.join(' ');
		if (about !== null) element.dataset.about = String(about.ordinal);
		const undo: (() => void)[] = [];
		if (parts.includes('padding') && about !== null) {
			undo.push(
				withInputGrid(element, about.ordinal, (grid) => coverPadding(grid, about.convolution))
			);
		}
		const countTells = parts.includes('output') || parts.includes('size');
		if (countTells || parts.length > 0) undo.push(coverValueTexts(element, countTells));
		return () => {
			delete element.dataset.hides;
			delete element.dataset.about;
			for (const step of undo) step();
		};
	};
}

/**
 * Keeps the timelines' spoken values to the step's number: the sentence they carry tells what
 * happens, and the number of steps how large the output is.
 */
function coverValueTexts(element: HTMLElement, countTells: boolean): () => void {
	/** What each would say by itself, as of its last change. */
	const told = new Map<HTMLInputElement, string>();
	function cover() {
		for (const range of element.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
			const text = range.getAttribute('aria-valuetext');
			if (text === null) continue;
			const [ordinal, count] = [range.valueAsNumber + 1, Number(range.max) + 1].map(formatCount);
			const said = messages.coveredStep(ordinal, countTells ? null : count);
			if (text === said) continue;
			told.set(range, text);
			range.setAttribute('aria-valuetext', said);
		}
	}
	cover();
	const observer = new MutationObserver(cover);
	observer.observe(element, {
		subtree: true,
		childList: true,
		attributeFilter: ['aria-valuetext']
	});
	return () => {
		observer.disconnect();
		// What changed since the last look is the timeline's own already.
		for (const [range, text] of told) {
			const covered = range.getAttribute('aria-valuetext');
			const [ordinal, count] = [range.valueAsNumber + 1, Number(range.max) + 1].map(formatCount);
			const said = messages.coveredStep(ordinal, countTells ? null : count);
			if (covered === said) range.setAttribute('aria-valuetext', text);
		}
	};
}

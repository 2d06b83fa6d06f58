import {
	defaultEmbedOptions,
	defaultState,
	mostMarkers,
	scenePanels,
	themes,
	type EmbedOptions,
	type ScenePanel
} from '$lib/schema';
import { besideLesson, optionParts } from './beside-lesson';
import { decodeLink, oneOf, readIndex, type DecodedLink, type LinkText } from './decode-link';
import { fitEmbed } from './fit-embed';
import { refuse, type Reading } from './note';
import type { NoteTaker } from './note-taker';
import { readName, readSwitch } from './read-parts';

/**
 * What a link says to an embedded player: see `decodeLink`. Range and markers are fitted to the
 * timeline, and the step to the range, with a note for each that had to be.
 *
 * A packed hash has to be unpacked before (`expandHash`). Where the link carries a lesson
 * (`lessonOfHash`), only the options are about it, and `state` is the default.
 */
export function decodeEmbed(link: LinkText): DecodedLink<EmbedOptions> {
	const { state, options, notes, has } = decodeLink(link, optionParts, readOptions);
	return has('lesson')
		? { state: defaultState, ...besideLesson(options, notes, has) }
		: fitEmbed({ state, options, notes });
}

function readOptions(taker: NoteTaker): EmbedOptions {
	const read = <Part extends keyof EmbedOptions>(
		part: Part,
		reader: (text: string) => Reading<EmbedOptions[Part]>
	) => taker.read<EmbedOptions[Part]>(part, defaultEmbedOptions[part], reader);
	return {
		theme: read('theme', oneOf(themes)),
		controls: read('controls', readSwitch),
		autoplay: read('autoplay', readSwitch),
		loop: read('loop', readSwitch),
		start: read('start', readIndex),
		end: read('end', readIndex),
		panels: read('panels', readPanels),
		markers: read('markers', readMarkers),
		keyboard: read('keyboard', readSwitch),
		announce: read('announce', readSwitch)
	};
}

/** Names with commas between them, in any order; `none`, or nothing, for no panel. */
function readPanels(text: string): Reading<readonly ScenePanel[]> {
	if (text === '' || text === 'none') return { value: [] };
	const named: ScenePanel[] = [];
	for (const name of text.split(',')) {
		const reading = readName(name.trim(), scenePanels);
		if ('reason' in reading) return reading;
		named.push(reading.value);
	}
	return { value: scenePanels.filter((panel) => named.includes(panel)) };
}

/** Steps with commas between them, in any order. */
function readMarkers(text: string): Reading<readonly number[]> {
	const pieces = text === '' ? [] : text.split(',');
	if (pieces.length > mostMarkers) {
		return refuse('too-many', { count: pieces.length, limit: mostMarkers });
	}
	const steps = new Set<number>();
	for (const piece of pieces) {
		const reading = readIndex(piece.trim());
		if ('reason' in reading) return reading;
		steps.add(reading.value);
	}
	return { value: [...steps].sort((one, other) => one - other) };
}

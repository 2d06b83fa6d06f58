import {
	defaultEmbedOptions,
	scenePanels,
	type EmbedOptions,
	type PlayerOptions,
	type State
} from '$lib/schema';
import type { LinkText } from './decode-link';
import { encodeState } from './encode-state';
import { writePairs } from './parameters';

const onOff = ['controls', 'autoplay', 'loop', 'keyboard', 'announce'] as const;

/**
 * A state and an embed's options as a link's text. What is as usual is left out; the same state and
 * options always give the same text; and `decodeEmbed` gives both back.
 *
 * @param state a state within the schema's limits
 * @param options those of `decodeEmbed`, or some of them: the range and the markers on the state's timeline
 */
export function encodeEmbed(state: State, options: Partial<EmbedOptions> = {}): LinkText {
	const chosen: EmbedOptions = { ...defaultEmbedOptions, ...options };
	const page: PlayerOptions = { theme: chosen.theme, present: false };
	const { query, hash } = encodeState(state, page);
	const pairs = [
		...onOff
			.filter((part) => chosen[part] !== defaultEmbedOptions[part])
			.map((part) => [part, chosen[part] ? '' : '0'] as const),
		...(['start', 'end'] as const)
			.filter((part) => chosen[part] !== null)
			.map((part) => [part, String(chosen[part])] as const),
		...textPair('panels', panelText(chosen.panels), panelText(defaultEmbedOptions.panels)),
		...textPair('markers', chosen.markers.join(','), '')
	];
	if (pairs.length === 0) return { query, hash };
	return { query: `${query === '' ? '?' : `${query}&`}${writePairs(pairs)}`, hash };
}

function textPair(key: string, text: string, usual: string) {
	return text === usual ? [] : [[key, text] as const];
}

function panelText(panels: EmbedOptions['panels']): string {
	return scenePanels.filter((panel) => panels.includes(panel)).join(',') || 'none';
}

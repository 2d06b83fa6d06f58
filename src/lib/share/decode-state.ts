import { defaultOptions, themes, type PlayerOptions } from '$lib/schema';
import { decodeLink, oneOf, type DecodedLink, type LinkText } from './decode-link';
import { readSwitch } from './read-parts';

/**
 * What a link says to a page: see `decodeLink`. What it says to embedded players only is passed
 * over like any key that is not ours.
 */
export function decodeState(link: LinkText): DecodedLink<PlayerOptions> {
	const { state, options, notes } = decodeLink(link, ['theme', 'present'], (taker) => ({
		theme: taker.read('theme', defaultOptions.theme, oneOf(themes)),
		present: taker.read('present', defaultOptions.present, readSwitch)
	}));
	return { state, options, notes };
}

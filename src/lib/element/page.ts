import { decodeEmbed } from '$lib/share';
import { define } from './define';
import type { KernelWalk } from './kernel-walk';
import { connectProtocol } from './protocol';

/** Pages that may drive the player, where the address names them: `origins=https://school.example,…`. */
function allowedOrigins(query: string): readonly string[] | null {
	const text = new URLSearchParams(query).get('origins');
	return text === null ? null : text.split(',');
}

/**
 * Makes a page out of an element: what the page's address says is what it shows, the page around can
 * drive it by messages, and the page takes on its theme.
 *
 * @param base where the site's files lie; ends in a slash
 */
export function startPage(base: string): void {
	define(base);
	const element = document.querySelector<KernelWalk>('kernel-walk');
	if (element === null) return;
	const follow = () => {
		const { search: query, hash } = location;
		element.setAttribute('src', query + hash);
		document.documentElement.dataset.theme = decodeEmbed({ query, hash: '' }).options.theme;
	};
	follow();
	addEventListener('hashchange', follow);
	connectProtocol(element, { allowedOrigins: allowedOrigins(location.search) });
}

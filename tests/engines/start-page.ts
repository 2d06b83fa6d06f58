import type { Size } from './drivers/tab';
import type { Wanted } from './look';
import type { Reader } from './reader';

export const caption: Wanted = { css: '[data-caption]' };
export const timeline: Wanted = { css: 'input[type=range]', name: 'Position on the timeline' };
export const player: Wanted = { css: '[role=region]', name: 'The convolution and its player' };
export const button = (name: string): Wanted => ({ css: 'button', name });

/** Opens the start page and waits until it has the keys. */
export async function openPage(
	read: (address: string, size?: Size) => Promise<Reader>,
	address = './',
	size?: Size
): Promise<Reader> {
	const reader = await read(address, size);
	await reader.sees(timeline);
	await reader.focuses(player);
	return reader;
}

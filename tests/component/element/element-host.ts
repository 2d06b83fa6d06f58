import { onTestFinished } from 'vitest';
import type { KernelWalk } from '$lib/element';
import '$lib/element';
import type { PlayerEventName } from '$lib/schema';
import { playerEvents } from '$lib/schema';

export type Told = readonly [name: PlayerEventName, detail: Record<string, unknown>];

/** An element that is in no page yet, and all that it tells but its height. */
export function makeWalk(attributes: Readonly<Record<string, string>> = {}, json?: unknown) {
	const walk = document.createElement('kernel-walk') as KernelWalk;
	for (const [name, value] of Object.entries(attributes)) walk.setAttribute(name, value);
	if (json !== undefined) {
		const script = document.createElement('script');
		script.type = 'application/json';
		script.textContent = JSON.stringify(json);
		walk.append(script);
	}
	const told: Told[] = [];
	for (const name of playerEvents) {
		if (name === 'resize') continue;
		walk.addEventListener(name, (event) => {
			told.push([name, (event as CustomEvent<Record<string, unknown>>).detail]);
		});
	}
	onTestFinished(() => walk.remove());
	return { walk, told, names: () => told.map(([name]) => name) };
}

/** The same in the page. */
export function showWalk(attributes: Readonly<Record<string, string>> = {}, json?: unknown) {
	const made = makeWalk(attributes, json);
	document.body.append(made.walk);
	return made;
}

/** Comes with the next event of a name. */
export function next(walk: HTMLElement, name: PlayerEventName): Promise<Record<string, unknown>> {
	return new Promise((resolve) => {
		walk.addEventListener(
			name,
			(event) => resolve((event as CustomEvent<Record<string, unknown>>).detail),
			{ once: true }
		);
	});
}

export const inside = (walk: KernelWalk, selector: string) =>
	walk.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const isPlain = (walk: KernelWalk) => inside(walk, '.plain') !== null;
export const isLive = (walk: KernelWalk) => inside(walk, '[data-caption]') !== null;

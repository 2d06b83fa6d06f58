import { attributeNames } from '$lib/share';
import type { KernelWalk } from './kernel-walk';

/** What of a notebook's model matters here (anywidget's `AnyModel`). */
type Model = {
	get(name: string): unknown;
	set(name: string, value: unknown): void;
	on(event: string, listener: () => void): void;
	off(event: string, listener: () => void): void;
	save_changes(): void;
};

const names: readonly string[] = [...attributeNames, 'lesson'];

/** A trait's name: Python has no hyphens in names. */
function traitOf(attribute: string): string {
	return attribute.replaceAll('-', '_');
}

function put(element: HTMLElement, name: string, value: unknown): void {
	if (value === undefined || value === null || value === false) element.removeAttribute(name);
	else element.setAttribute(name, value === true ? '' : String(value));
}

/**
 * Shows a notebook's model: each attribute is a trait of the same name, with `_` for `-`; `step`
 * follows the player back, and `state` is what `getState` gives.
 *
 * @returns a function that takes it away again
 */
function render({ model, el }: { readonly model: Model; readonly el: HTMLElement }): () => void {
	const walk = document.createElement('kernel-walk') as KernelWalk;
	const listeners = names.map((name) => {
		const event = `change:${traitOf(name)}`;
		const follow = () => put(walk, name, model.get(traitOf(name)));
		follow();
		model.on(event, follow);
		return () => model.off(event, follow);
	});
	walk.addEventListener('statechange', () => {
		model.set('step', walk.currentStep);
		model.set('state', walk.getState());
		model.save_changes();
	});
	el.append(walk);
	return () => {
		for (const off of listeners) off();
		walk.remove();
	};
}

/** What a notebook (Jupyter, marimo, MyST) takes for a widget. */
export const widget = { initialize: () => {}, render };

import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '$lib/view/theme.css';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, setAppearance, setStepper, Stepper, StepperFigure } from '$lib/view';
import { ManualClock } from '../../unit/timeline/manual-clock';

/** The stepper's figure with a stepper and a clock of its own. */
export async function showFigure(patch: Partial<State> = {}) {
	const clock = new ManualClock();
	const stepper = new Stepper({ state: { ...defaultState, ...patch }, clock, player: Player });
	const Host: Component = (internals) => {
		setStepper(stepper);
		setAppearance(new Appearance());
		return StepperFigure(internals, {});
	};
	const { container } = await render(Host);
	const find = (selector: string): Element => {
		const element = container.querySelector(selector);
		if (element === null) throw new Error(`Nothing matches ${selector}`);
		return element;
	};
	return { stepper, clock, container, find };
}

/** Resolves after the browser has drawn a frame, and with it everything that was due. */
export function drawn(): Promise<void> {
	return new Promise((resolve) => {
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
	});
}

/** Every change of the DOM below an element while an action runs and its frame is drawn. */
export async function mutationsOf(root: Node, action: () => void): Promise<MutationRecord[]> {
	const records: MutationRecord[] = [];
	const observer = new MutationObserver((seen) => records.push(...seen));
	observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
	action();
	await drawn();
	records.push(...observer.takeRecords());
	observer.disconnect();
	return records;
}

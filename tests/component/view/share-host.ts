import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import '$lib/view/theme.css';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, setAppearance, setStepper, Stepper } from '$lib/view';
import { ManualClock } from '../../unit/timeline/manual-clock';

/** Shows a component with the contexts that the page gives it. */
export async function showShared<Props extends Record<string, unknown>>(
	Shown: Component<Props>,
	props: Props,
	patch: Partial<State> = {}
): Promise<Stepper> {
	const stepper = new Stepper({
		state: { ...defaultState, ...patch },
		clock: new ManualClock(),
		player: Player
	});
	const Host: Component = (internals) => {
		setStepper(stepper);
		setAppearance(new Appearance());
		return Shown(internals, props);
	};
	await render(Host);
	return stepper;
}

import { onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, Stepper } from '$lib/view';
import { Presenting } from '$lib/view/player';
import { ManualClock } from '../../unit/timeline/manual-clock';
import PlayerHarness from './PlayerHarness.svelte';

type Options = { autofocus?: boolean; keyboard?: boolean; present?: boolean; tools?: boolean };

/** A page with one player on a clock that stands still. */
export async function showPlayer(options: Options = {}, patch: Partial<State> = {}) {
	await page.viewport(1440, 900);
	const clock = new ManualClock();
	const stepper = new Stepper({ state: { ...defaultState, ...patch }, clock, player: Player });
	const presenting = new Presenting();
	const appearance = new Appearance();
	onTestFinished(() => stepper.destroy());
	const { rerender } = await render(PlayerHarness, { stepper, presenting, appearance, ...options });
	const surface = page.getByRole('region', { name: 'The convolution and its player' });
	/** Puts the focus on the player itself, as a click on the figure does. */
	const focusPlayer = () => {
		(surface.element() as HTMLElement).focus();
	};
	return { clock, stepper, presenting, appearance, surface, focusPlayer, rerender };
}

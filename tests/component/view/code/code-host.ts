import { flushSync, type Component } from 'svelte';
import { onTestFinished } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '$lib/view/theme.css';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { PlayerSurface, setStepper, Stepper } from '$lib/view';
import CodePanel from '$lib/view/code/CodePanel.svelte';
import { createRawSnippet, mount, unmount } from 'svelte';
import { ManualClock } from '../../../unit/timeline/manual-clock';

/** The code panel inside a player, on the default example: a window takes 11 steps. */
export async function showCode(patch: Partial<State> = {}, width = 1000) {
	await page.viewport(Math.max(width, 360), 900);
	const stepper = new Stepper({
		state: { ...defaultState, ...patch },
		clock: new ManualClock(),
		player: Player
	});
	onTestFinished(() => stepper.destroy());
	const Panel: Component = (internals) => {
		setStepper(stepper);
		return CodePanel(internals, {});
	};
	const children = createRawSnippet(() => ({
		render: () => `<div style="width: ${width}px; max-width: 100%"></div>`,
		setup: (target) => {
			const panel = mount(Panel, { target });
			return () => void unmount(panel);
		}
	}));
	await render(PlayerSurface, { children });
	const find = <T extends HTMLElement>(selector: string): T => {
		const found = document.querySelector<T>(selector);
		if (found === null) throw new Error(`Nothing matches ${selector}`);
		return found;
	};
	/** Seeks, and draws at once. */
	const seek = (index: number) => flushSync(() => stepper.seek(index));
	return { stepper, find, seek };
}

/** Name and value of everything that stands beside a line. */
export function valuesBeside(): string[] {
	return [...document.querySelectorAll('[data-code-values] > span')].map((each) =>
		(each.textContent ?? '').trim()
	);
}

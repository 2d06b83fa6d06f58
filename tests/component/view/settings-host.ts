import type { Component } from 'svelte';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '$lib/view/theme.css';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, setAppearance, setStepper, Stepper } from '$lib/view';
import SettingsBar from '$lib/view/settings/SettingsBar.svelte';

/** The row of settings with a stepper of its own. */
export async function showSettings(patch: Partial<State> = {}) {
	const stepper = new Stepper({ state: { ...defaultState, ...patch }, player: Player });
	const onpicture = vi.fn();
	const Host: Component = (internals) => {
		setStepper(stepper);
		setAppearance(new Appearance());
		return SettingsBar(internals, { onpicture });
	};
	await render(Host);
	return { stepper, onpicture };
}

/** Opens a setting by its button, whose name is its label and its value. */
export async function openSetting(name: string) {
	await page.getByRole('button', { name }).click();
	return page.getByRole('dialog', { name: name.split(' ')[0] });
}

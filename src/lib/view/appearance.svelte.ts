import { themes, type Theme, type ThemeName } from '$lib/figure';
import type { Theme as ThemeChoice } from '$lib/schema';
import { createContext } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';

/** How things look: the theme that is chosen, the one in force, and whether anything may move. */
export class Appearance {
	readonly #prefersDark = new MediaQuery('(prefers-color-scheme: dark)');
	readonly #prefersStill = new MediaQuery('(prefers-reduced-motion: reduce)');
	/** The learner's choice; 'auto' follows the system. */
	choice = $state<ThemeChoice>('auto');

	readonly themeName: ThemeName = $derived(
		this.choice === 'auto' ? (this.#prefersDark.current ? 'dark' : 'light') : this.choice
	);
	readonly theme: Theme = $derived(themes[this.themeName]);

	/** Nothing in the figure is written smaller than this, in pixels; from the back row 24 are legible. */
	readonly smallestText = $derived(this.themeName === 'projector' ? 24 : 11);
	/** The smallest cell, in pixels, that holds a number. */
	readonly smallestNumber = $derived(this.themeName === 'projector' ? 65 : 24);
	/** The smallest cell, in pixels, that holds a weight in its corner beside the number. */
	readonly smallestWeightCell = $derived(this.themeName === 'projector' ? 64 : 36);

	get reducedMotion(): boolean {
		return this.#prefersStill.current;
	}
}

export const [getAppearance, setAppearance] = createContext<Appearance>();

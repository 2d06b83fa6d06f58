import { themes, type Theme } from '$lib/schema';

const STORED_AS = 'kernelwalk:theme';

/**
 * The theme to open with: the one that the link gives, else the one remembered, else 'auto'.
 * `given`: the link's, or null where it names none.
 */
export function openingTheme(given: Theme | null): Theme {
	return given ?? remembered() ?? 'auto';
}

/** Remembers the learner's choice for the next visit, where the browser lets it be stored. */
export function rememberTheme(theme: Theme): void {
	try {
		localStorage.setItem(STORED_AS, theme);
	} catch {
		// Refused, or full: the choice holds for this visit.
	}
}

/** Puts a theme on the page; 'auto' leaves it to the system. */
export function showTheme(theme: Theme): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset.theme;
	else dataset.theme = theme;
}

function remembered(): Theme | null {
	try {
		const stored = localStorage.getItem(STORED_AS);
		return themes.find((theme) => theme === stored) ?? null;
	} catch {
		return null;
	}
}

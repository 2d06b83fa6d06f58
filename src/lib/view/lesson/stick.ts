/** How far from the screen's edges a figure stays, in pixels. */
const INSET = 16;

/**
 * An attachment for an element with `position: sticky`. What is marked `data-below` in it may reach
 * below the screen; the rest, where it is taller than the screen, scrolls up to its end and stays
 * there. What is below does so too while the reader has something open or focused in it, so that no
 * part is out of reach.
 */
export function stick(element: HTMLElement): () => void {
	function wanted(): number {
		const below = element.querySelector<HTMLElement>('[data-below]');
		const used =
			below?.contains(document.activeElement) === true ||
			below?.querySelector('details[open]') != null;
		if (below === null || used) return element.offsetHeight;
		return below.getBoundingClientRect().top - element.getBoundingClientRect().top;
	}
	function place(): void {
		const spare = globalThis.innerHeight - wanted() - INSET;
		element.style.top = `${Math.min(INSET, spare)}px`;
	}
	const observer = new ResizeObserver(place);
	observer.observe(element);
	const listening = new AbortController();
	const { signal } = listening;
	addEventListener('resize', place, { signal });
	element.addEventListener('focusin', place, { signal });
	// A control that was just left is still the active element.
	element.addEventListener('focusout', () => queueMicrotask(place), { signal });
	return () => {
		observer.disconnect();
		listening.abort();
	};
}

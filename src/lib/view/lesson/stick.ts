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
		const parts = [...element.querySelectorAll<HTMLElement>('[data-below]')];
		// A listing is open from the start.
		const used = parts.some(
			(part) =>
				part.contains(document.activeElement) ||
				part.querySelector('details[open]:not(.code)') !== null
		);
		const [below] = parts;
		if (below === undefined || used) return element.offsetHeight;
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

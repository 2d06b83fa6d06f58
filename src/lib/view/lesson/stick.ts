/** How far from the screen's edges a figure stays, in pixels. */
const INSET = 16;

/**
 * An attachment for an element with `position: sticky`: what is taller than the screen scrolls up to
 * its end and stays there, so that no part of it is out of reach.
 */
export function stick(element: HTMLElement): () => void {
	function place(): void {
		const spare = globalThis.innerHeight - element.offsetHeight - INSET;
		element.style.top = `${Math.min(INSET, spare)}px`;
	}
	const observer = new ResizeObserver(place);
	observer.observe(element);
	addEventListener('resize', place);
	return () => {
		observer.disconnect();
		removeEventListener('resize', place);
	};
}

/**
 * Makes everything of the page inert but `element`, what is in it, and what it is in: the brothers
 * of each of its ancestors. What was inert before is left alone. Returns a function that undoes it.
 */
export function makeRestInert(element: HTMLElement): () => void {
	const made: HTMLElement[] = [];
	for (let at: HTMLElement = element; at !== document.body && at.parentElement !== null;) {
		const parent: HTMLElement = at.parentElement;
		for (const brother of parent.children) {
			if (brother === at || !(brother instanceof HTMLElement) || brother.inert) continue;
			brother.inert = true;
			made.push(brother);
		}
		at = parent;
	}
	return () => {
		for (const brother of made) brother.inert = false;
	};
}

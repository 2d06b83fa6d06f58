/**
 * A component's styles with sizes that follow the element's own text size and not the page's root:
 * `1.5rem` becomes `calc(1.5 * var(--rem))`, but in what a query asks for, which cannot be a custom
 * property.
 *
 * @param {string} css with each query at the start of a line
 */
export function withOwnRem(css) {
	return css.replace(
		/^(\s*@(?:container|media)[^{]*)|(-?(?:\d*\.)?\d+)rem\b/gm,
		(all, query, size) => (query === undefined ? `calc(${size} * var(--rem))` : all)
	);
}

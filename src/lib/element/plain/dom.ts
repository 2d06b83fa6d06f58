/** An element with attributes and children. What is false or null is left out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	attributes: Readonly<Record<string, string | number | boolean | null>>,
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (value !== false && value !== null) element.setAttribute(key, String(value));
	}
	element.append(...children);
	return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A shape of one path in a square of 24. */
export function glyph(path: string, solid: boolean): SVGSVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	if (solid) svg.setAttribute('class', 'solid');
	const line = document.createElementNS(SVG, 'path');
	line.setAttribute('d', path);
	svg.append(line);
	return svg;
}

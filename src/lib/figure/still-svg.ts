/** Attributes of an element; what is null or undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Text made safe for XML, in content and in attributes alike. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex -- exactly these have no place in XML 1.0
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
			.replaceAll('&', '&amp;')
			.replaceAll('<', '&lt;')
			.replaceAll('>', '&gt;')
			.replaceAll('"', '&quot;')
	);
}

/** A coordinate to a hundredth of a pixel. */
export function coordinate(value: number): string {
	return String(Math.round(value * 100) / 100 + 0);
}

/** One element as text. Children are markup already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
	const parts = Object.entries(attributes).map(([key, value]) => {
		if (value === null || value === undefined) return '';
		const text = typeof value === 'number' ? coordinate(value) : escapeXml(value);
		return ` ${key}="${text}"`;
	});
	const content = children.join('');
	return `<${name}${parts.join('')}${content === '' ? '/>' : `>${content}</${name}>`}`;
}

/** A group moved to (x, y). */
export function movedTo(x: number, y: number, ...children: string[]): string {
	return element(
		'g',
		{ transform: `translate(${coordinate(x)} ${coordinate(y)})` },
		...children.filter((child) => child !== '')
	);
}

/** How far below the middle of figures and capitals their baseline lies, in font sizes. */
const BASELINE = 0.36;

/** A label whose middle is at `y`. The baseline is worked out here: not every renderer knows `dominant-baseline`. */
export function label(
	text: string,
	x: number,
	y: number,
	size: number,
	fill: string,
	attributes: Attributes = {}
): string {
	return element(
		'text',
		{ x, y: y + size * BASELINE, 'font-size': size, fill, ...attributes },
		escapeXml(text)
	);
}

/** An outlined, unfilled rectangle. */
export function outline(
	x: number,
	y: number,
	width: number,
	height: number,
	stroke: string,
	strokeWidth: number,
	attributes: Attributes = {}
): string {
	return element('rect', {
		x,
		y,
		width,
		height,
		fill: 'none',
		stroke,
		'stroke-width': strokeWidth,
		...attributes
	});
}

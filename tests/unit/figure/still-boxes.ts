import type { XmlElement } from './still-xml';

export type DrawnBox = {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

type Place = { readonly x: number; readonly y: number; readonly scale: number };

/** A narrow estimate of a letter's width, in font sizes: what is outside by it is outside in any font. */
const LETTER = 0.45;

/** The boxes of the rectangles, circles, paths of plain lines and texts of a still. */
export function drawnBoxes(svg: XmlElement): DrawnBox[] {
	const boxes: DrawnBox[] = [];
	const visit = (element: XmlElement, from: Place, anchor: string): void => {
		const place = moved(element, from);
		const aligned = element.attributes['text-anchor'] ?? anchor;
		const box = boxOf(element, aligned);
		if (box !== null) boxes.push(at(box, place));
		if (element.name === 'text') return;
		for (const child of element.children) {
			if (typeof child !== 'string') visit(child, place, aligned);
		}
	};
	for (const child of svg.children) {
		if (typeof child !== 'string') visit(child, { x: 0, y: 0, scale: 1 }, 'start');
	}
	return boxes;
}

/** The sizes of all texts. */
export function fontSizes(element: XmlElement): number[] {
	const own = element.attributes['font-size'];
	return [
		...(own === undefined ? [] : [Number(own)]),
		...element.children.flatMap((child) => (typeof child === 'string' ? [] : fontSizes(child)))
	];
}

function at(box: DrawnBox, { x, y, scale }: Place): DrawnBox {
	return {
		name: box.name,
		left: x + scale * box.left,
		right: x + scale * box.right,
		top: y + scale * box.top,
		bottom: y + scale * box.bottom
	};
}

function moved({ attributes }: XmlElement, { x, y, scale }: Place): Place {
	const by = attributes.transform ?? '';
	const [, dx, dy] = /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(by) ?? [null, '0', '0'];
	const [, times] = /^scale\(([\d.]+)\)/.exec(by) ?? [null, '1'];
	return { x: x + scale * Number(dx), y: y + scale * Number(dy), scale: scale * Number(times) };
}

function boxOf(element: XmlElement, anchor: string): DrawnBox | null {
	const { name, attributes } = element;
	const number = (key: string) => Number(attributes[key] ?? 0);
	if (name === 'rect') {
		const [left, top] = [number('x'), number('y')];
		return { name, left, top, right: left + number('width'), bottom: top + number('height') };
	}
	if (name === 'circle') {
		const [x, y, r] = [number('cx'), number('cy'), number('r')];
		return { name, left: x - r, right: x + r, top: y - r, bottom: y + r };
	}
	if (name === 'text') {
		const size = number('font-size');
		const words = plain(element);
		const width = words.length * LETTER * size;
		const left = number('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
		const top = number('y') - 0.75 * size;
		return { name: `“${words}”`, left, right: left + width, top, bottom: number('y') };
	}
	return null;
}

function plain(element: XmlElement): string {
	return element.children
		.map((child) => (typeof child === 'string' ? child : plain(child)))
		.join('');
}

/** An element as a strict reader sees it. */
export type XmlElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (XmlElement | string)[];
};

const entities: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"'
};

function decoded(text: string): string {
	if (/[<>]/.test(text)) throw new Error(`A bare angle bracket in "${text}"`);
	return text.replace(/&[^;]*;?/g, (entity) => {
		const character = entities[entity];
		if (character === undefined) throw new Error(`Unknown entity ${entity}`);
		return character;
	});
}

/** Reads a document of elements, attributes and text; throws where it is not well-formed. */
export function parseXml(document: string): XmlElement {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open = [root];
	let place = 0;
	for (const match of document.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)(\/?)>/g)) {
		const [whole, closing, name, attributeText, selfClosing] = match;
		const parent = open[open.length - 1];
		const text = decoded(document.slice(place, match.index));
		if (text !== '') parent.children.push(text);
		place = match.index + whole.length;
		if (closing) {
			if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
			open.pop();
			continue;
		}
		const attributes: Record<string, string> = {};
		for (const [, key, value] of attributeText.matchAll(/([\w:-]+)="([^"]*)"/g)) {
			if (key in attributes) throw new Error(`${key} twice in <${name}>`);
			attributes[key] = decoded(value);
		}
		const element: XmlElement = { name, attributes, children: [] };
		parent.children.push(element);
		if (!selfClosing) open.push(element);
	}
	if (open.length !== 1 || place !== document.length || root.children.length !== 1) {
		throw new Error('The document does not end with its one element');
	}
	const [only] = root.children;
	if (typeof only === 'string') throw new Error('The document is only text');
	return only;
}

/** All runs of text inside an element, in order. */
export function texts(element: XmlElement): string[] {
	return element.children.flatMap((child) => (typeof child === 'string' ? [child] : texts(child)));
}

import type { Point } from './drivers/tab';

/** What is looked for: visible elements that a selector finds, in shadow trees too. */
export type Wanted = {
	readonly css: string;
	/** How its label, or else its text, begins. */
	readonly name?: string;
	/** Only what is in the first element that this selector finds. */
	readonly within?: string;
};

/** One element as it is seen: its text with the spaces made one, and what a field holds. */
export type Sight = {
	readonly text: string;
	readonly value: string;
	/** The most that a slider can have; 0 for everything else. */
	readonly max: number;
	/** In CSS pixels. */
	readonly width: number;
	readonly focused: boolean;
};

/**
 * The visible elements that are wanted, and where the first one can be pressed: null while it
 * moves or something lies over it. To be run in the page.
 *
 * @param press whether the first one is to be brought into the window and pressed
 */
export async function look(
	{ css, name, within }: Wanted,
	press: boolean
): Promise<{ sights: Sight[]; point: Point | null }> {
	const oneSpaced = (text: string) => text.replace(/\s+/g, ' ').trim();
	const all = (root: ParentNode, selector: string): HTMLElement[] => [
		...root.querySelectorAll<HTMLElement>(selector),
		...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
			shadowRoot === null ? [] : all(shadowRoot, selector)
		)
	];
	const nameOf = (element: HTMLElement) => {
		const label = (element as HTMLInputElement).labels?.[0] ?? element;
		return element.ariaLabel ?? oneSpaced(label.innerText ?? label.textContent ?? '');
	};
	const root = within === undefined ? document : all(document, within)[0];
	const found = (root === undefined ? [] : all(root, css)).filter(
		(element) =>
			element.checkVisibility({ visibilityProperty: true }) &&
			(name === undefined || nameOf(element).startsWith(name))
	);
	const sights = found.map((element) => ({
		text: oneSpaced(element.innerText ?? element.textContent ?? ''),
		value: (element as HTMLInputElement).value ?? '',
		max: Number((element as HTMLInputElement).max ?? 0),
		width: element.getBoundingClientRect().width,
		focused: (element.getRootNode() as Document | ShadowRoot).activeElement === element
	}));
	return { sights, point: press && found.length > 0 ? await pointIn(found[0]) : null };

	async function pointIn(element: HTMLElement): Promise<Point | null> {
		const { top, bottom } = element.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight) {
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
		}
		const before = middleOf(element);
		for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
		const now = middleOf(element);
		const root = element.getRootNode() as Document | ShadowRoot;
		const onTop = root.elementFromPoint(now.x, now.y);
		const still = before.x === now.x && before.y === now.y;
		return still && onTop !== null && element.contains(onTop) ? now : null;
	}

	function middleOf(element: HTMLElement): Point {
		const { x, y, width, height } = element.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	}
}

import theme from '$lib/view/theme.css?inline';
import element from './element.css?inline';

let sheets: readonly CSSStyleSheet[] | null = null;

/**
 * The page's theme for a tree of its own: what is set there on the root is set here on the frame, and
 * each colour can be set from outside as `--kernel-walk-…`.
 */
function ownTheme(): string {
	return theme
		.replaceAll(':root', '.kernel-walk')
		.replace(/--([a-z]+):\s*([^;}]+)/g, '--$1: var(--kernel-walk-$1, $2)')
		.replace(/font-size:[^;}]+;?/, '');
}

function sheetOf(text: string): CSSStyleSheet {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
}

/** Shadow trees of elements, and the sheets that came later than some of them. */
const roots = new Set<WeakRef<ShadowRoot>>();
const later: CSSStyleSheet[] = [];

/**
 * Gives a shadow tree the styles that every element has. They are made by script and shared by all
 * elements of a page, so that no policy about style sheets is in their way.
 */
export function adoptElementStyles(root: ShadowRoot): void {
	sheets ??= [sheetOf(ownTheme()), sheetOf(element)];
	root.adoptedStyleSheets.push(...sheets, ...later);
	roots.add(new WeakRef(root));
}

/** Gives a style sheet to every element that there is and that will be. */
export function adoptEverywhere(text: string): void {
	const sheet = sheetOf(text);
	later.push(sheet);
	for (const kept of roots) {
		const root = kept.deref();
		if (root) root.adoptedStyleSheets.push(sheet);
		else roots.delete(kept);
	}
}

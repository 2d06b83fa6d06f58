import { contentPolicy } from './content-policy';
import { fallbackHtml } from './fallback';
import { markupText, jsonInScript, scriptInline } from './inline-text';
import { pageStyle } from './page-style';
import { embedStateOf, type EmbedScript, type Published } from './published';

/**
 * A whole page in one text: the player, what it shows, and the scripts that make it work, under a
 * policy by which nothing else runs and nothing is requested.
 *
 * @param scripts the embed's classic scripts, the main one first
 * @param after scripts that are to run when the player is known
 * @throws what `fallbackHtml` throws
 */
export function pageHtml(
	content: Published,
	scripts: readonly EmbedScript[],
	after: readonly EmbedScript[] = []
): string {
	const [main, ...parts] = scripts;
	// What the main one needs is there when it starts.
	const inOrder = [...parts, ...(main === undefined ? [] : [main]), ...after];
	const texts = inOrder.map(({ text }) => scriptInline(text));
	const theme = content.options.theme === 'auto' ? '' : ` data-theme="${content.options.theme}"`;
	const title = markupText(content.title);
	return [
		'<!doctype html>',
		`<html lang="en"${theme}>`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${contentPolicy(texts, [pageStyle])}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="referrer" content="no-referrer">',
		`<title>${title}</title>`,
		// Else a browser that has the page from a server asks there for an icon.
		'<link rel="icon" href="data:,">',
		`<style>${pageStyle}</style>`,
		'</head>',
		'<body>',
		'<main>',
		// A lesson writes its own title.
		content.kind === 'state' ? `<h1 dir="auto">${title}</h1>` : '',
		'<kernel-walk>',
		`<script type="application/json">${jsonInScript(embedStateOf(content))}</script>`,
		fallbackHtml(content),
		'</kernel-walk>',
		'</main>',
		...texts.map((text) => `<script>${text}</script>`),
		'</body>',
		'</html>',
		''
	].join('\n');
}

/** Module specifiers as the test server writes them: addresses from its top. */
const imported = /(\bfrom\s*|\bimport\s*\(?\s*)(["'])(\/[^"']+)\2/g;

/**
 * A page, as text, that runs a module of the test server. The modules lie in the page, so that it
 * also runs where nothing can be fetched: in an opaque origin.
 */
export async function modulePage(entry: string): Promise<string> {
	const modules: Record<string, string> = {};

	async function gather(path: string): Promise<void> {
		const name = `page:${path}`;
		if (name in modules) return;
		modules[name] = '';
		const text = await (await fetch(path)).text();
		const own = text.replace(imported, '$1$2page:$3$2');
		modules[name] = `data:text/javascript,${encodeURIComponent(own)}`;
		await Promise.all([...text.matchAll(imported)].map(([, , , next]) => gather(next)));
	}

	await gather(entry);
	const map = JSON.stringify({ imports: modules }).replaceAll('<', '\\u003c');
	return `<!doctype html><title>A player</title>
<script type="importmap">${map}</script>
<script type="module" src="data:text/javascript,import 'page:${entry}'"></script>`;
}

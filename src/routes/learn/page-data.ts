const ID = 'page-data';

/**
 * A page's data as an element of its HTML that runs nothing. The page's script reads it from there:
 * with Kit's `load` instead, every page of the site would carry Kit's own reader.
 */
export function pageDataHtml(data: unknown): string {
	// No text in the data can end the element: in JSON a "<" may be written as its code.
	const json = JSON.stringify(data).replace(/</g, '\\u003c');
	return `<script type="application/json" id="${ID}">${json}</script>`;
}

/** What the page's HTML holds. */
export function pageData<T>(): T {
	return JSON.parse(document.getElementById(ID)?.textContent ?? 'null') as T;
}

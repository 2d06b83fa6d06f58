/** A text for a place in HTML that holds text, or for a quoted attribute. */
export function htmlText(text: string): string {
	return text
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;')
		.replace(/'/g, '&#39;');
}

/** A value as JSON inside a `script` element: no `<` is left that could end it. */
export function jsonInScript(value: unknown): string {
	return JSON.stringify(value).replace(/</g, '\\u003c');
}

/**
 * A classic script's text so that it can stand in a `script` element and arrives there unchanged.
 * `</script` and `<!--`, which would end the element or hide its end, get their `<` as an escape:
 * in a script they stand only within strings, patterns and comments. Line ends become those that
 * the HTML parser makes of them, or its hash would be another's.
 */
export function scriptInline(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/\0/g, '\\x00')
		.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** What neither HTML nor XML has a way to write: most control characters, and halves of characters. */
// eslint-disable-next-line no-control-regex -- control characters are what it is about
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;

/**
 * A text for a place in HTML or XML that holds text, or for a quoted attribute. What cannot be
 * written becomes the sign for that, U+FFFD.
 */
export function markupText(text: string): string {
	return text
		.replace(unwritable, '\ufffd')
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

/**
 * Makes a text field as tall as its text, where the browser does not do so by itself. To be called again
 * whenever the text changes.
 */
export function grow(field: HTMLTextAreaElement): void {
	if (CSS.supports('field-sizing', 'content')) return;
	field.style.height = 'auto';
	field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}

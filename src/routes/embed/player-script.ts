/**
 * The tag of the script that makes a page of the element in it. Written as text: as an element of a
 * component it would bring Svelte's way with scripts into the first load of every page.
 *
 * @param base where the site's root lies, relative to the page; ends in a slash
 */
export function playerScript(base: string): string {
	return `<script src="${base}embed/kernel-walk.classic.js" data-page defer></script>`;
}

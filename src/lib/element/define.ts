import { KernelWalk } from './kernel-walk';

/**
 * Makes `<kernel-walk>` known to the page. Where it is known already, by another copy of this
 * script, the first one stays; in Node nothing happens.
 *
 * @param base the address of the folder that the site's files lie in; ends in a slash
 * @param complete whether all its parts came with it; default false
 */
export function define(base: string, complete = false): void {
	if (!('customElements' in globalThis)) return;
	if (customElements.get('kernel-walk')) return;
	KernelWalk.base = base;
	KernelWalk.complete = complete;
	customElements.define('kernel-walk', KernelWalk);
}

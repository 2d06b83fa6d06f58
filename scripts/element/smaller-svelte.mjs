/**
 * Modules of Svelte's whose switches a bundler cannot see through: an element is never hydrated, and
 * uses neither async nor legacy mode. Said as constants, a tenth of the runtime falls away.
 *
 * @type {readonly { id: RegExp; expect: RegExp; code: string }[]}
 */
const CONSTANTS = [
	{
		id: /svelte\/src\/internal\/client\/dom\/hydration\.js$/,
		expect: /export let hydrating = false/,
		code: [
			'export const hydrating = false, hydrate_node = null;',
			'export function set_hydrating() {}',
			'export function set_hydrate_node(node) { return node; }',
			'export function hydrate_next() { return null; }',
			'export function reset() {}',
			'export function hydrate_template() {}',
			'export function next() {}',
			'export function skip_nodes() { return null; }',
			"export function read_hydration_instruction() { return ''; }"
		].join('\n')
	},
	{
		id: /svelte\/src\/internal\/flags\/index\.js$/,
		expect: /export let async_mode_flag = false/,
		code: [
			'export const async_mode_flag = false, legacy_mode_flag = false, tracing_mode_flag = false;',
			'export function enable_async_mode_flag() {}',
			'export function disable_async_mode_flag() {}',
			'export function enable_legacy_mode_flag() {}',
			'export function enable_tracing_mode_flag() {}'
		].join('\n')
	}
];

/**
 * Takes out of Svelte's runtime what an element never uses.
 *
 * @returns {import('vite').Plugin}
 */
export function smallerSvelte() {
	return {
		name: 'smaller-svelte',
		enforce: 'pre',
		transform(code, id) {
			const constants = CONSTANTS.find((each) => each.id.test(id));
			if (!constants) return null;
			if (!constants.expect.test(code)) {
				this.error(`${id} is not what it was: smaller-svelte.mjs is to follow it.`);
			}
			return { code: constants.code, map: null };
		}
	};
}

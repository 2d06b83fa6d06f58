import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { siteUrl } from './scripts/site-url.mjs';

const site = siteUrl();
const toFiles = adapter({ strict: true });

/**
 * The site itself. WebKit takes 'self' for nobody in a frame without an origin of its own
 * (sandbox="allow-scripts"), so that the site is named too where its address is known.
 *
 * @type {any[]}
 */
const own = site ? ['self', new URL(site).origin] : ['self'];

/** Routes whose files hold absolute addresses: without SITE_URL there are none of them. */
const NEEDS_SITE_URL = new Set(['/oembed/[name].json']);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: {
			...toFiles,
			async adapt(builder) {
				await toFiles.adapt(builder);
				if (!site) builder.log.warn('SITE_URL is not set: absolute addresses are left out.');
			}
		},
		paths: { relative: true },
		router: { resolution: 'server' },
		// Nothing runs but the site's own files, and nothing is asked of any other. Attributes of style
		// place what is drawn; style elements are refused. docs/embedding.md says what a host adds.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': own,
				'style-src': own,
				'style-src-attr': ['unsafe-inline'],
				'img-src': [...own, 'data:', 'blob:'],
				'font-src': own,
				'connect-src': [...own, 'blob:'],
				'worker-src': [...own, 'blob:'],
				'frame-src': own,
				'base-uri': ['self'],
				'form-action': ['self'],
				'object-src': ['none']
			}
		},
		prerender: {
			handleUnseenRoutes({ routes, message }) {
				if (routes.some((route) => site || !NEEDS_SITE_URL.has(route))) throw new Error(message);
			}
		},
		typescript: {
			config(config) {
				config.include.push('../scripts/**/*', '../*.config.js', '../*.config.ts');
			}
		}
	}
};

/**
 * Where the site will be published, from the environment variable SITE_URL. Formats that need an
 * absolute address take it from here; without it they leave the address out.
 *
 * @param {string | undefined} [value]
 * @returns {string | null} an absolute address that ends with a slash, or null where none is set
 * @throws {Error} when it is not an http or https address
 */
export function siteUrl(value = process.env.SITE_URL) {
	if (!value) return null;
	const url = URL.canParse(value) ? new URL(value) : null;
	if (!url || !/^https?:$/.test(url.protocol)) {
		throw new Error(
			`SITE_URL is ${value}: give an address such as https://example.org/kernelwalk/`
		);
	}
	return url.origin + url.pathname.replace(/\/*$/, '/');
}

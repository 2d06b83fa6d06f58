import { sha256Base64 } from './sha256';

/**
 * The Content-Security-Policy of a page that holds all it needs: only these scripts run and only
 * these styles apply, each known by the hash of its text, and no request is possible at all.
 * Pictures and workers may come out of the page itself, style attributes stand.
 */
export function contentPolicy(scripts: readonly string[], styles: readonly string[]): string {
	const hashes = (texts: readonly string[]) =>
		texts.length === 0 ? "'none'" : texts.map((text) => `'sha256-${sha256Base64(text)}'`).join(' ');
	return [
		"default-src 'none'",
		`script-src ${hashes(scripts)}`,
		`style-src ${hashes(styles)}`,
		"style-src-attr 'unsafe-inline'",
		'img-src data: blob:',
		'worker-src blob:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

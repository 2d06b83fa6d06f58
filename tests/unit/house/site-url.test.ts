import { describe, expect, it } from 'vitest';
import { siteUrl } from '../../../scripts/site-url.mjs';

describe('SITE_URL', () => {
	it('may be left out', () => {
		expect(siteUrl('')).toBeNull();
	});

	it('ends with one slash, and loses what is not an address of a folder', () => {
		expect(siteUrl('https://example.org')).toBe('https://example.org/');
		expect(siteUrl('https://example.org/a/b')).toBe('https://example.org/a/b/');
		expect(siteUrl('http://localhost:8080/a//?x=1#y')).toBe('http://localhost:8080/a/');
	});

	it.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)'])(
		'is refused with a sentence when it is %s',
		(value) => {
			expect(() => siteUrl(value)).toThrow(`SITE_URL is ${value}: give an address such as`);
		}
	);
});

import { describe, expect, it } from 'vitest';
import { chooseChromium, chromiumArguments } from '../../../scripts/chromium.mjs';

const OWN = '/home/ada/.cache/ms-playwright/chromium/chrome';

/** Chooses on a machine that has only these programs. */
function choose(env: Record<string, string>, ...programs: string[]): string | null {
	return chooseChromium({
		env,
		isExecutable: (path) => programs.includes(path),
		playwrightPath: () => OWN
	});
}

describe('Chromium is chosen', () => {
	it('from CHROMIUM_PATH before everything else', () => {
		const env = { CHROMIUM_PATH: '/opt/a', CHROME_PATH: '/opt/b', PATH: '/usr/bin' };
		expect(choose(env, '/opt/a', '/opt/b', '/usr/bin/chromium', OWN)).toBe('/opt/a');
	});

	it('from CHROME_PATH where CHROMIUM_PATH is not set', () => {
		const env = { CHROMIUM_PATH: '', CHROME_PATH: '/opt/b', PATH: '/usr/bin' };
		expect(choose(env, '/opt/b', '/usr/bin/chromium', OWN)).toBe('/opt/b');
	});

	it('from PATH before the one that Playwright downloaded', () => {
		expect(choose({ PATH: '/usr/bin' }, '/usr/bin/google-chrome', OWN)).toBe(
			'/usr/bin/google-chrome'
		);
	});

	it('by its name first and by its folder second', () => {
		const env = { PATH: '/usr/local/bin:/usr/bin' };
		const chrome = '/usr/local/bin/google-chrome';
		expect(choose(env, chrome, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
		expect(choose(env, '/usr/bin/chromium-browser', chrome)).toBe('/usr/bin/chromium-browser');
		expect(choose(env, chrome, '/usr/bin/google-chrome-stable')).toBe(chrome);
		expect(choose(env, '/usr/local/bin/chromium', '/usr/bin/chromium')).toBe(
			'/usr/local/bin/chromium'
		);
	});

	it("from Playwright's own where PATH has none", () => {
		expect(choose({ PATH: '/usr/bin' }, OWN)).toBe(OWN);
	});

	it('not at all where there is none', () => {
		expect(choose({ PATH: '/usr/bin' })).toBeNull();
		expect(choose({})).toBeNull();
	});

	it('never against a wish: a variable that names no program is an error', () => {
		expect(() => choose({ CHROME_PATH: '/opt/b', PATH: '/usr/bin' }, '/usr/bin/chromium')).toThrow(
			'CHROME_PATH is /opt/b, which is not a program that can be run.'
		);
	});
});

describe('Chromium is started', () => {
	it('without its sandbox by root only', () => {
		expect(chromiumArguments(0)).toContain('--no-sandbox');
		expect(chromiumArguments(1000)).not.toContain('--no-sandbox');
	});
});

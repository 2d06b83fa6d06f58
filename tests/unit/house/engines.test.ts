import { describe, expect, it } from 'vitest';
import { chooseFirefox, chooseWebKit } from '../../../scripts/engines/find.mjs';

/** A machine with certain programs. */
function machine(programs: string[], env: Record<string, string> = {}) {
	return {
		env: { PATH: '/usr/local/bin:/usr/bin', ...env },
		isExecutable: (path: string) => programs.includes(path)
	};
}

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

describe('Firefox', () => {
	it('is the one that FIREFOX_PATH names', () => {
		const env = { FIREFOX_PATH: '/opt/firefox' };
		expect(chooseFirefox(machine(['/opt/firefox', '/usr/bin/firefox'], env))).toEqual({
			name: 'firefox',
			browser: '/opt/firefox'
		});
	});

	it('is looked for on PATH, the long-term one first', () => {
		const both = ['/usr/local/bin/firefox', '/usr/bin/firefox-esr'];
		expect(chooseFirefox(machine(both))).toMatchObject({ browser: '/usr/bin/firefox-esr' });
		expect(chooseFirefox(machine(both.slice(0, 1)))).toMatchObject({
			browser: '/usr/local/bin/firefox'
		});
	});

	it('is not replaced where FIREFOX_PATH names what cannot be run', () => {
		const env = { FIREFOX_PATH: '/opt/firefox' };
		expect(() => chooseFirefox(machine(['/usr/bin/firefox'], env))).toThrow(
			'FIREFOX_PATH is /opt/firefox, which is not a program that can be run.'
		);
	});

	it('is missed in a sentence', () => {
		expect(chooseFirefox(machine([]))).toMatchObject({
			missing: expect.stringContaining('install firefox-esr, or set FIREFOX_PATH')
		});
	});
});

describe('WebKit', () => {
	it('is a driver, a browser and a screen', () => {
		const programs = ['/usr/bin/WebKitWebDriver', MINI_BROWSER, '/usr/bin/Xvfb'];
		expect(chooseWebKit(machine(programs))).toEqual({
			name: 'webkit',
			driver: '/usr/bin/WebKitWebDriver',
			browser: MINI_BROWSER,
			screen: '/usr/bin/Xvfb'
		});
	});

	it('takes the driver that WEBKIT_DRIVER_PATH names', () => {
		const programs = ['/opt/driver', '/usr/bin/WebKitWebDriver', MINI_BROWSER, '/usr/bin/Xvfb'];
		const env = { WEBKIT_DRIVER_PATH: '/opt/driver' };
		expect(chooseWebKit(machine(programs, env))).toMatchObject({ driver: '/opt/driver' });
		expect(() => chooseWebKit(machine(programs.slice(1), env))).toThrow('WEBKIT_DRIVER_PATH');
	});

	it('says what it lacks', () => {
		expect(chooseWebKit(machine(['/usr/bin/WebKitWebDriver', MINI_BROWSER]))).toEqual({
			name: 'webkit',
			missing: 'WebKit lacks Xvfb: on Debian, install webkit2gtk-driver and xvfb.'
		});
	});
});

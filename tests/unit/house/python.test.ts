import { describe, expect, it } from 'vitest';
import { choosePython } from '../../../scripts/python.mjs';

/** Chooses on a machine where these Pythons have the libraries, and these others lack them. */
function choose(env: Record<string, string>, having: string[], lacking: string[] = []) {
	return choosePython({
		env,
		isExecutable: (path) => having.includes(path) || lacking.includes(path),
		hasLibraries: (path) => having.includes(path)
	});
}

describe('a Python is chosen', () => {
	it('from PYTHON_PATH before everything else', () => {
		const env = { PYTHON_PATH: '/opt/python', PATH: '/usr/local/bin' };
		expect(choose(env, ['/opt/python', '/usr/bin/python3'])).toBe('/opt/python');
	});

	it('from Debian’s before the one on PATH', () => {
		const env = { PYTHON_PATH: '', PATH: '/usr/local/bin:/usr/bin' };
		expect(choose(env, ['/usr/local/bin/python3', '/usr/bin/python3'])).toBe('/usr/bin/python3');
	});

	it('from PATH where Debian’s lacks a library', () => {
		const env = { PATH: '/usr/local/bin:/usr/bin' };
		expect(choose(env, ['/usr/local/bin/python3'], ['/usr/bin/python3'])).toBe(
			'/usr/local/bin/python3'
		);
	});

	it('not at all where none has the libraries', () => {
		expect(choose({ PATH: '/usr/bin' }, [], ['/usr/bin/python3'])).toBeNull();
		expect(choose({}, [])).toBeNull();
	});

	it('never instead of the one that was wished for', () => {
		const env = { PYTHON_PATH: '/opt/python' };
		expect(() => choose(env, ['/usr/bin/python3'])).toThrow('not a program that can be run');
		expect(() => choose(env, ['/usr/bin/python3'], ['/opt/python'])).toThrow('lacks one of numpy');
	});
});

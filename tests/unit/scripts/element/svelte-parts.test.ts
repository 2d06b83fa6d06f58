import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptedStyles } from '../../../../scripts/element/adopted-styles.mjs';
import { smallerSvelte } from '../../../../scripts/element/smaller-svelte.mjs';

const svelte = dirname(createRequire(import.meta.url).resolve('svelte/package.json'));
const moduleOf = (path: string) => {
	const id = join(svelte, 'src/internal', path);
	return { id, code: readFileSync(id, 'utf8') };
};

type Changed = { code: string } | null;
type Transform = (this: { error: (said: string) => never }, code: string, id: string) => Changed;
const context = {
	error(said: string): never {
		throw new Error(said);
	}
};

const smaller = (code: string, id: string) =>
	(smallerSvelte().transform as unknown as Transform).call(context, code, id);
const styles = adoptedStyles().transform as unknown as {
	filter: { id: RegExp };
	handler: Transform;
};
const adopted = (code: string, id: string) => styles.handler.call(context, code, id);

/** The names that a module's own code exports. */
const exportsOf = (code: string) =>
	[...code.matchAll(/^export (?:const|let|(?:async )?function\*?) ([^;({]+)/gm)]
		.flatMap(([, names]) => names.split(','))
		.map((name) => name.trim().split(/[\s=]/)[0])
		.sort();

describe('smallerSvelte', () => {
	it.each(['client/dom/hydration.js', 'flags/index.js'])(
		'says %s of the installed Svelte as constants, with the very names that it exports',
		(path) => {
			const { code, id } = moduleOf(path);
			const made = smaller(code, id);
			expect(made).not.toBeNull();
			expect(exportsOf(made!.code)).toEqual(exportsOf(code));
		}
	);

	it('leaves every other module', () => {
		const { code, id } = moduleOf('client/render.js');
		expect(smaller(code, id)).toBeNull();
	});

	it('fails where a module is not what it was', () => {
		const { id } = moduleOf('flags/index.js');
		expect(() => smaller('export let other = 1;', id)).toThrow('is to follow it');
	});
});

describe('adoptedStyles', () => {
	it('takes the place of the installed Svelte’s way to put styles into the page', () => {
		const { code, id } = moduleOf('client/dom/css.js');
		expect(styles.filter.id.test(id)).toBe(true);
		const made = adopted(code, id);
		expect(exportsOf(made!.code)).toEqual(exportsOf(code));
		expect(made!.code).not.toMatch(/createElement|create_element/);
	});

	it('imports only what the installed Svelte exports there', () => {
		const { code, id } = moduleOf('client/dom/css.js');
		const made = adopted(code, id)!.code;
		const imports = [...made.matchAll(/import \{ (\w+) \} from '([^']+)'/g)];
		expect(imports.length).toBeGreaterThan(0);
		for (const [, name, from] of imports) {
			expect(exportsOf(readFileSync(join(dirname(id), from), 'utf8'))).toContain(name);
		}
	});

	it('fails where a module is not what it was', () => {
		const { id } = moduleOf('client/dom/css.js');
		expect(() => adopted('export function other() {}', id)).toThrow('is to follow it');
	});
});

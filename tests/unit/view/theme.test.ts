import { themes, type Theme, type ThemeName } from '$lib/figure';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/lib/view/theme.css', import.meta.url), 'utf8');

/** The declarations of the one rule with this selector. */
function rule(selector: string): Map<string, string> {
	const bodies = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
		.map(([, before, body]) => [before.replace(/\/\*[\s\S]*?\*\//g, '').trim(), body])
		.filter(([found]) => found === selector)
		.map(([, body]) => body);
	expect(bodies, selector).toHaveLength(1);
	return new Map(
		[...bodies[0].matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property, value]) => [property, value])
	);
}

/** The colours that a theme's rules leave in force, light-dark() read by the theme's colour scheme. */
function colorsOf(name: ThemeName): Record<string, string> {
	const own = rule(`:root[data-theme='${name}']`);
	const merged = new Map([...rule(':root'), ...own]);
	const colors: Record<string, string> = {};
	for (const [property, value] of merged) {
		if (!property.startsWith('--')) continue;
		const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
		colors[property.slice(2)] = pair ? pair[own.get('color-scheme') === 'dark' ? 2 : 1] : value;
	}
	return colors;
}

/** What of a theme is a token of the page; the rest is only painted, cell by cell. */
function tokensOf({
	diverging: _,
	paddingCell,
	...tokens
}: Theme): Omit<Theme, 'diverging' | 'paddingCell'> {
	expect(paddingCell).toBe(tokens.paper);
	return tokens;
}

describe('the page’s stylesheet', () => {
	test.each(['light', 'dark', 'projector'] as const)(
		'states every colour of the %s theme and no other',
		(name) => {
			expect(colorsOf(name)).toEqual(tokensOf(themes[name]));
		}
	);

	test('names every theme there is', () => {
		const named = [...css.matchAll(/data-theme='(\w+)'/g)].map(([, name]) => name);
		expect(named.toSorted()).toEqual(Object.keys(themes).toSorted());
	});

	test('follows the system where no theme is chosen', () => {
		expect(rule(':root').get('color-scheme')).toBe('light dark');
	});

	test('states every colour of the projector itself, whatever the light theme becomes', () => {
		const own = [...rule(":root[data-theme='projector']").keys()].filter((key) =>
			key.startsWith('--')
		);
		expect(own.map((key) => key.slice(2)).toSorted()).toEqual(
			Object.keys(tokensOf(themes.projector)).toSorted()
		);
	});
});

import { describe, expect, it } from 'vitest';
import { withOwnRem } from '../../../../scripts/element/own-rem.mjs';

describe('withOwnRem', () => {
	it.each([
		['gap: 1rem', 'gap: calc(1 * var(--rem))'],
		['gap: 0.75rem 1.5rem', 'gap: calc(0.75 * var(--rem)) calc(1.5 * var(--rem))'],
		['gap: .5rem', 'gap: calc(.5 * var(--rem))'],
		['margin: 0 -1rem', 'margin: 0 calc(-1 * var(--rem))'],
		['margin: -.5rem', 'margin: calc(-.5 * var(--rem))'],
		['width: calc(100% - 2rem)', 'width: calc(100% - calc(2 * var(--rem)))'],
		['inset: min(4rem, 5vw)', 'inset: min(calc(4 * var(--rem)), 5vw)']
	])('writes %s as %s', (given, expected) => {
		expect(withOwnRem(given)).toBe(expected);
	});

	it.each(['width: 1em', 'width: 12px', 'color: var(--rem)', '.remark { top: 0 }', '.a1remote {}'])(
		'leaves %s',
		(css) => {
			expect(withOwnRem(css)).toBe(css);
		}
	);

	it('leaves what a query asks for, over several lines too, and not what stands in it', () => {
		const css = [
			'.a { top: 1rem }',
			'\t@container figure (min-width: 40rem) and',
			'\t\t(max-width: 60rem) {',
			'\t\t.a { top: 2rem }',
			'\t}',
			'@media (width < 30rem) {',
			'.b { top: 3rem }',
			'}'
		];
		const own = withOwnRem(css.join('\n')).split('\n');
		expect(own[1]).toBe(css[1]);
		expect(own[2]).toBe(css[2]);
		expect(own[5]).toBe(css[5]);
		expect([own[0], own[3], own[6]]).toEqual([
			'.a { top: calc(1 * var(--rem)) }',
			'\t\t.a { top: calc(2 * var(--rem)) }',
			'.b { top: calc(3 * var(--rem)) }'
		]);
	});
});

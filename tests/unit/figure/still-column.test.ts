import { defineConvolution, exampleInput, matrix, namedKernel, type Convolution } from '$lib/core';
import { columnStill, makeScene } from '$lib/figure';
import { figureMessages as messages } from '$lib/messages';
import { Timeline } from '$lib/timeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConvolution } from './arbitrary-convolution';
import { drawnBoxes, fontSizes } from './still-boxes';
import { parseXml, texts } from './still-xml';

const both = { kernel: true, stage: true };

function column(c: Convolution, index: number, width: number, panels = both): string {
	const scene = makeScene(c, 'numbers');
	return columnStill({ scene, trace: new Timeline(c), index, width, panels, messages });
}

const usual = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
	padding: 1,
	stride: 2
});

const ofSize = (rows: number, cols: number) =>
	matrix(Array.from({ length: rows }, (_, r) => Array.from({ length: cols }, (_, c) => r * 3 - c)));

const convolutions: Readonly<Record<string, Convolution>> = {
	usual,
	'without a flip': defineConvolution(ofSize(5, 5), ofSize(3, 3), {
		operation: 'cross-correlation'
	}),
	'with a divisor': defineConvolution(ofSize(4, 4), ofSize(2, 2), { divisor: 4 }),
	'with gaps': defineConvolution(ofSize(7, 9), ofSize(2, 3), { dilation: 2, stride: 3 }),
	'of one cell': defineConvolution(ofSize(1, 1), ofSize(1, 1)),
	tall: defineConvolution(ofSize(12, 2), ofSize(3, 1), { padding: 'full' }),
	wide: defineConvolution(ofSize(2, 12), ofSize(1, 5), { padding: 'same' })
};

const narrowest = 280;
const widths = [narrowest, 320, 360, 479, 480, 559, 560, 768, 999];

describe.each(Object.entries(convolutions))('a column’s still of a convolution %s', (_, c) => {
	const { length } = new Timeline(c);

	it('is well-formed XML at every step, of the width it is given', () => {
		for (const width of [narrowest]) {
			for (let index = 0; index < length; index++) {
				const svg = parseXml(column(c, index, width));
				expect(svg.attributes).toMatchObject({ role: 'img', width: String(width) });
			}
		}
	});

	it('has one height for all steps at a width', () => {
		for (const width of [narrowest, 360, 620]) {
			const heights = new Set<string>();
			for (let index = 0; index < length; index++) {
				heights.add(parseXml(column(c, index, width)).attributes.height);
			}
			expect([...heights], `at ${width}`).toHaveLength(1);
		}
	});

	it('draws nothing outside of itself, and no text under 9 pixels', () => {
		for (const width of widths) {
			for (const index of [0, 1, length - 2, length - 1]) {
				const svg = parseXml(column(c, index, width));
				const height = Number(svg.attributes.height);
				for (const { name, left, top, right, bottom } of drawnBoxes(svg)) {
					const where = `${name} at ${width}, step ${index}`;
					expect(left, where).toBeGreaterThanOrEqual(-0.01);
					expect(top, where).toBeGreaterThanOrEqual(-0.01);
					expect(right, where).toBeLessThanOrEqual(width + 0.01);
					expect(bottom, where).toBeLessThanOrEqual(height + 0.01);
				}
				expect(Math.min(...fontSizes(svg)), `at ${width}`).toBeGreaterThanOrEqual(9);
			}
		}
	});
});

describe('columnStill', () => {
	it('stays within itself for small convolutions of every shape, at every width', () => {
		fc.assert(
			fc.property(
				arbitraryConvolution,
				fc.integer({ min: narrowest, max: 999 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(c, width, part) => {
					const index = Math.floor(part * (new Timeline(c).length - 1));
					const svg = parseXml(column(c, index, width));
					const height = Number(svg.attributes.height);
					for (const { name, left, top, right, bottom } of drawnBoxes(svg)) {
						expect([name, left >= -0.01, top >= -0.01]).toEqual([name, true, true]);
						expect([name, right <= width + 0.01, bottom <= height + 0.01]).toEqual([
							name,
							true,
							true
						]);
					}
					expect(Math.min(...fontSizes(svg))).toBeGreaterThanOrEqual(9);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('leaves out the panels that are not asked for, and is lower without them', () => {
		const said = (panels: typeof both, width: number) => {
			const svg = parseXml(column(usual, 4, width, panels));
			return { words: texts(svg), height: Number(svg.attributes.height) };
		};
		for (const width of [narrowest, 480, 700]) {
			const all = said(both, width);
			const noKernel = said({ kernel: false, stage: true }, width);
			const noStage = said({ kernel: true, stage: false }, width);
			const neither = said({ kernel: false, stage: false }, width);
			expect(all.words).toContain(messages.asGiven);
			expect(all.words).toContain(messages.thisWindow);
			expect(noKernel.words).not.toContain(messages.asGiven);
			expect(noKernel.words).toContain(messages.thisWindow);
			expect(noStage.words).toContain(messages.asGiven);
			expect(noStage.words).not.toContain(messages.thisWindow);
			expect(neither.words).toContain(messages.output);
			expect(noStage.height).toBeLessThan(all.height);
			expect(noKernel.height).toBeLessThanOrEqual(all.height);
			expect(neither.height).toBeLessThanOrEqual(noStage.height);
			expect(neither.height).toBeLessThan(noKernel.height);
		}
	});

	it('shows 34 from its write on and not before, from the narrowest phone on', () => {
		const trace = new Timeline(usual);
		const grids = (tap: number | 'write', width: number) => {
			const index = trace.indexOf({ outputRow: 0, outputCol: 0, tap });
			const svg = parseXml(column(usual, index, width, { kernel: false, stage: false }));
			return svg.children.flatMap((child) =>
				typeof child !== 'string' && child.name === 'g' ? texts(child) : []
			);
		};
		for (const width of widths.slice(1)) {
			expect(grids(8, width)).not.toContain('34');
			expect(grids('write', width)).toContain('34');
		}
	});

	it('says its sentence whole', () => {
		for (const width of widths) {
			const svg = parseXml(column(usual, 18, width));
			const [, description] = svg.children;
			if (typeof description === 'string') throw new Error('There is no description.');
			const drawn = svg.children
				.flatMap((child) =>
					typeof child !== 'string' && child.attributes['xml:space'] === 'preserve'
						? [texts(child).join('')]
						: []
				)
				.join(' ')
				.replaceAll('\u00a0', ' ');
			expect(drawn).toBe(texts(description).join(''));
		}
	});

	it('refuses a step that is not there', () => {
		expect(() => column(usual, 66, 360)).toThrow(RangeError);
	});
});

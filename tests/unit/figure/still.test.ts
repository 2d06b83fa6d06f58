import { defineConvolution, exampleInput, matrix, namedKernel } from '$lib/core';
import { contrast, makeScene, still, themes, type ThemeName } from '$lib/figure';
import { figureMessages as messages } from '$lib/messages';
import { Timeline } from '$lib/timeline';
import { describe, expect, it } from 'vitest';
import { parseXml, texts, type XmlElement } from './still-xml';

/** The default example: 4×5, padding 1, stride 2. Its first output row is 34, 50, −11 by hand. */
const convolution = defineConvolution(exampleInput('grid-a'), namedKernel('all-different').matrix, {
	padding: 1,
	stride: 2
});
const trace = new Timeline(convolution);
const scene = makeScene(convolution, 'numbers');

function stillAt(index: number, theme: ThemeName = 'light'): string {
	return still({ scene, trace, index, theme, messages });
}

/** The texts right of the kernels and above the stage: the output's numbers and rulers. */
function outputTexts(svg: string): string[] {
	const panels = parseXml(svg).children.filter(
		(child): child is XmlElement => typeof child !== 'string' && child.name === 'g'
	);
	const byPlace = panels.map((panel) => ({
		panel,
		x: Number(/translate\(([\d.]+)/.exec(panel.attributes.transform ?? '')?.[1] ?? 0)
	}));
	const rightmost = byPlace.reduce((one, other) => (other.x > one.x ? other : one));
	return texts(rightmost.panel);
}

const at = (outputRow: number, outputCol: number, tap: number | 'window' | 'write') =>
	trace.indexOf({ outputRow, outputCol, tap });

describe('still', () => {
	it('is well-formed XML at every step and in every theme', () => {
		for (const theme of ['light', 'dark', 'projector'] as const) {
			for (let index = 0; index < trace.length; index++) {
				const svg = parseXml(stillAt(index, theme));
				expect(svg.name).toBe('svg');
				expect(svg.attributes.xmlns).toBe('http://www.w3.org/2000/svg');
			}
		}
	});

	it('is self-contained: no links, scripts, style sheets, foreign content, urls or handlers', () => {
		const svg = stillAt(at(0, 1, 'window'));
		expect(svg).not.toMatch(/href|<script|<style|foreignObject|url\(|@font-face|@import|\son\w+=/i);
	});

	it('shows 34 from its write on, and neither 50 nor −11 before theirs', () => {
		expect(outputTexts(stillAt(at(0, 0, 8)))).not.toContain('34');
		expect(outputTexts(stillAt(at(0, 0, 'write')))).toContain('34');
		expect(outputTexts(stillAt(at(0, 1, 8)))).not.toContain('50');
		expect(outputTexts(stillAt(at(0, 1, 'write')))).toContain('50');
		expect(outputTexts(stillAt(at(0, 2, 'window')))).not.toContain('−11');
		const row = outputTexts(stillAt(at(0, 2, 'write')));
		expect(row.slice(0, 3)).toEqual(['34', '50', '−11']);
	});

	it('says the step in a sentence, in its title and description too', () => {
		const svg = parseXml(stillAt(at(0, 1, 6)));
		const [title, description] = svg.children as XmlElement[];
		expect(title.name).toBe('title');
		expect(texts(title)).toEqual(['A 3×3 kernel over a 4×5 input gives a 2×3 output']);
		expect(texts(description).join('')).toMatch(
			/^Multiply 7 of 9 for output \(0, 1\)\. Pixel \(1, 1\) is 8; .* the product 32 joins the sum, now 55\.$/
		);
		const drawn = svg.children
			.filter((child): child is XmlElement => typeof child !== 'string' && child.name === 'text')
			.map((line) => texts(line).join(''))
			.join(' ')
			.replaceAll('\u00a0', ' ');
		expect(drawn).toContain(texts(description).join(''));
	});

	it('draws the jump only while the window has just jumped', () => {
		expect(stillAt(at(0, 1, 'window'))).toContain('stride 2');
		expect(stillAt(at(1, 0, 'window'))).toContain('stride 2');
		expect(stillAt(at(0, 0, 'window'))).not.toContain('stride');
		expect(stillAt(at(0, 1, 0))).not.toContain('stride');
	});

	it('gives the same text for the same step, and one size for all steps', () => {
		expect(stillAt(18)).toBe(stillAt(18));
		const sizes = new Set<string | undefined>();
		for (let index = 0; index < trace.length; index++) {
			sizes.add(parseXml(stillAt(index)).attributes.viewBox);
		}
		expect(sizes.size).toBe(1);
	});

	it('writes every text outside the cells with AA contrast on its paper', () => {
		for (const theme of ['light', 'dark', 'projector'] as const) {
			const { paper, ink, muted, input, kernel, accumulator, output } = themes[theme];
			const fills = new Set<string>();
			const walk = (element: XmlElement): void => {
				if (element.name === 'text' || element.name === 'tspan') {
					const { fill } = element.attributes;
					if (fill !== undefined) fills.add(fill);
				}
				for (const child of element.children) if (typeof child !== 'string') walk(child);
			};
			walk(parseXml(stillAt(at(0, 1, 6), theme)));
			const inCells = new Set(['#000000', '#ffffff']);
			const known = new Set([ink, muted, input, kernel, accumulator, output]);
			for (const fill of fills) {
				if (!known.has(fill)) expect(inCells).toContain(fill);
				else expect(contrast(fill, paper)).toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	it('shows a 64×64 picture as cells without numbers, in far less than a megabyte', () => {
		const values = Array.from({ length: 64 }, (_, row) =>
			Array.from({ length: 64 }, (_, col) => (row * 37 + col * 101) % 256)
		);
		const picture = defineConvolution(matrix(values), namedKernel('all-different').matrix, {
			padding: 1
		});
		const walk = new Timeline(picture);
		const svg = still({
			scene: makeScene(picture, 'picture'),
			trace: walk,
			index: walk.length - 1,
			messages
		});
		const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
		expect(parseXml(svg).name).toBe('svg');
		expect(svg.length).toBeLessThan(300_000);
	});

	it('shows the division where the kernel has a divisor', () => {
		const mean = defineConvolution(
			exampleInput('grid-a'),
			matrix([
				[1, 1],
				[1, 1]
			]),
			{
				divisor: 4
			}
		);
		// The first window holds 7, 2, 3 and 8: 20 in all.
		const walk = new Timeline(mean);
		const index = walk.indexOf({ outputRow: 0, outputCol: 0, tap: 'write' });
		const svg = still({ scene: makeScene(mean, 'numbers'), trace: walk, index, messages });
		expect(texts(parseXml(svg)).join('')).toContain('sum 20 ÷ 4 = 5');
		expect(outputTexts(svg)[0]).toBe('5');
	});

	it('refuses a step that is not there', () => {
		expect(() => stillAt(trace.length)).toThrow(RangeError);
	});
});

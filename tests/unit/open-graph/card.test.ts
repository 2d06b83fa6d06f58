import { builtinLessons } from '$lib/lessons';
import { describe, expect, it } from 'vitest';
import { renderedLesson } from '../../../src/routes/learn/built-in';
import { lessonCard, startCard } from '../../../src/routes/open-graph/card';
import { rasterize } from '../../../src/routes/open-graph/rasterize';

const cards: readonly (readonly [string, () => string])[] = [
	['the start page', startCard],
	...builtinLessons.map(({ slug }) => {
		const lesson = renderedLesson(slug);
		if (lesson === null) throw new Error(`${slug} is no lesson`);
		return [slug, () => lessonCard(lesson)] as const;
	})
];

/** Width and height, as a PNG's header says (PNG, 11.2.2). */
function pngSize(png: Buffer): [number, number] {
	return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The room between the edges of a card and the nearest pixel that is not paper. */
function margins(svg: string): { left: number; right: number; bottom: number } {
	const { width, height, pixels } = rasterize(svg);
	const paper = [...pixels.subarray(0, 3)];
	// The edge of the figure's own paper is a shade off where it falls between two pixels.
	const isPaper = (at: number) => paper.every((value, i) => Math.abs(pixels[at + i] - value) < 4);
	const bounds = { left: width, right: width, bottom: height };
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			if (isPaper(4 * (y * width + x))) continue;
			bounds.left = Math.min(bounds.left, x);
			bounds.right = Math.min(bounds.right, width - 1 - x);
			bounds.bottom = Math.min(bounds.bottom, height - 1 - y);
		}
	}
	return bounds;
}

describe.each(cards)('The picture beside a link to %s', (_, card) => {
	it('is a PNG of the size that networks ask for', () => {
		const png = rasterize(card()).asPng();
		expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
		expect(pngSize(png)).toEqual([1200, 630]);
		expect(png.length).toBeLessThan(300_000);
	});

	it('has air on every side of its figure', () => {
		const { left, right, bottom } = margins(card());
		expect(left).toBeGreaterThanOrEqual(40);
		expect(right).toBeGreaterThanOrEqual(40);
		expect(bottom).toBeGreaterThanOrEqual(20);
	});
});

describe('The picture beside a link', () => {
	it('shows the numbers of the lesson’s opening figure, with a true minus sign', () => {
		const lesson = renderedLesson('stride');
		if (lesson === null) throw new Error('stride is no lesson');
		const svg = lessonCard(lesson);
		expect(svg).toContain('>Stride</text>');
		expect(svg).toMatch(/>−\d+</);
		expect(svg).not.toMatch(/>-\d/);
	});

	it('draws words and signs with the site’s own fonts, whatever the machine has', () => {
		const drawn = (text: string) =>
			rasterize(
				`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><text x="9" y="45" font-size="40" font-family="Nowhere">${text}</text></svg>`
			).asPng().length;
		const blank = drawn('');
		for (const sign of 'Aa7−×∗⋆⊙≈↕↔Σ') expect(drawn(sign)).toBeGreaterThan(blank);
	});
});

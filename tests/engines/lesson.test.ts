import { expect } from 'vitest';
import { test } from './engine';
import type { Wanted } from './look';
import type { Reader } from './reader';

/*
 * The lesson “One window”: grid A begins 7 2 9 4 1, 3 8 5 0 6, 6 1 7 9 2, and 4 5 3 8 7. By hand:
 * - kernel 2 1 / 4 3 over 7 2 / 3 8: products 14, 2, 12, 24; sums 14, 16, 28, 52.
 * - kernel 2 −1 4 / 0 3 −2 / −3 1 5 over 7 2 9 / 3 8 5 / 6 1 7: the sixth product is 5 × (−2) = −10.
 * - the same kernel over 5 0 6 / 7 9 2 / 3 8 7: products 10 0 24 / 0 27 −4 / −9 8 35, together 91.
 */
const PRODUCTS = [10, 0, 24, 0, 27, -4, -9, 8, 35];

const inScene = (ordinal: number) => ({
	timeline: { css: 'input[type=range]', within: `#scene-${ordinal}` },
	figure: { css: '[role=region]', name: 'The figure of', within: `#scene-${ordinal}` },
	caption: { css: '[data-caption]', within: `#scene-${ordinal}` },
	path: { css: '[role=group]', name: 'The lesson’s path', within: `#scene-${ordinal}` },
	answer: { css: 'input[type=text]', name: 'Your answer', within: `#scene-${ordinal}` },
	button: (name: string): Wanted => ({ css: 'button', name, within: `#scene-${ordinal}` })
});
const question: Wanted = { css: '[role=heading]:focus' };
const verdict: Wanted = { css: '[data-verdict]:focus' };
const summary = 'section.summary';

/** Presses a clicker's next and waits until the path says where that leads. */
async function goOn(reader: Reader, scene: number, place: string): Promise<void> {
	await reader.tab.press('PageDown');
	await reader.reads(inScene(scene).path, place);
}

/** Types an answer into the question that has the focus, and checks it. */
async function answer(reader: Reader, scene: number, text: string): Promise<void> {
	await reader.tab.press('Tab');
	await reader.focuses(inScene(scene).answer);
	await reader.tab.type(text);
	await reader.tab.press('Enter');
}

/** Tabs from a verdict, which has the focus, to a button after it, and presses that. */
async function pressAfterVerdict(reader: Reader, name: string): Promise<void> {
	await reader.sees(verdict);
	const focused = async () => (await reader.sights({ css: 'button:focus' }))[0]?.text ?? '';
	for (let before = ''; before !== name; before = await focused()) {
		await reader.tab.press('Tab');
		await expect.poll(focused).not.toBe(before);
	}
	await reader.tab.press('Enter');
}

test('a lesson is read, answered wrong and right, and summed up', async ({ read }) => {
	const reader = await read('./learn/one-window/');
	const [first, second, third] = [inScene(1), inScene(2), inScene(3)];
	await reader.focuses(first.figure);

	await goOn(reader, 1, 'Stop 1 of 4');
	await goOn(reader, 1, 'Question 1 of 6');
	await reader.reads(question, 'Multiply 1 takes the number 7 and the weight over it.');
	await answer(reader, 1, '9');
	await reader.reads(verdict, 'Not yet');
	await reader.reads({ css: '[data-explained]' }, 'That adds a number and its weight.');
	await pressAfterVerdict(reader, 'Try again');
	await reader.focuses(first.answer);
	await reader.tab.press('Backspace');
	await reader.tab.type('14');
	await reader.tab.press('Enter');
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(first.path, 'Stop 2 of 4');
	await reader.finds(first.timeline, '1');

	await goOn(reader, 1, 'Question 2 of 6');
	await answer(reader, 1, '16');
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(first.path, 'Stop 3 of 4');
	await goOn(reader, 1, 'Stop 4 of 4');
	await reader.reads(first.caption, '52 is written to output (0, 0)');

	await goOn(reader, 2, 'Start');
	await goOn(reader, 2, 'Question 3 of 6');
	await reader.click({ css: '#scene-2 label', name: 'Each pixel with the one weight over it' });
	await reader.click(second.button('Check'));
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(second.path, 'Stop 1 of 4');
	await goOn(reader, 2, 'Stop 2 of 4');
	await goOn(reader, 2, 'Question 4 of 6');
	await answer(reader, 2, '-10');
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(second.path, 'Stop 3 of 4');
	await goOn(reader, 2, 'Stop 4 of 4');
	await reader.reads(second.caption, '80 is written to output (0, 0)');

	await goOn(reader, 3, 'Start');
	await goOn(reader, 3, 'Stop 1 of 3');
	await goOn(reader, 3, 'Question 5 of 6');
	for (const [place, product] of PRODUCTS.entries()) {
		const [row, col] = [Math.floor(place / 3), place % 3];
		await reader.click({ css: 'input', name: `Product in row ${row}, column ${col}` });
		await reader.tab.type(String(product));
		await reader.tab.press('Enter');
	}
	await reader.click(third.button('Check'));
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(question, 'Which number will this window write to output (1, 2)?');
	await answer(reader, 3, '91');
	await reader.reads(verdict, 'Right');
	await pressAfterVerdict(reader, 'Go on');
	await reader.reads(third.path, 'Stop 2 of 3');
	await goOn(reader, 3, 'Stop 3 of 3');
	await reader.tab.press('PageDown');

	await reader.reads({ css: `${summary} .score` }, '5 of 6 right at the first try.');
	const results = await reader.sights({ css: `${summary} li` });
	expect(results).toHaveLength(6);
	expect(results[0].text).toContain('✗ Not right at the first try Your first answer: 9');
	expect(results[5].text).toContain('✓ Right at the first try The answer: 91');
});

test('a lesson prints as a handout with each stop’s drawing and caption', async ({ read }) => {
	const reader = await read('./learn/one-window/');
	await reader.focuses(inScene(1).figure);
	const toScreen = await reader.tab.toPaper();
	const handout = 'article.handout';
	await reader.reads({ css: `${handout} h1` }, 'One window');
	await reader.reads({ css: `${handout} .stop p` }, /\w/);
	const drawings = await reader.sights({ css: `${handout} .stop figure > svg` });
	expect(drawings.length).toBeGreaterThan(3);
	expect(Math.min(...drawings.map(({ width }) => width))).toBeGreaterThan(100);
	await reader.misses({ css: 'button, input' });
	await toScreen();
	await reader.sees(inScene(1).timeline);
	await reader.misses({ css: handout });
});

import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { QuestionRun } from '$lib/view/questions';
import LessonSummary, { type QuestionResult } from '$lib/view/questions/LessonSummary.svelte';
import { judgeByHand, posedQuestion, showQuestion } from './question-host';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const answer = () => page.getByRole('textbox', { name: 'Your answer' });
const said = () => document.querySelector('[data-said]')?.textContent;
const posed = posedQuestion({
	answer: { kind: 'number', value: -8 },
	hides: ['stage', 'sentence'],
	mistakes: [{ answer: { kind: 'number', value: 8 }, mistake: 'lost-the-sign' }]
});
const prompt = 'What is the product?';

async function give(text: string) {
	await answer().fill(text);
	await userEvent.keyboard('{Enter}');
}

describe('a question that stands', () => {
	test('is a heading with its number, and moves the figure to where it is asked', async () => {
		const { walker, run } = await showQuestion(posed, { prompt });
		await expect.element(page.getByRole('heading', { name: prompt, level: 3 })).toBeVisible();
		await expect.element(page.getByText('Question 2 of 5')).toBeVisible();
		expect(walker.seek).toHaveBeenCalledExactlyOnceWith(4);
		expect(run.status).toBe('posed');
	});

	test('gives a hint by one step of the animation, and still stands', async () => {
		const { walker, run } = await showQuestion(posed, { prompt });
		await button('Hint: one step of the animation').click();
		expect(walker.playTo).toHaveBeenCalledExactlyOnceWith(4, 5);
		expect(run.status).toBe('posed');
		expect(run.hides).toEqual(['stage', 'sentence']);
		expect(said()).toBe('The figure has moved to a step that helps.');
		await button('Play the hint again').click();
		expect(walker.playTo).toHaveBeenCalledTimes(2);
	});

	test('has no hint where no step helps', async () => {
		await showQuestion({ ...posed, hint: null }, { prompt });
		await expect.element(button('Check')).toBeVisible();
		await expect.element(button('Hint: one step of the animation')).not.toBeInTheDocument();
	});

	test('can be skipped', async () => {
		const { run, ongo, answers } = await showQuestion(posed, { prompt });
		await button('Skip').click();
		expect(ongo).toHaveBeenCalledOnce();
		expect(run.status).toBe('done');
		expect(run.outcome).toMatchObject({ first: null, skipped: true, shown: false });
		expect(answers).toEqual([]);
	});
});

describe('an answer', () => {
	test('that is wrong is named, shown beside the right one, and does not block', async () => {
		const { run, answers, ongo } = await showQuestion(posed, { prompt });
		await give('8');
		expect(answers).toEqual([
			{
				questionId: 'q',
				kind: 'product',
				given: { kind: 'number', value: 8 },
				expected: { kind: 'number', value: -8 },
				correct: false,
				mistake: 'lost-the-sign'
			}
		]);
		const terms = [...document.querySelectorAll('.verdict dl > div')].map((pair) =>
			[...pair.children].map((part) => part.textContent.trim())
		);
		expect(terms).toEqual([
			['Your answer', '8'],
			['The answer', '−8'],
			['The gap', '16 too much']
		]);
		expect(said()).toMatch(/^Not yet\. Your answer is 8; the answer is −8\./);
		await button('Go on').click();
		expect(run.status).toBe('done');
		expect(ongo).toHaveBeenCalledOnce();
	});

	test('takes the focus to its verdict, which is told by a word and a sign', async () => {
		await showQuestion(posed, { prompt });
		await give('8');
		await expect.poll(() => document.activeElement?.textContent.trim()).toBe('✗ Not yet');
		await userEvent.tab();
		await expect.element(button('Show me why')).toHaveFocus();
	});

	test('that is right stands alone', async () => {
		const { answers } = await showQuestion(posed, { prompt });
		await give('−8');
		expect(answers[0]).toMatchObject({ correct: true, mistake: null });
		await expect.poll(() => document.activeElement?.textContent.trim()).toBe('✓ Right');
		expect(document.querySelectorAll('.verdict dl > div')).toHaveLength(1);
		await expect.element(button('Try again')).not.toBeInTheDocument();
		expect(said()).toMatch(/^Right: −8\./);
	});

	test('has its reason played', async () => {
		const { walker, run } = await showQuestion(posed, { prompt });
		await give('8');
		expect(walker.playTo).not.toHaveBeenCalled();
		await button('Show me why').click();
		expect(walker.playTo).toHaveBeenCalledExactlyOnceWith(4, 6);
		expect(run.status).toBe('why');
		await button('Show me why again').click();
		expect(walker.playTo).toHaveBeenCalledTimes(2);
	});

	test('can be given again from where the question was asked; the first one counts', async () => {
		const { walker, run, answers } = await showQuestion(posed, { prompt });
		await give('8');
		await button('Show me why').click();
		await button('Try again').click();
		expect(run.status).toBe('posed');
		expect(walker.seek).toHaveBeenLastCalledWith(4);
		await expect.element(answer()).toHaveFocus();
		await expect.element(answer()).toHaveValue('8');
		await give('-8');
		expect(answers.map(({ correct }) => correct)).toEqual([false, true]);
		expect(run.outcome.first?.correct).toBe(false);
		expect(run.outcome.skipped).toBe(false);
	});

	test('leaves a shadow tree', async () => {
		const { container } = await showQuestion(posed, { prompt });
		let composed = false;
		container.addEventListener('answer', (event) => (composed = event.composed), { once: true });
		await give('1');
		expect(composed).toBe(true);
	});

	test('is not taken twice, nor before the question is put', () => {
		const walker = { seek: vi.fn(), playTo: vi.fn() };
		const run = new QuestionRun(posed, { walker, judge: judgeByHand });
		expect(run.answer({ kind: 'number', value: 8 })).toBeNull();
		expect(run.hides).toBeNull();
		run.pose();
		expect(run.answer({ kind: 'number', value: 8 })?.mistake).toBe('lost-the-sign');
		expect(run.answer({ kind: 'number', value: -8 })).toBeNull();
		expect(run.hides).toBeNull();
	});

	test('has nothing played where no step shows why', () => {
		const walker = { seek: vi.fn(), playTo: vi.fn() };
		const run = new QuestionRun({ ...posed, why: null }, { walker, judge: judgeByHand });
		run.pose();
		run.reveal();
		expect(run.status).toBe('revealed');
		expect(walker.playTo).not.toHaveBeenCalled();
	});
});

describe('a question that is presented', () => {
	const options = [
		{ html: 'Rows', feedback: 'Not rows.', correct: false },
		{ html: 'Columns', feedback: 'Columns it is.', correct: true }
	];
	const choice = posedQuestion({
		kind: 'choice',
		answer: { kind: 'option', option: 1 },
		source: {
			id: 'q',
			figure: 0,
			prompt: 'Which?',
			seed: 1,
			at: null,
			ask: 'choice',
			options: options.map(({ html, ...said }) => ({ text: html, ...said }))
		},
		about: { kind: 'choice' }
	});

	test('has nothing to type and one button, which shows the answer and why', async () => {
		const { run, walker, answers, ongo } = await showQuestion(posed, { prompt, presenting: true });
		const card = page.getByRole('region', { name: prompt });
		expect(card.getByRole('button').elements()).toHaveLength(1);
		expect(card.getByRole('textbox').elements()).toHaveLength(0);
		expect(card.element().textContent).not.toContain('−8');
		await button('Show the answer').click();
		expect(run.status).toBe('revealed');
		expect(walker.playTo).toHaveBeenCalledExactlyOnceWith(4, 6);
		await expect.element(card.getByText('−8', { exact: true })).toBeVisible();
		expect(said()).toMatch(/^The answer is −8\./);
		expect(card.getByRole('button').elements()).toHaveLength(1);
		await button('Go on').click();
		expect(ongo).toHaveBeenCalledOnce();
		expect(answers).toEqual([]);
		expect(run.outcome).toMatchObject({ first: null, shown: true, skipped: false });
	});

	test('can be revealed by a clicker, from outside', async () => {
		const { run } = await showQuestion(posed, { prompt, presenting: true });
		run.reveal();
		await expect.element(button('Go on')).toBeVisible();
	});

	test('lists what there is to choose from', async () => {
		const { run } = await showQuestion(choice, { prompt: 'Which?', options, presenting: true });
		expect(
			page
				.getByRole('listitem')
				.elements()
				.map((item) => item.textContent.trim())
				.sort()
		).toEqual(['Columns', 'Rows']);
		expect(document.body.textContent).not.toContain('Columns it is.');
		run.reveal();
		await expect.element(page.getByText('Columns it is.').first()).toBeVisible();
	});
});

describe('the summary', () => {
	const outcome = { posed, skipped: false, shown: false, prompt, options: [] };
	const verdict = (value: number) => judgeByHand(posed, { kind: 'number', value });
	const results: QuestionResult[] = [
		{ ...outcome, first: verdict(-8) },
		{ ...outcome, posed: { ...posed, id: 'r' }, first: verdict(8) },
		{ ...outcome, posed: { ...posed, id: 's' }, first: null, skipped: true },
		{ ...outcome, posed: { ...posed, id: 't' }, first: null, shown: true }
	];
	async function show(results: readonly QuestionResult[]) {
		const onopen = vi.fn();
		const completed = vi.fn();
		const listening = new AbortController();
		document.addEventListener('complete', (event) => completed((event as CustomEvent).detail), {
			signal: listening.signal
		});
		await render(LessonSummary, { results, onopen });
		listening.abort();
		return { onopen, completed };
	}

	test('says how many were right at the first try, and says so to whoever holds the page', async () => {
		const { completed } = await show(results);
		await expect.element(page.getByText('1 of 4 right at the first try.')).toBeVisible();
		expect(completed).toHaveBeenCalledExactlyOnceWith({ score: 1, max: 4 });
	});

	test('lists what was answered first and what was right', async () => {
		await show(results);
		const items = page
			.getByRole('listitem')
			.elements()
			.map((item) => item.textContent.replace(/\s+/g, ' ').trim());
		expect(items).toEqual([
			'What is the product? ✓ Right at the first try The answer: −8 Go back to question 1',
			'What is the product? ✗ Not right at the first try Your first answer: 8 The answer: −8 Go back to question 2',
			'What is the product? – Skipped Go back to question 3',
			'What is the product? – Shown without an answer The answer: −8 Go back to question 4'
		]);
	});

	test('leads back to a question', async () => {
		const { onopen } = await show(results);
		await button('Go back to question 2').click();
		expect(onopen).toHaveBeenCalledExactlyOnceWith('r');
	});

	test('of a lesson without questions says so', async () => {
		const { completed } = await show([]);
		await expect.element(page.getByText('This lesson has no questions.')).toBeVisible();
		expect(completed).toHaveBeenCalledExactlyOnceWith({ score: 0, max: 0 });
	});
});

import { onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Answer, PosedQuestion, Verdict } from '$lib/lessons';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import { QuestionRun, type AnswerDetail } from '$lib/view/questions';
import { ManualClock } from '../../../unit/timeline/manual-clock';
import QuestionHarness from './QuestionHarness.svelte';

const base = { figure: 0, prompt: null, seed: 1, at: null } as const;

/**
 * A question about the default example, put by hand: its product at tap 2 is 4 × (−2), say. What a
 * test does not name is of no account to it.
 */
export function posedQuestion(
	patch: Partial<PosedQuestion> & Pick<PosedQuestion, 'answer'>
): PosedQuestion {
	return {
		id: 'q',
		kind: 'product',
		figure: 0,
		at: 4,
		hides: [],
		mistakes: [],
		why: { start: 4, end: 6 },
		hint: 5,
		source: { ...base, id: 'q', ask: 'product' },
		about: { kind: 'product', value: 3, drawnTwice: true, ordinal: 1 },
		...patch
	};
}

/** Right where it equals the answer; a mistake where it equals that mistake's answer. */
export function judgeByHand(posed: PosedQuestion, given: Answer): Verdict {
	const equal = (one: Answer) => JSON.stringify(one) === JSON.stringify(given);
	const correct = equal(posed.answer);
	const mistake = posed.mistakes.find(({ answer }) => equal(answer))?.mistake ?? null;
	return { correct, mistake: correct ? null : mistake, given, expected: posed.answer };
}

type Options = Partial<
	Pick<
		import('svelte').ComponentProps<typeof QuestionHarness>,
		'prompt' | 'options' | 'listing' | 'presenting' | 'figured'
	>
>;

/** A page with a figure and a question about it that stands. */
export async function showQuestion(
	posed: PosedQuestion,
	options: Options = {},
	patch: Partial<State> = {}
) {
	await page.viewport(1200, 900);
	const stepper = new Stepper({
		state: { ...defaultState, ...patch },
		clock: new ManualClock(),
		player: Player
	});
	onTestFinished(() => stepper.destroy());
	const walker = {
		seek: vi.fn((index: number) => stepper.seek(index)),
		playTo: vi.fn((_from: number, to: number) => stepper.seek(to))
	};
	const run = new QuestionRun(posed, { walker, judge: judgeByHand });
	run.pose();
	const answers: AnswerDetail[] = [];
	const listening = new AbortController();
	document.addEventListener(
		'answer',
		(event) => answers.push((event as CustomEvent<AnswerDetail>).detail),
		{ signal: listening.signal }
	);
	onTestFinished(() => listening.abort());
	const ongo = vi.fn();
	const { container } = await render(QuestionHarness, { stepper, run, ongo, ...options });
	return { stepper, walker, run, answers, ongo, container };
}

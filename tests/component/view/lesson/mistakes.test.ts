import { tick } from 'svelte';
import { describe, expect, onTestFinished, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import {
	builtinLessons,
	judge,
	poseQuestion,
	resolveScene,
	type Answer,
	type PosedQuestion
} from '$lib/lessons';
import { questionMessages } from '$lib/messages';
import { renderLesson, type RenderedBeat } from '$lib/prose';
import { parseLesson, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Stepper } from '$lib/view';
import { QuestionRun } from '$lib/view/questions';
import { ManualClock } from '../../../unit/timeline/manual-clock';
import QuestionHarness from '../questions/QuestionHarness.svelte';

type Asked = {
	readonly beat: Extract<RenderedBeat, { kind: 'question' }>;
	readonly posed: PosedQuestion;
	readonly state: State;
};

/** The questions of a lesson whose wrong answers are recognised, as its scenes put them. */
function askedIn(source: (typeof builtinLessons)[number]['source']): Asked[] {
	const parsed = parseLesson(source);
	if ('problems' in parsed) throw new Error('The lesson is faulty.');
	return renderLesson(parsed.lesson).scenes.flatMap(({ scene, path }) => {
		if (scene.kind !== 'convolutions') return [];
		const resolved = resolveScene(scene);
		return path.flatMap((beat) => {
			if (beat.kind !== 'question') return [];
			const posed = poseQuestion(beat.question, resolved);
			const { state } = resolved.figures[posed.figure];
			return posed.mistakes.length > 0 ? [{ beat, posed, state }] : [];
		});
	});
}

function write(field: Element | null | undefined, text: string): void {
	if (!(field instanceof HTMLInputElement)) throw new Error('There is no such field.');
	field.value = text;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Gives an answer through the fields of the card, and checks it. */
async function give(card: HTMLElement, answer: Answer): Promise<void> {
	const field = (name: string) => card.querySelector(`[data-field="${name}"]`);
	if (answer.kind === 'number') write(field('answer'), String(answer.value));
	else if (answer.kind === 'size') {
		write(field('rows'), String(answer.rows));
		write(field('cols'), String(answer.cols));
	} else if (answer.kind === 'cell') {
		write(field('row'), String(answer.row));
		write(field('col'), String(answer.col));
	} else if (answer.kind === 'grid') {
		for (const [row, line] of answer.values.entries()) {
			for (const [col, value] of line.entries()) {
				write(card.querySelector(`[data-cell="${row},${col}"]`), String(value));
				await tick();
			}
		}
	} else {
		const index = answer.kind === 'line' ? answer.line : answer.option;
		card.querySelector<HTMLInputElement>(`input[type="radio"][value="${index}"]`)!.click();
	}
	await tick();
	card.querySelector('form')!.requestSubmit();
	await tick();
}

async function showCard({ beat, posed, state }: Asked) {
	const stepper = new Stepper({ state, clock: new ManualClock(), player: Player });
	onTestFinished(() => stepper.destroy());
	const run = new QuestionRun(posed, { judge, walker: { seek: () => {}, playTo: () => {} } });
	run.pose();
	const { container, unmount } = await render(QuestionHarness, {
		stepper,
		run,
		prompt: beat.prompt,
		options: beat.options,
		figured: false,
		ongo: () => {}
	});
	const card = container.querySelector<HTMLElement>('section.question')!;
	const verdict = () => card.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict;
	const explained = () => card.querySelector('[data-explained]')?.textContent;
	return { run, card, verdict, explained, unmount };
}

const lessons = builtinLessons
	.map(({ slug, source }) => ({ title: source.title, slug, asked: askedIn(source) }))
	.filter(({ asked }) => asked.length > 0);

describe('Every wrong answer that a lesson recognises is named', () => {
	test.each(lessons)('in $title', async ({ asked }) => {
		for (const one of asked) {
			const { run, card, verdict, explained, unmount } = await showCard(one);
			const { id, mistakes, answer } = one.posed;
			for (const { answer: wrong, mistake } of mistakes) {
				await give(card, wrong);
				const what = `${id}: ${mistake} by ${JSON.stringify(wrong)}`;
				expect(verdict(), what).toBe('wrong');
				expect(explained(), what).toBe(questionMessages.mistakes[mistake]);
				run.again();
				await tick();
			}
			await give(card, answer);
			expect(verdict(), id).toBe('right');
			expect(explained(), id).toBeUndefined();
			await unmount();
		}
	});
});

test('Most lessons have questions whose wrong answers are recognised', () => {
	const counts = lessons.map(({ asked }) => asked.flatMap(({ posed }) => posed.mistakes).length);
	expect(lessons.length).toBeGreaterThanOrEqual(9);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
});

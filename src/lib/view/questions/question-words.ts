import {
	posePlainQuestion,
	poseQuestion,
	resolveScene,
	type Answer,
	type PosedQuestion,
	type QuestionSubject,
	type Verdict
} from '$lib/lessons';
import { formatCell, formatCount, formatFactor, formatNumber, formatSize } from '$lib/figure';
import {
	kernelMessages,
	plainText,
	questionCardMessages as messages,
	questionMessages,
	type Phrase,
	type QuestionText
} from '$lib/messages';
import type { RenderedOption } from '$lib/prose';
import type { LessonQuestion, LessonScene } from '$lib/schema';
import { answerText } from './answer-text';

function textOf(about: QuestionSubject): QuestionText {
	switch (about.kind) {
		case 'next-window':
			return { kind: about.kind, origin: formatCell(about.originRow, about.originCol) };
		case 'product': {
			const { kind, drawnTwice } = about;
			const ordinal = formatCount(about.ordinal);
			return { kind, drawnTwice, ordinal, value: formatNumber(about.value) };
		}
		case 'sum':
			return {
				kind: about.kind,
				before: formatNumber(about.before),
				ordinal: formatCount(about.ordinal),
				count: formatCount(about.count)
			};
		case 'written':
			return {
				kind: about.kind,
				output: formatCell(about.outputRow, about.outputCol),
				divisor: about.divisor === 1 ? null : formatFactor(about.divisor)
			};
		case 'padding-source':
			return { kind: about.kind, cell: formatCell(about.row, about.col) };
		case 'place-window':
			return { kind: about.kind, output: formatCell(about.outputRow, about.outputCol) };
		case 'product-grid':
			return {
				kind: about.kind,
				size: formatSize(about.rows, about.cols),
				output: formatCell(about.outputRow, about.outputCol)
			};
		case 'build-kernel':
			return about;
		case 'wrong-line':
			return { kind: about.kind };
		case 'output-size':
		case 'which-kernel':
		case 'choice':
			return about;
	}
}

/** The sentence that asks, where the teacher has no words of their own. */
export function askedSentence({ about }: Pick<PosedQuestion, 'about'>): Phrase {
	return questionMessages.ask(textOf(about));
}

/**
 * The sentence that a question of a scene asks, as plain text: for a handout.
 *
 * @throws RangeError, ConvolutionError where the scene cannot put it
 */
export function questionText(
	{ scene }: { readonly scene: LessonScene },
	question: LessonQuestion
): string {
	const posed =
		scene.kind === 'convolutions'
			? poseQuestion(question, resolveScene(scene))
			: posePlainQuestion(question, 0);
	return plainText(askedSentence(posed));
}

/** The sentence that names the mistake of a wrong answer; null where there is nothing to say. */
export function explainedSentence({ kind }: PosedQuestion, verdict: Verdict | null): string | null {
	if (verdict === null || verdict.correct) return null;
	if (verdict.mistake !== null) return questionMessages.mistakes[verdict.mistake];
	// A line or an option says by itself what it is.
	return kind === 'choice' || kind === 'wrong-line' ? null : questionMessages.wrong;
}

/** HTML as the text that a reader sees. */
function plainOf(html: string): string {
	return new DOMParser().parseFromString(html, 'text/html').body.textContent.trim();
}

/** What the live region calls an answer. */
function spokenAnswer(
	answer: Answer,
	{ source }: PosedQuestion,
	options: readonly RenderedOption[],
	listing: readonly string[]
): string {
	if (answer.kind === 'line') {
		return messages.line(formatCount(answer.line + 1), (listing[answer.line] ?? '').trim());
	}
	if (answer.kind !== 'option') return answerText(answer) ?? '';
	if (source.ask === 'which-kernel') return kernelMessages[source.kernels[answer.option]].name;
	return plainOf(options[answer.option]?.html ?? '').replace(/\.$/, '');
}

/** What became of an answer, in plain text; `verdict` null: the answer was shown without one. */
export function spokenVerdict(
	posed: PosedQuestion,
	verdict: Verdict | null,
	options: readonly RenderedOption[],
	listing: readonly string[]
): string {
	const spoken = (answer: Answer) => spokenAnswer(answer, posed, options, listing);
	const answer = verdict?.given ?? posed.answer;
	const feedback =
		posed.kind === 'choice' && answer.kind === 'option'
			? plainOf(options[answer.option]?.feedback ?? '')
			: (explainedSentence(posed, verdict) ?? '');
	const said =
		verdict === null
			? messages.saidRevealed(spoken(posed.answer))
			: verdict.correct
				? messages.saidRight(spoken(verdict.given))
				: messages.saidWrong(spoken(verdict.given), spoken(verdict.expected));
	return `${said} ${feedback}`.trim();
}

export { answerEvent, completeEvent, type AnswerDetail, type CompleteDetail } from './events';
export { default as LessonSummary, type QuestionResult } from './LessonSummary.svelte';
export { default as QuestionCard } from './QuestionCard.svelte';
export {
	QuestionRun,
	type QuestionOutcome,
	type QuestionRunOptions,
	type QuestionStatus,
	type Walker
} from './question-run.svelte';
export { questionText } from './question-words';
export { veil, type VeiledFigure } from './veil';

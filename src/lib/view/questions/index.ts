export { completeEvent, type AnswerDetail } from './events';
export { default as LessonSummary, type QuestionResult } from './LessonSummary.svelte';
export { default as QuestionCard } from './QuestionCard.svelte';
export { QuestionRun } from './question-run.svelte';
export { questionText } from './question-words';
export { veil } from './veil';

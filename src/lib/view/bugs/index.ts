export { default as BugLab } from './BugLab.svelte';
export type { BugAnswerDetail } from './bug-lab-run.svelte';

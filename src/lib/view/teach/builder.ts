/** What the desk takes and a page with nothing open does without: checks, Markdown, figures, storage. */
export { openStore } from './store';
export { default as LessonDesk } from './LessonDesk.svelte';
export { readyLessons } from './ready-lessons';

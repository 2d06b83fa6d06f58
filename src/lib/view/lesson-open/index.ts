export { default as LessonOpener } from './LessonOpener.svelte';

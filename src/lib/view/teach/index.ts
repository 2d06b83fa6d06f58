export { default as LessonBuilder } from './LessonBuilder.svelte';

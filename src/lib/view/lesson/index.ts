export { default as LessonList } from './LessonList.svelte';
export { default as LessonPage } from './LessonPage.svelte';
export { listedScene } from './thumbnail';
export { openingStep, sceneStills } from './scene-stills';
export type { LessonEntry } from './lesson-entry';
export type { StillPicture } from './still-picture';

export { default as LessonList } from './LessonList.svelte';
export { default as LessonPage } from './LessonPage.svelte';
export { listedScene } from './thumbnail';
export { openingStep, sceneStills } from './scene-stills';
export type { LessonEntry } from './lesson-entry';
export type { StillPicture } from './still-picture';
export { default as ConvolutionStage } from './ConvolutionStage.svelte';
export { ConvolutionRun } from './convolution-run.svelte';
export { Presenting } from '../player/presenting.svelte';

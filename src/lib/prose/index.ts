export * from './rendered-lesson';
export { checkLesson } from './check-lesson';
export { fillPlaceholders, fillPlainly, type Filled, type Lookup } from './fill-placeholders';
export { openLesson, readLesson, type OpenedLesson } from './open-lesson';
export { renderLesson } from './render-lesson';
export { sceneFacts, type SceneFacts } from './scene-facts';

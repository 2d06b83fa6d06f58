export * from './rendered-lesson';
export { checkLesson } from './check-lesson';
export { fillPlaceholders, fillPlainly, type Lookup } from './fill-placeholders';
export { readJson } from './json-mistake';
export { openLesson, readLesson } from './open-lesson';
export { renderLesson } from './render-lesson';
export { sceneFacts } from './scene-facts';

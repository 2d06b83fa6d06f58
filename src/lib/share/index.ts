export { decodeState } from './decode-state';
export { encodeState, linkFits } from './encode-state';
export { maxLinkLength } from './parameters';
export type { Note } from './note';
export { decodeLessonHash, encodeLesson, lessonLinkFits } from './lesson-link';

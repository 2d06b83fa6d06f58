export { decodeState } from './decode-state';
export { encodeState, linkFits } from './encode-state';
export { maxLinkLength } from './parameters';
export type { Note } from './note';
export {
	decodeLessonHash,
	encodeLesson,
	lessonLinkFits,
	type DecodedLessonLink,
	type LessonLinkProblem
} from './lesson-link';

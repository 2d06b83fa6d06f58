export type { DecodedLink, LinkText } from './decode-link';
export { decodeState } from './decode-state';
export { encodeState, linkFits } from './encode-state';
export { decodeEmbed } from './decode-embed';
export { encodeEmbed } from './encode-embed';
export { attributeNames, linkOfAttributes, linkOfText, type AttributeName } from './attributes';
export { compressHash, expandHash, lessonOfHash, type ExpandedHash } from './bulk';
export { decodeShared, encodeShared, type DecodedShared } from './shared';
export type { SharedProblem } from './shared-problem';
export { maxLinkLength } from './parameters';
export type { Note, PagePart } from './note';
export {
	decodeLessonHash,
	encodeLesson,
	lessonLinkFits,
	type DecodedLessonLink,
	type LessonLinkProblem
} from './lesson-link';

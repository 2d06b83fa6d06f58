export { decodeState, type Decoded, type LinkText } from './decode-state';
export { encodeState, linkFits, type EncodedState } from './encode-state';
export { maxLinkLength } from './parameters';
export type { Note, NotePart, Reason } from './note';

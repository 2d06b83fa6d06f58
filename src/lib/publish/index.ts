export type { EmbedScript, Published } from './published';
export { offlineFile } from './offline-file';
export { reportingScript, scormPackage } from './scorm-package';
export { publishedFileName } from './file-name';
export {
	attributesOfLink,
	elementSnippet,
	frameSnippet,
	iframeSnippet,
	type ElementOnPage,
	type Frame
} from './snippets';

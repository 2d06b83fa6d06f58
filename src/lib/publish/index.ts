export type { EmbedScript, Published } from './published';
export { offlineFile } from './offline-file';
export { scormPackage } from './scorm-package';
export { publishedFileName } from './file-name';

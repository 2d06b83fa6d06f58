export { boxAverage, defaultCrop, gridSize, maxCells, minCells } from './box-average';
export { decodePicture } from './decode-picture';
export { pictureFromTransfer, type TransferredPicture } from './from-transfer';
export { inspectPicture, type PictureInfo } from './inspect-picture';
export { maxFileBytes, maxPixels, type ColorPicture, type PictureCrop } from './picture';
export {
	PictureError,
	type ForeignContent,
	type PictureFormat,
	type PictureProblem
} from './picture-error';
export { samplePictures, type SamplePicture } from './samples';
export { loadPicture, PictureStore, savePicture } from './store';

export { boxAverage, defaultCrop, gridSize, maxCells, minCells } from './box-average';
export { decodePicture } from './decode-picture';
export { pictureFromTransfer, type TransferredPicture } from './from-transfer';
export { inspectPicture } from './inspect-picture';
export { PictureError, type PictureProblem } from './picture-error';
export { samplePictures, type SamplePicture } from './samples';
export { loadPicture, PictureStore, savePicture } from './store';

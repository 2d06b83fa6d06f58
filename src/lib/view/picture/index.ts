export { PictureShelf } from './picture-shelf';
export { default as PictureHost } from './PictureHost.svelte';
export { default as WholePictureHost } from './WholePictureHost.svelte';
export { openPicture } from './opened-picture';
export { reducePicture } from './read-picture';

export { convolveAsync, type ConvolveAsyncOptions } from './convolve-async';

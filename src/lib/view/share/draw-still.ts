// Its own module, so that the drawing is loaded apart from the first figure.
export { still } from '$lib/figure';

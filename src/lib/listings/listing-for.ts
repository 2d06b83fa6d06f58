import type { Convolution } from '$lib/core';
import type { Library, Listing, Refusal } from './listing';
import { numpyListing } from './numpy-listing';
import { opencvListing } from './opencv-listing';
import { pytorchListing } from './pytorch-listing';
import { scipyListing } from './scipy-listing';
import { tensorflowListing } from './tensorflow-listing';
import { typescriptListing } from './typescript-listing';

/** The convolution in a library's own words, or why that library has none for it. */
export function listingFor(
	library: Library,
	convolution: Convolution
): Listing | { readonly refusal: Refusal } {
	switch (library) {
		case 'numpy':
			return numpyListing(convolution);
		case 'typescript':
			return typescriptListing(convolution);
		case 'scipy':
			return scipyListing(convolution);
		case 'opencv':
			return opencvListing(convolution);
		case 'pytorch':
			return pytorchListing(convolution);
		case 'tensorflow':
			return tensorflowListing(convolution);
	}
}

export { libraries, type Library, type Line, type Listing, type Token } from './listing';
export { listingFor } from './listing-for';
export { lineOf, nextVisit } from './visits';
export { valuesAt } from './values';
export { borderExample, borderFunctions, borderNames } from './border-names';
export { continuedRow } from './border-example';

export {
	libraries,
	type CodeRole,
	type Library,
	type Line,
	type Listing,
	type Refusal,
	type Token,
	type Visit
} from './listing';
export { listingFor } from './listing-for';
export { lineOf, nextVisit } from './visits';
export { valuesAt, type CodeValue } from './values';
export {
	borderExample,
	borderFunctions,
	borderNames,
	type BorderFunction,
	type BorderNames
} from './border-names';
export { continuedRow } from './border-example';

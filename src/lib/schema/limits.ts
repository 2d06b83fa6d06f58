/** The largest and smallest that a state may ask for. Every check, of text and of objects, reads these. */
export const limits = {
	/** Rows, and columns, of an input of numbers. */
	inputSide: 256,
	/** Cells of an input in all. */
	inputCells: 65_536,
	/** Rows, and columns, of a kernel. */
	kernelSide: 31,
	/** How far from zero a number may be. */
	magnitude: 1e9,
	/** How near to zero a divisor may be. */
	smallestDivisor: 1e-9,
	/** Padding on one side. */
	padding: 64,
	stride: 64,
	dilation: 64,
	smallestSpeed: 0.25,
	largestSpeed: 16,
	/** Cells on the longer side of a reduced picture. */
	fewestCells: 8,
	mostCells: 64,
	/** Rows, and columns, of a picture at full size, in pixels. */
	pictureSide: 65_535,
	/** Characters of a picture's hash. */
	hashLength: 128
} as const;

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

/** What a lesson may hold. Texts in characters. */
export const lessonLimits = {
	/** Bytes of a lesson file, images and all. */
	fileBytes: 1_000_000,
	/** How many objects and lists lie within each other. */
	depth: 8,
	title: 120,
	/** The lesson's aim and its task. */
	aim: 500,
	prose: 10_000,
	caption: 2000,
	/** A question's prompt, an option and what is said of it. */
	prompt: 1000,
	id: 64,
	scenes: 40,
	figures: 4,
	/** Stops and questions of a scene. */
	beats: 60,
	options: 8,
	images: 20,
	/** Bytes of one image. */
	imageBytes: 500_000,
	/** Rows, and columns, of a colour picture that is made gray pixel by pixel. */
	channelSide: 64,
	/** Pixels that a question may move the picture by: what a 3×3 kernel can. */
	shift: 1,
	/** Multiplies of all figures together: what is worked out when a lesson is opened. */
	multiplies: 100_000_000,
	/** Steps of a loop in the bug lab, which are recorded. */
	loopSteps: 50_000
} as const;

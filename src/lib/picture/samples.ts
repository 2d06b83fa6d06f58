/** A photograph that ships with the site. */
export type SamplePicture = {
	readonly name: 'raccoon' | 'coffee' | 'rocket';
	/** Where the picture lies, relative to the site's root; lossless. */
	readonly file: string;
	/** A small rendering of it for lists, relative to the site's root. */
	readonly thumbnail: string;
	/** In pixels, as are the thumbnail's. */
	readonly width: number;
	readonly height: number;
	readonly thumbnailWidth: number;
	readonly thumbnailHeight: number;
	/** Which of the messages names the source and its terms. */
	readonly creditKey: 'raccoon' | 'coffee' | 'rocket';
};

const sample = (name: SamplePicture['name'], width: number, height: number): SamplePicture => ({
	name,
	file: `pictures/${name}.png`,
	thumbnail: `pictures/${name}-thumbnail.webp`,
	width,
	height,
	thumbnailWidth: 96,
	thumbnailHeight: (96 * height) / width,
	creditKey: name
});

/** The photographs that ship, in the order a list shows them; their terms are in static/pictures/SOURCES.md. */
export const samplePictures: readonly SamplePicture[] = [
	sample('raccoon', 480, 360),
	sample('coffee', 480, 320),
	sample('rocket', 480, 320)
];

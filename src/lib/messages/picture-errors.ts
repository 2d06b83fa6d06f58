type Problem<Code, Details> = { readonly code: Code; readonly details: Readonly<Details> };
type Format = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'icon';
type Content = 'html' | 'xml' | 'zip' | 'gzip' | 'pdf' | 'video' | 'text' | 'unknown';

/** What went wrong with a picture file, as data: the code and details of a PictureError. */
export type PictureErrorProblem =
	| Problem<'empty' | 'svg' | 'unreadable', { name: string }>
	| Problem<'file-too-large', { name: string; bytes: number; maxBytes: number }>
	| Problem<'too-many-pixels', { name: string; width: number; height: number; maxPixels: number }>
	| Problem<'animated' | 'truncated' | 'damaged' | 'unsupported', { name: string; format: Format }>
	| Problem<'not-a-picture', { name: string; content: Content }>;

/** Says what is wrong with a picture file and what to do. */
export function pictureErrorSentence(problem: PictureErrorProblem): string {
	const file = quoted(problem.details.name);
	switch (problem.code) {
		case 'empty':
			return `${file} is empty (0 bytes): choose another file, or copy or download it again.`;
		case 'file-too-large': {
			const { bytes, maxBytes } = problem.details;
			return `${file} has ${megabytes(bytes)} MB, and at most ${megabytes(maxBytes)} MB can be read: save it smaller, for example as a JPEG.`;
		}
		case 'too-many-pixels': {
			const { width, height, maxPixels } = problem.details;
			return `${file} has ${width}×${height} pixels, which is ${millions(width * height)} million, and at most ${millions(maxPixels)} million fit: save a smaller copy.`;
		}
		case 'animated':
			return `${file} is an animated ${formatName[problem.details.format]}: save one frame of it as a PNG and choose that.`;
		case 'svg':
			return `${file} is an SVG drawing, which can carry scripts and so is not opened: export it as a PNG and choose that.`;
		case 'not-a-picture':
			return `${file} is not a picture: it holds ${contentName[problem.details.content]}. Choose a PNG, JPEG, WebP, GIF or BMP file.`;
		case 'truncated':
			return `${file} is a ${formatName[problem.details.format]} that ends too early: copy or download it again.`;
		case 'damaged':
			return `${file} is a damaged ${formatName[problem.details.format]}: its pixels cannot be read. Choose another copy of it.`;
		case 'unsupported':
			return `${file} is ${withArticle(problem.details.format)}, which this browser cannot open: export it as a PNG or JPEG and choose that.`;
		case 'unreadable':
			return `${file} could not be read: it may have been moved or deleted. Choose it again.`;
	}
}

/** The note under a picture that came with others in one drop or paste. */
export function pictureLeftOutNote(name: string, leftOut: number): string {
	const others = leftOut === 1 ? 'The other file was' : `The other ${leftOut} files were`;
	return `Only ${name === '' ? 'the first picture' : quoted(name)} was taken. ${others} left out: one picture at a time.`;
}

const formatName: Readonly<Record<Format, string>> = {
	png: 'PNG',
	jpeg: 'JPEG',
	gif: 'GIF',
	webp: 'WebP',
	bmp: 'BMP',
	avif: 'AVIF',
	heic: 'HEIC',
	tiff: 'TIFF',
	icon: 'icon'
};

const contentName: Readonly<Record<Content, string>> = {
	html: 'a web page (HTML)',
	xml: 'an XML document',
	zip: 'a ZIP archive or an office document',
	gzip: 'a compressed archive',
	pdf: 'a PDF document',
	video: 'a film or sound',
	text: 'plain text',
	unknown: 'something else'
};

function withArticle(format: Format): string {
	const article = ['avif', 'icon'].includes(format) ? 'an' : 'a';
	return `${article} ${formatName[format]}${format === 'icon' ? '' : ' picture'}`;
}

/** A pasted file may have no name. */
function quoted(name: string): string {
	return name === '' ? 'The file' : `“${name}”`;
}

/** Rounded up, so that what is just too much never reads as just enough. */
function megabytes(bytes: number): string {
	return String(Math.ceil(bytes / 100_000) / 10);
}

function millions(pixels: number): string {
	return String(Math.ceil(pixels / 100_000) / 10);
}

/** The picture formats that are told apart by their first bytes. */
export type PictureFormat =
	'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'icon';

/** What a file that is not a picture turned out to hold. */
export type ForeignContent = 'html' | 'xml' | 'zip' | 'gzip' | 'pdf' | 'video' | 'text' | 'unknown';

/** Why a file cannot become a picture. `name` is the file's name, possibly empty. */
export type PictureProblem =
	| { readonly code: 'empty'; readonly details: { readonly name: string } }
	| {
			readonly code: 'file-too-large';
			/** Both in bytes. */
			readonly details: {
				readonly name: string;
				readonly bytes: number;
				readonly maxBytes: number;
			};
	  }
	| {
			readonly code: 'too-many-pixels';
			readonly details: {
				readonly name: string;
				readonly width: number;
				readonly height: number;
				readonly maxPixels: number;
			};
	  }
	| {
			readonly code: 'animated';
			readonly details: { readonly name: string; readonly format: PictureFormat };
	  }
	| { readonly code: 'svg'; readonly details: { readonly name: string } }
	| {
			readonly code: 'not-a-picture';
			readonly details: { readonly name: string; readonly content: ForeignContent };
	  }
	| {
			/** The file ends before the picture does. */
			readonly code: 'truncated';
			readonly details: { readonly name: string; readonly format: PictureFormat };
	  }
	| {
			/** The header is sound or nearly so, but the pixels cannot be decoded. */
			readonly code: 'damaged';
			readonly details: { readonly name: string; readonly format: PictureFormat };
	  }
	| {
			/** A true picture in a format that browsers do not all decode. */
			readonly code: 'unsupported';
			readonly details: { readonly name: string; readonly format: PictureFormat };
	  }
	| {
			/** The file could not be read at all: moved, deleted or without permission. */
			readonly code: 'unreadable';
			readonly details: { readonly name: string };
	  };

/** Thrown for a file that cannot become a picture; the sentence for it comes from messages. */
export class PictureError extends Error {
	readonly code: PictureProblem['code'];
	readonly details: PictureProblem['details'];

	constructor(problem: PictureProblem) {
		super(problem.code);
		this.name = 'PictureError';
		this.code = problem.code;
		this.details = problem.details;
	}

	/** The same as one discriminated value, as messages take it. */
	get problem(): PictureProblem {
		return { code: this.code, details: this.details } as PictureProblem;
	}
}

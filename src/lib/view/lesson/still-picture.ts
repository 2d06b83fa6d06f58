/** A figure as a file: what shows it without script, and until the figure is alive. */
export type StillPicture = {
	readonly title: string | null;
	readonly alt: string;
	/** Addresses of the picture on light and on dark paper. */
	readonly light: string;
	readonly dark: string;
};

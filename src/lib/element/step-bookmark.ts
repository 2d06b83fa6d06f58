const FORM = /^step:(\d{1,16})$/;

/** A step as a bookmark. */
export function stepBookmark(index: number): string {
	return `step:${index}`;
}

/** The step of a bookmark, or null where it is none of a state's. */
export function bookmarkedStep(bookmark: string): number | null {
	const [, index] = FORM.exec(bookmark) ?? [];
	return index === undefined ? null : Number(index);
}

import { stateNoteSentence, type NoteOrigin, type StateNote } from './state-notes';

/** A picture file's size as a person reads it: "26 kB". */
function fileSize(bytes: number): string {
	return bytes < 1_000_000
		? `${Math.max(1, Math.round(bytes / 1000))} kB`
		: `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Words of the dialog that shares a step, and of the notes on a link that was opened. */
export const shareDialogMessages = {
	title: 'Share this step',
	close: 'Close',
	link: 'Link to exactly this step',
	copy: 'Copy link',
	copied: 'Copied.',
	copyRefused:
		'The browser did not allow copying. The link is selected: press Ctrl+C, or ⌘C on a Mac.',
	linkTooLong: (length: string, limit: string) =>
		`These numbers do not fit into a link: it would have ${length} characters, and up to ${limit} are read. Use a smaller grid or shorter numbers, or share the picture below.`,
	ownPicture: (size: string) =>
		`The link carries the ${size} grid that your picture was reduced to, and not the picture itself. It stays on this device.`,
	picture: 'A picture of this step',
	svg: 'Download SVG',
	png: 'Download PNG',
	svgDetail: (bytes: number) => `${fileSize(bytes)}, sharp at every size`,
	pngDetail: (width: number, height: number, bytes: number | null) =>
		`${width}×${height} pixels${bytes === null ? '' : `, ${fileSize(bytes)}`}`,
	pngFailed: 'The browser could not make a PNG here. The SVG above works in most programs.',
	notesTitle: 'About the link that was opened',
	dismiss: 'Dismiss'
} as const;

/**
 * A sentence for a link's note; `not-loaded` is what could not be fetched.
 *
 * @param from where it came from, if not from a link
 */
export function linkNoteSentence(note: StateNote, from?: NoteOrigin): string {
	if (note.code === 'not-loaded') {
		const what = note.part === 'picture' ? 'The picture of this link' : 'This link';
		return `${what} could not be loaded: check the connection and reload the page.`;
	}
	return stateNoteSentence(note, from);
}

export type { StateNote };

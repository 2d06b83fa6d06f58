/** Words of the page that opens a lesson from a file, a link or an address. */
export const lessonOpeningMessages = {
	title: 'Open a lesson',
	lede: 'A lesson is a file that a teacher wrote. Choose one, or drop it anywhere on this page. It stays on this device.',
	choose: 'Choose a lesson file',
	another: 'Open another lesson',
	drop: 'Drop the lesson file here',
	busy: 'Opening the lesson…',
	opened: (title: string) => `Opened: ${title}`,
	link: 'Link to this lesson',
	linkDetail: 'The link carries the whole lesson.',
	noLink: 'This lesson is too long for a link: pass its file on instead.',
	notOpened: (name: string) =>
		name === '' ? 'This lesson can’t be opened' : `“${name}” can’t be opened`,
	noScript: 'Opening a lesson takes JavaScript, which is off in this browser.',
	lastGood: 'The lesson below is the one that was open before.'
} as const;

/** Why a lesson's text could not be had at all: a code, and what a sentence about it needs. */
export type LessonOpeningFault = {
	readonly code: string;
	readonly details: Readonly<Record<string, number | string>>;
};

/** One sentence about a lesson that could not be fetched, read or unpacked. */
export function lessonOpeningSentence({ code, details }: LessonOpeningFault): string {
	switch (code) {
		case 'too-big':
			return `It has more than ${megabytes(details.limit)}, and no lesson may: use smaller images, or make two lessons of it.`;
		case 'unreadable-file':
			return 'The file could not be read. It may have been moved or changed: choose it again.';
		case 'not-text':
			return 'This is not a text file. A lesson is written in JSON, and its name usually ends in .json.';
		case 'no-file':
			return 'There was no file in what was dropped: drop the file itself.';
		case 'bad-address':
			return 'The address after “from=” is not one that a page can have.';
		case 'other-origin':
			return `The lesson lies on another site (${details.origin}), and this page opens lessons of its own site only. Download the file and open it here.`;
		case 'not-found':
			return 'There is no lesson at this address: check it for a mistake.';
		case 'refused':
			return `The server did not hand the lesson over (it answered ${details.status}).`;
		case 'not-loaded':
			return 'The lesson could not be loaded: check the connection and try again.';
		case 'too-long':
			return 'The link holds more than a lesson may: ask for the lesson’s file instead.';
		case 'unknown-version':
			return `The link was made by another version of this page (“${details.given}”). Reloading the page may bring the newer version.`;
		case 'damaged':
			return 'The link was cut off or changed on its way: ask for the whole link, or for the lesson’s file.';
		default:
			return 'Something in it cannot be worked out. Make it simpler, or start from a lesson that opens.';
	}
}

function megabytes(bytes: number | string): string {
	return `${Number(bytes) / 1_000_000} MB`;
}

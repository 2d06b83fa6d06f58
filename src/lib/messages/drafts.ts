/** Words about how a teacher's drafts are kept. Times and counts arrive formatted. */
export const draftMessages = {
	/** How the draft that is open is kept. */
	saved: (time: string) => `Saved on this device at ${time}`,
	waiting: 'Saving…',
	kept: 'Drafts are kept in this browser, on this device. To pass one on, or to be safe, save its file.',
	notKept:
		'This browser keeps nothing for this page, so the draft is gone when the page is closed. Save its file before you leave.',
	full: 'There is no room left in this browser, so the last changes are not saved. Save the draft’s file, and throw drafts away that you no longer need.',
	failed:
		'The browser did not save the last changes. It is tried again with the next change; save the draft’s file to be safe.',
	newerElsewhere:
		'This draft was changed in another tab. Nothing is saved here until you choose which one goes on; the other one stays among the versions.',
	takeNewer: 'Go on with the other tab’s',
	keepMine: 'Go on with this one',
	gone: 'This draft was thrown away in another tab. Nothing is saved here until you bring it back.',
	bringBack: 'Bring it back',
	/** Unsaved work of a page that was closed or crashed. */
	recovered: (title: string) =>
		`${title === '' ? 'A draft without a title' : `“${title}”`} had unsaved changes when its page was closed. They are in it now; what it was before is among its versions.`,
	unreadableVersion: 'This version can no longer be read. The others are still there.',
	versions: 'Versions',
	versionsDetail:
		'Every save of the last minutes, then one for each ten minutes, then one for each day.',
	version: (time: string, scenes: string) => `${time}, ${scenes}`,
	restore: 'Go back to this version',
	current: 'the draft as it is',
	untitled: 'Untitled lesson',
	copyOf: (title: string) => (title === '' ? '' : `${title} (copy)`),
	thrownAway: (title: string) =>
		`${title === '' ? 'The draft without a title' : `“${title}”`} is thrown away. It can be brought back for a day.`
} as const;

/** Words of what is on the page before anything is shared; the dialog's own are in `share-ways`. */
export const shareMessages = {
	share: 'Share',
	shareHint: 'Share this step: a link, a picture, a player for your own page',
	shareLessonHint: 'Share this lesson: a link, a player for your own page, a file',
	loadFailed: 'This part could not be loaded. Check the connection and try again.'
} as const;

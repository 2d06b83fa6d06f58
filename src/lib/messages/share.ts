/** Words of what is on the page before anything is shared; the dialog's own are in `share-dialog`. */
export const shareMessages = {
	share: 'Share',
	shareHint: 'Share this step: a link, or a picture of it',
	loadFailed: 'This part could not be loaded. Check the connection and try again.'
} as const;

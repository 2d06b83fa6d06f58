/** Words of what is given away as a file, where it has more to say than the player itself. */
export const publishMessages = {
	/** Said once under the player, in a package that a learning platform plays. */
	scorm: {
		missing: 'No learning platform was found around this page: nothing is recorded.',
		closed: 'The learning platform did not open a record: nothing is recorded.',
		refused: 'The learning platform did not take a record. You can go on; the rest is still sent.'
	}
} as const;

/** Sentences of the replies to calls that cannot be answered, for whoever writes the page around. */
export const protocolMessages = {
	unknownMethod: 'A player has no method of this name.',
	badArguments: (method: string) => `These arguments do not fit ${method}.`,
	busy: 'The player is still taking the last state.',
	failed: 'The player could not do this.'
} as const;

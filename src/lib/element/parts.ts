/** What an element loads when it is first wanted. Where a host does not allow it, the load fails. */
export const parts = {
	live: () => import('./live'),
	lesson: () => import('./lesson'),
	sentences: () => import('./sentences'),
	photograph: () => import('./photograph')
};

declare global {
	/** Where the site is published, ending with a slash; null when SITE_URL was not set at build time. */
	const __SITE_URL__: string | null;
}

export {};

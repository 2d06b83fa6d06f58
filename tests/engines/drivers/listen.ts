/**
 * Collects what goes wrong in a page, in `globalThis.trouble`. To be run in the page before its own
 * scripts.
 *
 * @param console whether calls of console.error and console.warn and uncaught errors count, where
 *   nobody else hears them
 */
export function listen(console: boolean): void {
	const trouble: string[] = [];
	Object.assign(globalThis, { trouble });
	addEventListener('securitypolicyviolation', (event) => {
		trouble.push(`Policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
	});
	if (!console) return;
	for (const level of ['error', 'warn'] as const) {
		const write = globalThis.console[level];
		globalThis.console[level] = (...values: unknown[]) => {
			trouble.push(values.map(String).join(' '));
			write(...values);
		};
	}
	addEventListener(
		'error',
		(event) => {
			const { target } = event;
			// The sizes are told a frame later then, which is all that this means. In a frame without an
			// origin WebKit does not even say so.
			if (event.message?.startsWith('ResizeObserver loop')) return;
			if (event.message === 'Script error.' && origin === 'null') return;
			trouble.push(
				target instanceof Element ? `Not loaded: ${target.outerHTML}` : String(event.message)
			);
		},
		true
	);
	addEventListener('unhandledrejection', (event) => trouble.push(String(event.reason)));
}

/** What `listen` collected in a page. To be run there. */
export function heard(): string[] {
	return (globalThis as unknown as { trouble?: string[] }).trouble ?? [];
}

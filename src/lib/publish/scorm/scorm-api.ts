/**
 * What a learning platform offers to a page of a SCORM 1.2 package (SCORM 1.2 Run-Time Environment,
 * 3.2). Answers are texts, 'true' and 'false' where they say whether it went well.
 */
export type ScormApi = {
	LMSInitialize(nothing: ''): unknown;
	LMSFinish(nothing: ''): unknown;
	LMSGetValue(element: string): unknown;
	LMSSetValue(element: string, value: string): unknown;
	LMSCommit(nothing: ''): unknown;
};

/** How many frames lie between a page and its platform at most. */
const MOST_LEVELS = 7;

/**
 * The platform's API, as SCORM 1.2 has it found (Run-Time Environment, 3.3.6.1): in the page itself
 * or a frame above it, else in the page that opened it or a frame above that. A frame of another
 * origin does not let itself be read; it has no API for this page, and the search goes on above it.
 */
export function findScormApi(page: Window): ScormApi | null {
	const opened = [page, reached(() => page.top)];
	const starts = [page, ...opened.map((frame) => reached(() => frame?.opener as Window | null))];
	for (const start of starts) {
		const found = start === null ? null : apiAbove(start);
		if (found !== null) return found;
	}
	return null;
}

function apiAbove(start: Window): ScormApi | null {
	let frame = start;
	for (let level = 0; level <= MOST_LEVELS; level++) {
		const found = reached(() => (frame as { API?: unknown }).API);
		if (isApi(found)) return found;
		const above = reached(() => frame.parent);
		if (above === null || above === frame) return null;
		frame = above;
	}
	return null;
}

/** An element named API would be found under this name too. */
function isApi(value: unknown): value is ScormApi {
	return reached(() => typeof (value as ScormApi | null)?.LMSInitialize === 'function') === true;
}

/** Another origin answers a look with an exception. */
function reached<T>(look: () => T | null | undefined): T | null {
	try {
		return look() ?? null;
	} catch {
		return null;
	}
}

import type { LessonOpeningFault } from '$lib/messages';
import { lessonLimits } from '$lib/schema';

/** A lesson's text, or why it could not be had. */
export type LessonText = { readonly text: string } | { readonly fault: LessonOpeningFault };

const limit = lessonLimits.fileBytes;

function fault(code: string, details: LessonOpeningFault['details'] = {}): LessonText {
	return { fault: { code, details } };
}

/** The text of a file. One that is too big is not read at all. */
export async function textOfFile(file: Blob): Promise<LessonText> {
	if (file.size > limit) return fault('too-big', { limit });
	try {
		return decoded(new Uint8Array(await file.arrayBuffer()));
	} catch {
		return fault('unreadable-file');
	}
}

function decoded(bytes: Uint8Array): LessonText {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return fault('not-text');
	}
}

/**
 * The text at an address of the page's own site; any other is refused before anything is fetched,
 * and a redirect to another site by the browser. No more than a lesson may have is ever loaded.
 *
 * @param address as in `?from=…`: absolute, or relative to the page
 * @param page the page's own address
 */
export async function textAt(
	address: string,
	page: string,
	load: typeof fetch = fetch
): Promise<LessonText> {
	if (!URL.canParse(address, page)) return fault('bad-address');
	const url = new URL(address, page);
	const { origin } = new URL(page);
	if (url.origin !== origin) {
		const site = url.origin === 'null' ? url.protocol : url.origin;
		return fault('other-origin', { origin: site.slice(0, 80) });
	}
	try {
		const response = await load(url.href, { mode: 'same-origin' });
		if (response.status === 404) return fault('not-found');
		if (!response.ok) return fault('refused', { status: response.status });
		const bytes = await atMost(response, limit);
		return bytes === null ? fault('too-big', { limit }) : decoded(bytes);
	} catch {
		return fault('not-loaded');
	}
}

/** A response's bytes; null where there are more than `most`, which are then not loaded. */
async function atMost({ body }: Response, most: number): Promise<Uint8Array | null> {
	const reader = body?.getReader();
	const parts: Uint8Array[] = [];
	let size = 0;
	for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
		size += part.value.length;
		if (size > most) {
			await reader?.cancel();
			return null;
		}
		parts.push(part.value);
	}
	const bytes = new Uint8Array(size);
	let filled = 0;
	for (const part of parts) {
		bytes.set(part, filled);
		filled += part.length;
	}
	return bytes;
}

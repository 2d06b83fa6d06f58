import type { EmbedScriptText } from './share-content';

/** How far it is: parts that are there, and how many there are. */
export type FetchProgress = (done: number, count: number) => void;

/**
 * The player's classic scripts, in the order in which they run: those that `embed/scripts.json` names.
 *
 * @param root where the site lies; ends with a slash
 * @param more names of others, relative to `embed/`, that run after them
 * @throws Error when one of them cannot be had
 */
export async function fetchEmbedScripts(
	root: string,
	more: readonly string[],
	onprogress: FetchProgress
): Promise<EmbedScriptText[]> {
	const folder = `${root}embed/`;
	const listed: unknown = JSON.parse(await textAt(`${folder}scripts.json`));
	if (!Array.isArray(listed)) throw new Error('The list of scripts is none.');
	const names = [...listed.map(String), ...more];
	let done = 0;
	onprogress(0, names.length);
	return Promise.all(
		names.map(async (name) => {
			const text = await textAt(folder + name);
			onprogress(++done, names.length);
			return { name, text };
		})
	);
}

async function textAt(address: string): Promise<string> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
	return answer.text();
}

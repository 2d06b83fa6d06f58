/** What is kept in the page around an embed. */
type Inbox = { readonly inbox: { type?: string; id?: number; event?: string; detail?: unknown }[] };

/**
 * A course page's body with an embed in it, that keeps every message it gets.
 *
 * @param address of the embed
 * @param sandbox of its iframe; null for none
 */
export function courseBody(address: string, sandbox: string | null): string {
	return `<script>
globalThis.inbox = [];
addEventListener('message', ({ data, source }) => {
	if (source === document.querySelector('iframe').contentWindow) inbox.push(data);
});
</script>
<h1>Convolution, week 3</h1>
<iframe src="${address}" title="One window at a time" width="100%" height="640" style="border:0"
${sandbox === null ? '' : `sandbox="${sandbox}"`} allowfullscreen></iframe>`;
}

/** Calls a method of the embed and gives what came of it. To be run in the page around it. */
export async function ask(method: string, args: unknown[]): Promise<Record<string, unknown>> {
	const id = Math.floor(Math.random() * 1e9);
	const { contentWindow } = document.querySelector('iframe')!;
	const reply = new Promise<Record<string, unknown>>((resolve) => {
		addEventListener('message', function hear({ data, source }) {
			if (source !== contentWindow || data?.type !== 'reply' || data.id !== id) return;
			removeEventListener('message', hear);
			const { ok, value, error } = data;
			resolve(ok ? { ok, value } : { ok, code: error.code });
		});
	});
	contentWindow!.postMessage({ source: 'kernelwalk', v: 1, type: 'call', id, method, args }, '*');
	return reply;
}

/** The steps that an embed has told of. To be run in the page around it. */
export function toldSteps(): number[] {
	const { inbox } = globalThis as unknown as Inbox;
	return inbox
		.filter(({ event }) => event === 'stepchange')
		.map(({ detail }) => (detail as { currentStep: number }).currentStep);
}

/** The heights that an embed has asked for. To be run in the page around it. */
export function toldHeights(): number[] {
	const { inbox } = globalThis as unknown as Inbox;
	return inbox
		.filter(({ event }) => event === 'resize')
		.map(({ detail }) => (detail as { height: number }).height);
}

import { connect, KernelwalkError, type KernelwalkClient } from '$lib/client';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { modulePage } from './module-page';

let html = '';
beforeAll(async () => {
	html = await modulePage('/tests/component/element/protocol/player-page.ts');
});

const ends: (() => void)[] = [];
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

function addIframe(sandbox: string | null, text = html): HTMLIFrameElement {
	const iframe = document.createElement('iframe');
	iframe.title = 'A player';
	if (sandbox !== null) iframe.setAttribute('sandbox', sandbox);
	iframe.srcdoc = text;
	iframe.style.border = '0';
	document.body.append(iframe);
	ends.push(() => iframe.remove());
	return iframe;
}

function drive(...given: Parameters<typeof connect>): KernelwalkClient {
	const client = connect(...given);
	ends.push(() => client.close());
	return client;
}

const loaded = (iframe: HTMLIFrameElement) =>
	new Promise((resolve) => iframe.addEventListener('load', resolve, { once: true }));

describe.each([
	{ where: 'in an opaque origin', sandbox: 'allow-scripts', origin: 'null' },
	{ where: 'in the same origin', sandbox: null, origin: location.origin }
])('A player $where', ({ sandbox, origin }) => {
	test('is driven by a client that was there before it', async () => {
		const client = drive(addIframe(sandbox), { origin });
		const heard: number[] = [];
		client.on('seeked', ({ currentStep }) => heard.push(currentStep));
		await client.seek(12);
		await client.stepForward();
		await client.stepBack();
		expect(heard).toEqual([12, 13, 12]);
		await client.set('playbackRate', 2);
		expect(await client.get('playbackRate')).toBe(2);
		await client.play();
		expect(await client.get('paused')).toBe(false);
		expect(await client.getState()).toMatchObject({ v: 1, state: { kind: 'conv2d', step: 12 } });
		await client.ready;
	});

	test('is driven by a client that comes when it has loaded', async () => {
		const iframe = addIframe(sandbox);
		await loaded(iframe);
		const client = drive(iframe, { origin });
		await client.ready;
		expect(await client.get('steps')).toBe(66);
	});

	test('tells what the learner did to the page that has called', async () => {
		const client = drive(addIframe(sandbox));
		const detail = {
			questionId: 'next-output',
			kind: 'number',
			given: 3,
			expected: -3,
			correct: false,
			mistake: 'sign'
		};
		const answered = new Promise((resolve) => client.on('answer', resolve));
		expect(await client.setState({ fire: 'answer', detail })).toEqual([
			`answer was fired in ${origin}.`
		]);
		expect(await answered).toEqual(detail);
	});

	test('goes on being driven after it was loaded anew', async () => {
		const iframe = addIframe(sandbox);
		const client = drive(iframe, { origin });
		await client.seek(5);
		const again = loaded(iframe);
		iframe.srcdoc = html;
		await again;
		expect(await client.get('currentStep')).toBe(0);
		const heard: number[] = [];
		client.on('seeked', ({ currentStep }) => heard.push(currentStep));
		await client.stepForward();
		expect(heard).toEqual([1]);
	});

	test('makes its iframe as high as it wants to be, and tells other listeners too', async () => {
		const heights: unknown[] = [];
		const hear = ({ data }: MessageEvent) => {
			if (data?.source !== 'kernelwalk') heights.push(data);
		};
		addEventListener('message', hear);
		ends.push(() => removeEventListener('message', hear));
		const iframe = addIframe(sandbox);
		const client = drive(iframe, { origin });
		client.autoHeight();
		await client.setState({ fire: 'resize', detail: { height: 432.4 } });
		expect(iframe.getBoundingClientRect().height).toBe(433);
		expect(heights).toEqual([
			{ subject: 'lti.frameResize', height: 433 },
			{ height: 433 },
			JSON.stringify({ context: 'iframe.resize', height: 433, src: 'about:srcdoc' }),
			{ sentinel: 'amp', type: 'embed-size', height: 433 }
		]);
	});

	test('refuses with a typed error', async () => {
		const client = drive(addIframe(sandbox), { origin });
		const error = await client.seek(0.5).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(KernelwalkError);
		expect(error).toMatchObject({ code: 'bad-arguments' });
	});
});

test('Two clients of one player do not take each other’s replies', async () => {
	const iframe = addIframe('allow-scripts');
	const [one, two] = [drive(iframe), drive(iframe)];
	const numbers = Array.from({ length: 20 }, (_, i) => i);
	const asked = numbers.flatMap((i) => [one.seek(i), two.get('steps'), one.get('loop')]);
	const values = await Promise.all(asked);
	expect(values).toEqual(numbers.flatMap(() => [undefined, 66, false]));
});

test('A client that expects another origin hears nothing and is not heard', async () => {
	const iframe = addIframe('allow-scripts');
	const strict = drive(iframe, { origin: location.origin });
	const seek = strict.seek(9);
	const client = drive(iframe, { origin: 'null' });
	expect(await client.get('currentStep')).toBe(0);
	strict.close();
	await expect(seek).rejects.toMatchObject({ code: 'closed' });
	await expect(strict.ready).rejects.toMatchObject({ code: 'closed' });
});

test('A frame beside the player can neither drive it nor get a reply', async () => {
	const iframe = addIframe('allow-scripts');
	const client = drive(iframe);
	await client.ready;
	const index = [...Array(frames.length).keys()].find((i) => frames[i] === iframe.contentWindow);
	const told = new Promise((resolve) => {
		const hear = ({ data }: MessageEvent) => typeof data === 'string' && resolve(data);
		addEventListener('message', hear);
		ends.push(() => removeEventListener('message', hear));
	});
	addIframe(
		'allow-scripts',
		`<script>
			addEventListener('message', ({ data }) => parent.postMessage('heard ' + data.type, '*'));
			const call = { source: 'kernelwalk', v: 1, type: 'call', id: 1, method: 'seek', args: [9] };
			parent.frames[${index}].postMessage(call, '*');
			parent.postMessage('asked', '*');
		</script>`
	);
	expect(await told).toBe('asked');
	expect(await client.get('currentStep')).toBe(0);
});

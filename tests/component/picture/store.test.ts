import { afterEach, describe, expect, test } from 'vitest';
import { loadPicture, PictureStore, savePicture } from '$lib/picture';

const picture = () => new Blob(['not really a picture'], { type: 'image/png' });
/** By sha256sum. */
const hash = 'fe1a4ab1fb6347036bead73597d5d2958b26ac0b96f68ca2f6dcee53a50f297e';

const refusing = {
	open: () => {
		throw new DOMException('refused', 'SecurityError');
	}
} as unknown as IDBFactory;

const browser = () => ({ databases: indexedDB, subtle: crypto.subtle });

afterEach(async () => {
	await new Promise((resolve) => {
		indexedDB.deleteDatabase('kernelwalk').onsuccess = resolve;
	});
});

describe('a picture store', () => {
	test('names a picture by the SHA-256 of its bytes', async () => {
		expect(await new PictureStore(browser()).save(picture())).toBe(hash);
	});

	test('gives a picture back after the page was opened anew', async () => {
		const saved = await new PictureStore(browser()).save(picture());
		const loaded = await new PictureStore(browser()).load(saved!);
		expect(loaded?.type).toBe('image/png');
		expect(await loaded?.text()).toBe('not really a picture');
	});

	test('has nothing under an unknown name', async () => {
		expect(await new PictureStore(browser()).load(hash)).toBeNull();
	});

	test.each([
		['refused', refusing],
		['missing', null]
	])('keeps pictures while the page is open where storage is %s', async (_, databases) => {
		const store = new PictureStore({ databases, subtle: crypto.subtle });
		const saved = await store.save(picture());
		expect(saved).toBe(hash);
		expect(await (await store.load(hash))?.text()).toBe('not really a picture');
		expect(await new PictureStore({ databases, subtle: crypto.subtle }).load(hash)).toBeNull();
	});

	test('gives no name where hashing is not to be had', async () => {
		expect(
			await new PictureStore({ databases: indexedDB, subtle: null }).save(picture())
		).toBeNull();
	});
});

test('savePicture and loadPicture use the browser’s own storage', async () => {
	expect(await savePicture(picture())).toBe(hash);
	expect((await loadPicture(hash))?.size).toBe(20);
});

test('a frame of opaque origin refuses storage by throwing, as the stand-in does', async () => {
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.srcdoc = `<script>
		let thrown = 'nothing';
		try { indexedDB.open('kernelwalk', 1); } catch (problem) { thrown = problem.name; }
		parent.postMessage({ thrown }, '*');
	</script>`;
	const answer = new Promise<unknown>((resolve) => {
		window.addEventListener('message', ({ data }) => data?.thrown && resolve(data.thrown));
	});
	document.body.append(frame);
	expect(await answer).toBe('SecurityError');
	frame.remove();
});

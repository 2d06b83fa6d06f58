import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import movingGif from '../../fixtures/pictures/moving.gif?url';
import still from '../../fixtures/pictures/still.png?url';
import { hollowPng, isoFile, textFile, zipFile } from '../../fixtures/pictures/bytes';
import { apply, dialog, drop, paste, showPictures, transferOf } from './picture-host';

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await (await fetch(url)).arrayBuffer());
}

const png = async (name = 'still.png') =>
	new File([await bytesOf(still)], name, { type: 'image/png' });
const alert = dialog.getByRole('alert');

describe('a bad file', () => {
	test.each([
		['empty', () => new Uint8Array(), /^“photo\.png” is empty \(0 bytes\)/],
		['of 100 megapixels', () => hollowPng(10000, 10000), /has 10000×10000 pixels/],
		['cut short', async () => (await bytesOf(still)).slice(0, 80), /is a PNG that ends too early/],
		[
			'with damaged pixels',
			async () => (await bytesOf(still)).fill(0xee, 45, 60),
			/is a damaged PNG/
		],
		['that moves', () => bytesOf(movingGif), /is an animated GIF: save one frame/],
		[
			'that is an SVG with a script',
			() => textFile('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
			/is an SVG drawing, which can carry scripts/
		],
		['that is a web page', () => textFile('<html><script>alert(1)</script></html>'), /a web page/],
		['that is an archive', () => zipFile, /holds a ZIP archive/],
		['that is a HEIC', () => isoFile('heic', { width: 9, height: 9 }), /HEIC picture/]
	] as const)('%s gets its sentence, and the figure stays', async (_, make, sentence) => {
		const { stepper } = await showPictures();
		const { settings, convolution } = stepper;
		drop(new File([await make()], 'photo.png', { type: 'image/png' }));
		await expect.element(alert).toHaveTextContent(sentence);
		await expect.element(apply).toBeDisabled();
		await dialog.getByRole('button', { name: 'Close' }).click();
		await expect.element(dialog).not.toBeInTheDocument();
		expect(stepper.settings).toBe(settings);
		expect(stepper.convolution).toBe(convolution);
	});

	test('leaves the picture before it in place', async () => {
		await showPictures();
		drop(await png());
		await expect.element(dialog.getByText('24 wide, 16 high, in pixels')).toBeVisible();
		drop(new File([], 'nothing.png'));
		await expect.element(alert).toHaveTextContent(/“nothing\.png” is empty/);
		await expect.element(dialog.getByText('24 wide, 16 high, in pixels')).toBeVisible();
		await expect.element(apply).toBeEnabled();
		drop(await png());
		await expect.element(alert).not.toBeInTheDocument();
	});
});

test('a photograph that cannot be fetched gets a sentence too', async () => {
	const { open } = await showPictures({}, null, '/nowhere/');
	open();
	await expect
		.element(alert)
		.toHaveTextContent('This photograph could not be fetched: check the connection');
});

describe('the page', () => {
	test('takes a picture that is pasted', async () => {
		await showPictures();
		expect(paste(document.body, await png('')).defaultPrevented).toBe(true);
		await expect.element(dialog.getByText('24 wide, 16 high, in pixels')).toBeVisible();
	});

	test('leaves a paste into a text field to the field', async () => {
		await showPictures();
		const field = document.createElement('textarea');
		document.body.append(field);
		expect(paste(field, await png()).defaultPrevented).toBe(false);
		await expect.element(dialog).not.toBeInTheDocument();
		field.remove();
	});

	test('says that only one of several pictures was taken', async () => {
		await showPictures();
		drop(await png('one.png'), await png('two.png'));
		await expect
			.element(dialog.getByRole('status'))
			.toHaveTextContent('Only “one.png” was taken. The other file was left out');
	});

	test('shows where to drop while a file is dragged over it, and not for text', async () => {
		await showPictures();
		const hint = page.getByText('Drop the picture to step through it');
		const drag = (name: string, dataTransfer: DataTransfer) =>
			document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true }));
		const text = new DataTransfer();
		text.setData('text/plain', '1 2 3');
		drag('dragenter', text);
		await expect.element(hint).not.toBeVisible();
		const file = transferOf(await png());
		drag('dragenter', file);
		await expect.element(hint).toBeVisible();
		drag('dragleave', file);
		await expect.element(hint).not.toBeVisible();
	});
});

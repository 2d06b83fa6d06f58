import { describe, expect, test } from 'vitest';
import { pictureFromTransfer } from '$lib/picture';

function transferOf(...files: File[]): DataTransfer {
	const transfer = new DataTransfer();
	for (const file of files) transfer.items.add(file);
	return transfer;
}

const png = new File(['1'], 'a.png', { type: 'image/png' });
const jpeg = new File(['2'], 'b.jpg', { type: 'image/jpeg' });
const text = new File(['3'], 'c.txt', { type: 'text/plain' });

describe('pictureFromTransfer', () => {
	test('takes the picture that was dropped', () => {
		const event = new DragEvent('drop', { dataTransfer: transferOf(png) });
		expect(pictureFromTransfer(event)).toMatchObject({ file: { name: 'a.png' }, leftOut: 0 });
	});

	test('takes the picture that was pasted', () => {
		const event = new ClipboardEvent('paste', { clipboardData: transferOf(png) });
		expect(pictureFromTransfer(event)?.file.type).toBe('image/png');
	});

	test('takes the first of several pictures and counts the others', () => {
		expect(pictureFromTransfer(transferOf(text, jpeg, png))).toMatchObject({
			file: { name: 'b.jpg' },
			leftOut: 2
		});
	});

	test('takes a file that is no picture too, so that its refusal can say what it is', () => {
		expect(pictureFromTransfer(transferOf(text))?.file.name).toBe('c.txt');
	});

	test('gives null for text and for an event that carries nothing', () => {
		const transfer = new DataTransfer();
		transfer.setData('text/plain', '1 2 3');
		expect(pictureFromTransfer(transfer)).toBeNull();
		expect(pictureFromTransfer(new ClipboardEvent('paste'))).toBeNull();
	});
});

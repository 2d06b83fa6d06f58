import { expect, test } from 'vitest';
import { pictureErrorSentence, pictureLeftOutNote } from '../../../src/lib/messages/picture-errors';

test('a format that this browser lacks is named, and a way out', () => {
	expect(
		pictureErrorSentence({
			code: 'unsupported',
			details: { name: 'IMG_1.HEIC', format: 'heic' }
		})
	).toBe(
		'“IMG_1.HEIC” is a HEIC picture, which this browser cannot open: export it as a PNG or JPEG and choose that.'
	);
	expect(
		pictureErrorSentence({ code: 'unsupported', details: { name: 'a.ico', format: 'icon' } })
	).toMatch(/^“a\.ico” is an icon, which/);
});

test('a file that went away is said to have gone', () => {
	expect(pictureErrorSentence({ code: 'unreadable', details: { name: 'a.png' } })).toBe(
		'“a.png” could not be read: it may have been moved or deleted. Choose it again.'
	);
});

test('a note tells how many files were left out', () => {
	expect(pictureLeftOutNote('a.png', 1)).toBe(
		'Only “a.png” was taken. The other file was left out: one picture at a time.'
	);
	expect(pictureLeftOutNote('', 3)).toBe(
		'Only the first picture was taken. The other 3 files were left out: one picture at a time.'
	);
});

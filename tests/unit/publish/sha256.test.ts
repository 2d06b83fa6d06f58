import { createHash } from 'node:crypto';
import { sha256, sha256Base64, sha256Hex } from '$lib/publish/sha256';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const independent = (bytes: Uint8Array | string) => createHash('sha256').update(bytes);

describe('SHA-256', () => {
	test('is that of the standard’s own examples', () => {
		expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
		expect(sha256Hex('abc')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
	});

	test('is that of node:crypto for every length around a block’s end', () => {
		for (let length = 0; length <= 200; length++) {
			const bytes = Uint8Array.from({ length }, (_, i) => (i * 167 + length) % 256);
			expect(sha256(bytes)).toEqual(new Uint8Array(independent(bytes).digest()));
		}
	});

	test('is that of node:crypto for any bytes and any text', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
				expect(sha256(bytes)).toEqual(new Uint8Array(independent(bytes).digest()));
			})
		);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(sha256Base64(text)).toBe(independent(text).digest('base64'));
			})
		);
	});

	test('is that of node:crypto for a script of a megabyte', () => {
		const text = 'const kernel = [[0, −1, 0], [−1, 4, −1]];\n'.repeat(25_000);
		expect(sha256Base64(text)).toBe(independent(text).digest('base64'));
	});
});

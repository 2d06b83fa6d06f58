import { stateNoteSentence } from '$lib/messages/state-notes';
import { compressHash, decodeEmbed, expandHash, lessonOfHash, linkFits } from '$lib/share';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** What Node's own zlib packs, as a link carries it. */
function packedByNode(bytes: Uint8Array | string): string {
	return deflateRawSync(bytes, { level: 9 }).toString('base64url');
}

async function refusal(hash: string): Promise<string> {
	const expanded = await expandHash(hash);
	return 'problem' in expanded ? stateNoteSentence(expanded.problem) : '';
}

describe('a packed hash', () => {
	test('that another program packed is read', async () => {
		const hash = `#v=1&z=${packedByNode('input=1,2;3,4&kernel=1')}`;
		expect(await expandHash(hash)).toEqual({ hash: '#v=1&input=1,2;3,4&kernel=1' });
	});

	test('is not packed where that would make it longer', async () => {
		expect(await compressHash('#v=1&input=1,2;3,4')).toBe('#v=1&input=1,2;3,4');
	});

	test('makes a link of what was too long for one', async () => {
		const row = Array.from({ length: 256 }, (_, col) => (col / 8).toFixed(3)).join(',');
		const hash = `#v=1&input=${Array<string>(256).fill(row).join(';')}`;
		expect(linkFits({ query: '', hash })).toBe(false);
		const packed = await compressHash(hash);
		expect(linkFits({ query: '', hash: packed })).toBe(true);
		const expanded = await expandHash(packed);
		expect(expanded).toEqual({ hash });
		const { state, notes } = decodeEmbed({ query: '', hash });
		expect(notes).toEqual([]);
		expect(state.input).toMatchObject({ source: 'numbers', values: { length: 256 } });
	});

	test('is left alone where it is of another version, or no hash of ours', async () => {
		for (const hash of ['', '#', '#z=abc', '#v=2&z=abc', '#figure', '#v=1', '#v=1&zoom=z']) {
			expect(await expandHash(hash)).toEqual({ hash });
		}
	});

	test('within a packed hash is not unpacked again', async () => {
		const inner = `z=${packedByNode('input=1')}`;
		const expanded = await expandHash(`#v=1&z=${packedByNode(inner)}`);
		expect(expanded).toEqual({ hash: `#v=1&${inner}` });
		expect(decodeEmbed({ query: '', hash: `#v=1&${inner}` }).notes).toEqual([]);
	});

	test('that holds a lesson gives the lesson once it is unpacked', async () => {
		const hash = `#v=1&lesson=${packedByNode('{}')}`;
		const expanded = await expandHash(`#v=1&z=${packedByNode(hash.slice('#v=1&'.length))}`);
		expect(expanded).toEqual({ hash });
		expect(await lessonOfHash(hash)).toEqual({ text: '{}' });
	});
});

test('A hash without a lesson carries none', async () => {
	for (const hash of ['', '#figure', '#v=1&input=1', '#lesson=abc']) {
		expect(await lessonOfHash(hash)).toBeNull();
	}
});

describe('what cannot be unpacked is refused with a sentence', () => {
	const whole = `#v=1&z=${packedByNode('input=1,2;3,4&kernel=1;2;3;4;5;6')}`;

	test.each([
		['that was cut off', whole.slice(0, -4)],
		['with strange letters', '#v=1&z=%E2%82%AC'],
		['of nothing', '#v=1&z='],
		['that is no text', `#v=1&z=${packedByNode(Uint8Array.of(0xc3, 0x28))}`]
	])('a hash %s', async (_, hash) => {
		expect(await refusal(hash)).toBe(
			'What is packed in this link can’t be read: it was cut off or changed on its way. Ask for the whole link.'
		);
	});

	test('a hash that unpacks to more than 1 MB, however much it is', async () => {
		for (const size of [1_000_001, 100_000_000]) {
			const hash = `#v=1&z=${packedByNode(new Uint8Array(size).fill(0x31))}`;
			const before = process.memoryUsage().arrayBuffers;
			expect(await refusal(hash)).toBe(
				'What is packed in this link is more than 1 MB, and no more is ever unpacked: it is left out.'
			);
			// Unpacked whole, the larger takes 100 MB; up to the limit a few.
			expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30e6);
		}
		expect(await refusal(`#v=1&z=${packedByNode(new Uint8Array(1_000_000).fill(0x31))}`)).toBe('');
	});

	test('a packed hash of more characters than a link may have', async () => {
		expect(await refusal(`#v=1&z=${'A'.repeat(200_000)}`)).toBe(
			'This link is too long to read (200007 characters; up to 200000 are read), so the page starts with its usual example.'
		);
	});
});

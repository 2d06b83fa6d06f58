import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

const lib = fileURLToPath(new URL('../../../src/lib', import.meta.url));

/** The bytes of what an entry exports, in one piece with all it needs, minified and gzipped. */
async function gzippedBytes(entry: string): Promise<number> {
	const bundle = await build({
		configFile: false,
		logLevel: 'silent',
		resolve: { alias: { $lib: lib } },
		build: {
			write: false,
			rolldownOptions: { input: `${lib}/${entry}`, preserveEntrySignatures: 'strict' }
		}
	});
	if (!('output' in bundle)) throw new Error('Nothing was built.');
	const [{ code, imports }, ...others] = bundle.output;
	expect([imports, others]).toEqual([[], []]);
	expect(code).toContain('kernelwalk');
	return gzipSync(code).length;
}

test.each([
	{ entry: 'client/index.ts', most: 2000 },
	{ entry: 'element/protocol/index.ts', most: 1800 }
])('The bundle of $entry is smaller than $most bytes', async ({ entry, most }) => {
	expect(await gzippedBytes(entry)).toBeLessThan(most);
});

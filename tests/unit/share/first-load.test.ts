import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

type Chunk = Rolldown.OutputChunk;

/** What an embedded player calls of the codec before it shows anything. */
const wanted = ['decodeEmbed', 'linkOfAttributes', 'expandHash', 'lessonOfHash', 'decodeShared'];

describe('what a first load holds of the codec', () => {
	let chunks: readonly Chunk[];
	let first: readonly Chunk[];

	beforeAll(async () => {
		const entry = '\0entry';
		const result = await build({
			configFile: false,
			logLevel: 'silent',
			resolve: { alias: { $lib: fileURLToPath(new URL('../../../src/lib', import.meta.url)) } },
			build: {
				write: false,
				rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' }
			},
			plugins: [
				{
					name: 'entry',
					resolveId: (id) => (id === 'entry' ? entry : null),
					load: (id) => (id === entry ? `export { ${wanted.join(', ')} } from '$lib/share';` : null)
				}
			]
		});
		const { output } = result as Rolldown.RolldownOutput;
		chunks = output.filter((part): part is Chunk => part.type === 'chunk');
		first = withImports(chunks.filter(({ isEntry }) => isEntry));
	});

	/** Chunks and all that they import before they run. */
	function withImports(from: readonly Chunk[]): readonly Chunk[] {
		const reached = new Set(from);
		for (const { imports } of reached) {
			for (const chunk of chunks) if (imports.includes(chunk.fileName)) reached.add(chunk);
		}
		return [...reached];
	}

	const packagesIn = (some: readonly Chunk[]) => {
		const modules = some.flatMap(({ moduleIds }) => moduleIds);
		return new Set(modules.map((id) => /node_modules\/([^/]+)/.exec(id)?.[1]).filter(Boolean));
	};

	test('is none of the packages that check and unpack', () => {
		expect([...packagesIn(first)]).toEqual([]);
		const later = chunks.filter((chunk) => !first.includes(chunk));
		expect([...packagesIn(later)].sort()).toEqual(['fflate', 'valibot']);
	});

	test('is small: with the core that it needs, under 10 kB gzipped', () => {
		const bytes = first.map(({ code }) => gzipSync(code, { level: 9 }).length);
		expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10_000);
	});
});

import { defineConfig } from 'vitest/config';
import type { EnginePrograms } from '../../scripts/engines/find.mjs';

/** The engines that scripts/engines.mjs found. */
const engines = JSON.parse(process.env.KERNELWALK_ENGINES ?? '[]') as EnginePrograms[];

export default defineConfig({
	test: {
		// One engine after the other: each gets the machine for itself, as its reader's browser does.
		maxWorkers: 1,
		fileParallelism: false,
		projects: engines.map((engine) => ({
			test: {
				name: engine.name,
				root: import.meta.dirname,
				include: ['**/*.test.ts'],
				provide: { engine },
				// A whole lesson on a busy machine.
				testTimeout: 120_000,
				hookTimeout: 60_000,
				expect: { poll: { timeout: 15_000, interval: 25 } }
			}
		}))
	}
});

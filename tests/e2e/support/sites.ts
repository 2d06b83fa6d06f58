import { test as base } from '@playwright/test';
import { serveSite } from '../../../scripts/serve.mjs';

/** Where the site lies under `subPathUrl`. */
export const SUB_PATH = '/courses/vision/kernelwalk/';

/**
 * Playwright's `test` with one more fixture: `subPathUrl`, the address of the built site served
 * under a sub-path, as a course site does, so that a path that is not relative breaks.
 */
export const test = base.extend<{ subPathUrl: string }>({
	subPathUrl: async ({}, use) => {
		const site = await serveSite({ port: 0, base: SUB_PATH });
		await use(site.url);
		await site.close();
	}
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One thing that axe found, and where. */
export type AxeViolation = { id: string; help: string; targets: string[] };

/**
 * What axe finds on the page as it is now: every rule, nothing left out.
 *
 * @param within a selector: only what is in it is looked at; default the whole page
 * @returns a short form of each violation, so that a failing test reads well; empty when all is well
 */
export async function axeViolations(page: Page, within?: string): Promise<AxeViolation[]> {
	const axe = new AxeBuilder({ page });
	const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
	return violations.map(({ id, help, nodes }) => ({
		id,
		help,
		targets: nodes.map((node) => node.target.join(' '))
	}));
}

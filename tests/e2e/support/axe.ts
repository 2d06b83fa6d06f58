import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** One thing that axe found, and where. */
export type AxeViolation = { id: string; help: string; targets: string[] };

/**
 * What axe finds on the page as it is now: every rule, nothing left out.
 *
 * @returns a short form of each violation, so that a failing test reads well; empty when all is well
 */
export async function axeViolations(page: Page): Promise<AxeViolation[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, help, nodes }) => ({
		id,
		help,
		targets: nodes.map((node) => node.target.join(' '))
	}));
}

import '$lib/view/theme.css';
import BorderTable from '$lib/view/code/BorderTable.svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';

/** What stands in the cell of a function and a mode, apart by commas. */
function cell(name: string, mode: string): string {
	const table = document.querySelector('table')!;
	const heads = [...table.tHead!.rows[0].cells].map((head) => head.textContent?.trim() ?? '');
	const col = heads.findIndex((head) => head.startsWith(mode));
	const row = [...table.tBodies[0].rows].find((each) =>
		each.cells[0].textContent?.trim().startsWith(name)
	)!;
	return [...row.cells[col].children].map((each) => each.textContent).join(', ');
}

test('The two meanings of “reflect” stand in different columns, defaults marked.', async () => {
	await page.viewport(1440, 900);
	await render(BorderTable);
	expect(cell('OpenCV', 'Symmetric')).toBe('BORDER_REFLECT');
	expect(cell('OpenCV', 'Reflect')).toBe('BORDER_REFLECT_101, default');
	expect(cell('scipy.ndimage', 'Symmetric')).toBe('reflect, grid-mirror, default');
	expect(cell('scipy.ndimage', 'Reflect')).toBe('mirror');
	expect(cell('numpy.pad', 'Reflect')).toBe('reflect');
	expect(cell('torch.nn.Conv2d', 'Symmetric')).toBe('none');
	expect(cell('tf.pad', 'Zeros')).toBe('CONSTANT, default');
});

test('Each mode shows what it does with the row 1 2 3 4, and says it.', async () => {
	await render(BorderTable, { mode: 'reflect' });
	const head = page.getByRole('columnheader', { name: /^Reflect/ });
	await expect.element(head).toHaveAccessibleName(/4 3 2, then the row 1 2 3 4, then 3 2 1/);
	const drawn = [...document.querySelectorAll('th.marked .example > *')];
	expect(drawn.map((part) => part.textContent)).toEqual(['4 3 2', '1 2 3 4', '3 2 1']);
	expect(document.querySelectorAll('td.marked')).toHaveLength(7);
});

test('On a narrow page the table scrolls by itself, its title in sight.', async () => {
	await page.viewport(360, 800);
	await render(BorderTable);
	const region = page.getByRole('region', { name: 'The table, which scrolls sideways' });
	const scroller = region.element();
	expect(scroller.scrollWidth).toBeGreaterThan(scroller.clientWidth);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	const title = page.getByText('What libraries call each padding mode').element();
	expect(title.getBoundingClientRect().right).toBeLessThanOrEqual(360);
	scroller.scrollLeft = 300;
	await expect.poll(() => title.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
});

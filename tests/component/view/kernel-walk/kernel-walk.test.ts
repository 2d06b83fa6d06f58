import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { KernelWalk, type StepChange } from '$lib/view/kernel-walk';

const track = () => page.getByRole('slider');
const region = () => page.getByRole('region', { name: 'The convolution and its player' });

/** The last step that was told. */
function told(onstepchange: ReturnType<typeof vi.fn>): StepChange {
	return onstepchange.mock.calls.at(-1)?.[0] as StepChange;
}

describe('the figure in a page of one’s own', () => {
	test('shows the default example at a step, with colours of its own', async () => {
		const { container } = await render(KernelWalk, { step: 13, theme: 'dark' });
		await expect.element(track()).toHaveValue('13');
		const style = getComputedStyle(container.querySelector('.kernel-walk') ?? container);
		expect(style.backgroundColor).toBe('rgb(22, 23, 26)');
	});

	test('walks by its keys, and tells each step with its sentence', async () => {
		const onstepchange = vi.fn();
		await render(KernelWalk, {
			input: [
				[1, 2],
				[3, 4]
			],
			kernel: [[10]],
			padding: 0,
			stride: 1,
			onstepchange
		});
		// One window for each of four outputs, each of an arrival, one multiply and a write.
		await expect.poll(() => told(onstepchange)).toMatchObject({ step: 0, steps: 12 });
		(region().element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => told(onstepchange)).toMatchObject({ step: 1 });
		expect(told(onstepchange).sentence).toContain('10');
	});

	test('follows the step that it is given, within its timeline', async () => {
		const onstepchange = vi.fn();
		const { rerender } = await render(KernelWalk, { step: 2, onstepchange });
		await rerender({ step: 40 });
		await expect.element(track()).toHaveValue('40');
		await rerender({ step: 1_000_000 });
		await expect.poll(() => told(onstepchange)).toMatchObject({ step: 65, steps: 66 });
	});

	test('takes new numbers, and leaves the figure alone when they are the same ones', async () => {
		const onstepchange = vi.fn();
		const settings = () => ({ input: [[1, 2, 3]], kernel: [[1, 1]], padding: 0, stride: 1 });
		const { rerender } = await render(KernelWalk, { ...settings(), step: 3, onstepchange });
		await rerender({ ...settings() });
		await expect.element(track()).toHaveValue('3');
		await rerender({ ...settings(), input: [[1, 2, 3, 4]] });
		await expect.poll(() => told(onstepchange).steps).toBe(3 * 4);
	});

	test('keeps the last good figure when settings do not go together, and says why', async () => {
		const { rerender } = await render(KernelWalk, {
			input: [[1, 2, 3]],
			kernel: [[1, 1]],
			padding: 0
		});
		await rerender({ kernel: [[1, 1, 1, 1]] });
		await expect.element(page.getByRole('alert')).toHaveTextContent('kernel');
		await expect.element(track()).toBeVisible();
		await rerender({ kernel: [[1, 1, 1]] });
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	test('shows the default example where it is given nothing that goes together', async () => {
		await render(KernelWalk, { input: [[1]], kernel: [[1, 1, 1]], padding: 0 });
		await expect.element(page.getByRole('alert')).toBeVisible();
		await expect.element(track()).toHaveAttribute('max', '65');
	});

	test('stands without controls, and beside another one', async () => {
		await render(KernelWalk, { controls: false, label: 'First' });
		await render(KernelWalk, { label: 'Second', step: 7 });
		await expect.element(page.getByRole('region', { name: 'Second' })).toBeVisible();
		await expect.poll(() => track().elements().length).toBe(1);
		await expect.element(track()).toHaveValue('7');
	});
});

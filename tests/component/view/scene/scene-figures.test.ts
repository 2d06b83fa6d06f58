import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { resolveScene } from '$lib/lessons';
import type { ConvolutionScene } from '$lib/schema';
import { makeSteppers } from '$lib/view/scene';
import SceneHarness from './SceneHarness.svelte';
import { besideScene, chainScene } from './scenes';

async function showScene(scene: ConvolutionScene, width = 1100) {
	await page.viewport(Math.max(width, 320), 800);
	const resolved = resolveScene(scene);
	const steppers = makeSteppers(resolved);
	onTestFinished(() => steppers.forEach((stepper) => stepper.destroy()));
	const { container } = await render(SceneHarness, { resolved, steppers, width });
	await expect.element(page.getByRole('slider')).toBeVisible();
	const sizes = () =>
		[...container.querySelectorAll<HTMLElement>('.grid')].map((grid) =>
			grid.style.getPropertyValue('--size')
		);
	/** How far the panels reach to the right. */
	const reach = () =>
		Math.max(
			...[...container.querySelectorAll('.panel h2, .grid, svg.small')].map(
				(element) => element.getBoundingClientRect().right
			)
		) - container.getBoundingClientRect().left;
	return { steppers, walker: steppers[resolved.walker], container, sizes, reach };
}

const note = () => page.getByText(/is made of/).first();

describe('figures beside each other', () => {
	it('walk on one step, with one sentence and one set of controls', async () => {
		const { steppers } = await showScene(besideScene());
		await expect.element(page.getByRole('group', { name: 'Cross-correlation' })).toBeVisible();
		await expect.element(page.getByRole('group', { name: 'Convolution' })).toBeVisible();
		expect(page.getByRole('slider').elements()).toHaveLength(1);
		await page.getByRole('button', { name: 'Next multiply' }).click();
		await expect.poll(() => steppers.map(({ index }) => index)).toEqual([1, 1]);
	});

	it.each([1100, 700, 360])('have cells of one size within %i pixels', async (width) => {
		const { sizes, reach } = await showScene(besideScene(), width);
		expect(new Set(sizes()).size).toBe(1);
		expect(sizes()).toHaveLength(4);
		expect(reach()).toBeLessThanOrEqual(width);
	});

	it('leave the kernel out where it is not asked for', async () => {
		await showScene({ ...besideScene(), panels: [] });
		expect(page.getByRole('heading', { name: /Kernel/ }).elements()).toHaveLength(0);
	});
});

describe('a single figure', () => {
	it('shows the panels that are asked for', async () => {
		const [figure] = besideScene().figures;
		await showScene({ ...besideScene(), figures: [figure], panels: ['stage'] });
		await expect.element(page.getByRole('heading', { name: 'This window' })).toBeVisible();
		expect(page.getByRole('heading', { name: /Kernel/ }).elements()).toHaveLength(0);
	});
});

describe('layers in a chain', () => {
	it('draw the output of one and the input of the next once', async () => {
		const { sizes } = await showScene(chainScene());
		expect(sizes()).toHaveLength(3);
		await expect
			.element(page.getByRole('heading', { name: 'Output 1 = input 2 3×3, padding 1' }))
			.toBeVisible();
	});

	it('say through the layers what the current output is made of', async () => {
		const { walker } = await showScene(chainScene());
		walker.seekToOutput(1, 1);
		await expect
			.element(note())
			.toHaveTextContent(
				'Cell (1, 1) of output 2 is made of 9 cells of output 1 (rows 0 to 2, columns 0 to 2), and through them of 25 cells of the input (rows 0 to 4, columns 0 to 4).'
			);
	});

	it('outline and say with the keyboard what an input pixel reaches', async () => {
		const { container } = await showScene(chainScene());
		await page.getByText('Trace a cell through the layers').click();
		(container.querySelector('table td[tabindex="0"]') as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		const status = page.getByRole('status');
		// A corner's neighbour meets one row and two columns of windows; those meet two and three.
		await expect
			.element(status)
			.toHaveTextContent(
				'Cell (0, 1) of the input reaches 2 cells of output 1 (row 0, columns 0 to 1), and 6 cells of output 2 (rows 0 to 1, columns 0 to 2).'
			);
		expect(container.querySelectorAll('[data-mark="reach"]')).toHaveLength(2);
		expect(container.querySelectorAll('[data-mark="cell"]')).toHaveLength(1);
	});

	it('feed a later layer what the layer before gives, and keep nothing of it to undo', async () => {
		const { steppers, walker } = await showScene(chainScene());
		walker.seekToOutput(1, 1);
		steppers[0].change({ padding: 1 });
		await expect.poll(() => [walker.convolution.input.rows, walker.canUndo]).toEqual([5, false]);
		expect([...walker.convolution.input.data]).toEqual([...steppers[0].scene.result.data]);
		expect(walker.step).toMatchObject({ kind: 'write', outputRow: 1, outputCol: 1 });
	});

	it('stand below each other where there is no room', async () => {
		const { reach } = await showScene(chainScene(), 360);
		expect(reach()).toBeLessThanOrEqual(360);
	});
});

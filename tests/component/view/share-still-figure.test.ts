import StillFigure from '$lib/view/share/StillFigure.svelte';
import { expect, test } from 'vitest';
import { showShared } from './share-host';

const props = { light: '/still/default-light.svg', dark: '/still/default-dark.svg' };

function figure(): HTMLElement {
	return document.querySelector('.still-figure') as HTMLElement;
}

test('The picture has the sentence of its step for an alternative, and is not shown beside the player.', async () => {
	await showShared(StillFigure, props);
	const image = figure().querySelector('img');
	expect(image?.alt).toMatch(/^Multiply 7 of 9 for output \(0, 1\)\. .* now 55\.$/);
	expect(getComputedStyle(figure()).display).toBe('none');
});

test('Printing puts the step on the screen into the page, and takes it away afterwards.', async () => {
	const stepper = await showShared(StillFigure, props, { step: 21 });
	const description = () => figure().querySelector('svg > desc')?.textContent ?? '';
	// The drawing is fetched while the page rests.
	await expect
		.poll(() => {
			dispatchEvent(new Event('beforeprint'));
			return description();
		})
		.toContain('50 is written to output (0, 1)');
	dispatchEvent(new Event('afterprint'));
	await expect.poll(() => figure().querySelector('svg')).toBeNull();
	stepper.seek(10);
	dispatchEvent(new Event('beforeprint'));
	expect(description()).toContain('34 is written to output (0, 0)');
	dispatchEvent(new Event('afterprint'));
});

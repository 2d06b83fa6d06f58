import '../../../src/routes/site.css';
import Printing from '$lib/view/share/Printing.svelte';
import StillFigure from '$lib/view/share/StillFigure.svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { showShared } from './share-host';

test('The picture has the sentence of its step for an alternative, and is not shown beside the player.', async () => {
	const place = document.createElement('div');
	place.className = 'still-figure';
	document.body.append(place);
	await render(StillFigure, {
		target: place,
		props: { light: '/still/default-light.svg', dark: '/still/default-dark.svg' }
	});
	expect(place.querySelector('img')?.alt).toMatch(
		/^Multiply 7 of 9 for output \(0, 1\)\. .* now 55\.$/
	);
	expect(getComputedStyle(place).display).toBe('none');
});

test('Printing puts the step on the screen into the page, and takes it away afterwards.', async () => {
	const stepper = await showShared(Printing, {}, { step: 21 });
	const description = () => document.querySelector('.printed svg > desc')?.textContent ?? '';
	expect(description()).toBe('');
	// Not polled: the browser takes its copy as soon as the handler returns.
	dispatchEvent(new Event('beforeprint'));
	expect(description()).toContain('50 is written to output (0, 1)');
	dispatchEvent(new Event('afterprint'));
	expect(document.querySelector('.printed')).toBeNull();
	stepper.seek(10);
	dispatchEvent(new Event('beforeprint'));
	expect(description()).toContain('34 is written to output (0, 0)');
	dispatchEvent(new Event('afterprint'));
});

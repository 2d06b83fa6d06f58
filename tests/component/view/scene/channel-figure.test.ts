import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { channelTrace } from '$lib/lessons';
import type { ChannelScene } from '$lib/schema';
import { channelStills } from '$lib/view/scene';
import { Walk } from '$lib/view/walk';
import ChannelHarness from './ChannelHarness.svelte';

/** OpenCV 4.6.0's cvtColor gives 124 and 148 as RGB, 96 and 191 as BGR. */
const scene: ChannelScene = {
	kind: 'channels',
	title: 'Gray',
	prose: '',
	path: [],
	change: null,
	red: [[200, 12]],
	green: [[100, 200]],
	blue: [[50, 240]],
	stored: 'rgb',
	readAs: 'rgb'
};

async function showChannels(patch: Partial<ChannelScene> = {}) {
	const shown = { ...scene, ...patch };
	const walk = new Walk(channelTrace(shown));
	onTestFinished(() => walk.destroy());
	const { container } = await render(ChannelHarness, { scene: shown, walk });
	const caption = () => container.querySelector('[data-caption]')?.textContent?.trim();
	return { walk, container, caption };
}

describe('a colour picture on its way to gray', () => {
	it('says each step in a sentence, which the timeline says too', async () => {
		const { walk, caption } = await showChannels();
		await expect
			.poll(caption)
			.toBe('Pixel 1 of 2, at (0, 0), has three numbers: red 200, green 100 and blue 50.');
		walk.seek(2);
		const sentence =
			'The green is 100; times its weight 0.587 that is 58.7, and the sum is now 118.5. Green counts most: the eye is most sensitive to it.';
		await expect.poll(caption).toBe(sentence);
		await expect
			.element(page.getByRole('slider'))
			.toHaveAttribute('aria-valuetext', `Step 3 of 10. ${sentence}`);
		walk.seek(4);
		await expect
			.poll(caption)
			.toBe('The sum 124.2 is rounded to a whole number: 124 is the gray of pixel (0, 0).');
	});

	it('rings the channel that is weighed', async () => {
		const { walk, container } = await showChannels();
		walk.seek(3);
		await expect.poll(() => container.querySelectorAll('[data-mark="taken"]').length).toBe(1);
	});

	it('goes from pixel to pixel with the keyboard', async () => {
		const { walk } = await showChannels();
		(page.getByRole('region', { name: 'A picture' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(walk.index).toBe(2);
		await expect.element(page.getByRole('button', { name: 'Next step' })).toBeVisible();
	});

	it('shows the wrong gray beside the right one, and lets the order be chosen', async () => {
		const { walk, caption } = await showChannels({ readAs: 'bgr' });
		walk.seek(4);
		await expect
			.poll(caption)
			.toBe(
				'The sum 96.45 is rounded to a whole number: 96 is the gray of pixel (0, 0). Read in the right order it would be 124.'
			);
		await expect.element(page.getByText('Gray, read in the right order')).toBeVisible();
		await page.getByRole('radio', { name: 'RGB' }).click();
		await expect
			.poll(caption)
			.toBe('The sum 124.2 is rounded to a whole number: 124 is the gray of pixel (0, 0).');
		expect(walk.index).toBe(4);
	});

	it('has its numbers as tables, gray only once it is written', async () => {
		const { walk } = await showChannels();
		walk.seek(4);
		await page.getByText('The picture as tables of numbers').click();
		await expect.element(page.getByRole('table', { name: 'Red, 1×2' })).toBeVisible();
		const gray = page.getByRole('table', { name: 'Gray, 1×2' });
		await expect.element(gray.getByRole('cell').nth(0)).toHaveTextContent('124');
		await expect.element(gray.getByRole('cell').nth(1)).toHaveTextContent('not written yet');
	});
});

describe('a still of a colour picture', () => {
	it('holds the picture, its channels, their weights and the gray so far', () => {
		const [{ svg, alt }] = channelStills(scene, 4);
		expect(alt).toContain('124 is the gray of pixel (0, 0)');
		const drawn = new DOMParser().parseFromString(svg('light'), 'image/svg+xml');
		expect(drawn.querySelector('parsererror')).toBeNull();
		const texts = [...drawn.querySelectorAll('text')].map(({ textContent }) => textContent);
		for (const text of ['Red', '× 0.587', '200', '240', '124']) expect(texts).toContain(text);
		expect(texts).not.toContain('148');
		expect(svg('light')).not.toMatch(/<(script|style|foreignObject|image)/);
	});
});

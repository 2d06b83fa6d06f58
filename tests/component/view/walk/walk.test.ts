import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { RecordedTrace } from '$lib/timeline';
import { Walk } from '$lib/view/walk';
import { ManualClock } from '../../../unit/timeline/manual-clock';
import WalkHarness from './WalkHarness.svelte';

/** Two rows of two windows of two steps: "a0", "a1", "b0", … */
const steps = ['a0', 'a1', 'b0', 'b1', 'c0', 'c1', 'd0', 'd1'];
function trace() {
	return new RecordedTrace(steps, (marker, _, index) => {
		if (marker === 'window') return index % 2 === 1;
		if (marker === 'row') return index % 4 === 3;
		return marker === 'row-start' && index % 4 === 0;
	});
}

async function showWalk(options: { stops?: number[]; rows?: boolean } = {}) {
	const clock = new ManualClock();
	const walk = new Walk(trace(), { clock, ...(options.stops && { stops: options.stops }) });
	onTestFinished(() => walk.destroy());
	await render(WalkHarness, { walk, ...(options.rows !== undefined && { rows: options.rows }) });
	const focus = () =>
		(page.getByRole('region', { name: 'A walk' }).element() as HTMLElement).focus();
	return { walk, clock, focus };
}

describe('a walk', () => {
	it('shows its step, and says it on the timeline', async () => {
		const { walk } = await showWalk();
		const slider = page.getByRole('slider');
		await expect.element(slider).toHaveAttribute('aria-valuetext', 'Step 1 of 8. This is a0.');
		walk.seek(5);
		await expect.element(slider).toHaveAttribute('aria-valuetext', 'Step 6 of 8. This is c1.');
		await expect.element(page.getByText('c1', { exact: true })).toBeVisible();
		expect(walk.step).toBe('c1');
	});

	it('plays by its clock, and ends at its end', async () => {
		const { walk, clock } = await showWalk();
		await page.getByRole('button', { name: 'Play' }).click();
		expect(walk.playing.status).toBe('playing');
		clock.advance(1000);
		expect(walk.index).toBe(1);
		clock.advance(100_000);
		expect([walk.index, walk.playing.status]).toEqual([7, 'ended']);
	});

	it('goes on in another trace, clamped to it', async () => {
		const { walk } = await showWalk();
		walk.seek(7);
		walk.replaceTrace(new RecordedTrace(['x', 'y'], () => false), 7);
		expect([walk.index, walk.step]).toEqual([1, 'y']);
		await expect.element(page.getByText('y', { exact: true })).toBeVisible();
	});

	it('has buttons for rows only where they are wanted or there are several', async () => {
		await showWalk();
		await expect.element(page.getByRole('button', { name: 'Next row' })).toBeVisible();
		await showWalk({ rows: false });
		expect(page.getByRole('button', { name: 'Next row' }).elements()).toHaveLength(1);
	});
});

describe('the keys of a walk', () => {
	it('step, jump by row and go to the ends while the focus is inside', async () => {
		const { walk, focus } = await showWalk();
		focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(walk.index).toBe(2);
		await userEvent.keyboard('l');
		expect(walk.index).toBe(3);
		await userEvent.keyboard('{End}');
		expect(walk.index).toBe(7);
		await userEvent.keyboard('j');
		expect(walk.index).toBe(3);
		await userEvent.keyboard('{Home}');
		expect(walk.index).toBe(0);
		await userEvent.keyboard(' ');
		expect(walk.playing.status).toBe('playing');
	});

	it('go to the stops with a clicker', async () => {
		const { walk, focus } = await showWalk({ stops: [2, 6] });
		focus();
		await userEvent.keyboard('{PageDown}{PageDown}');
		expect(walk.index).toBe(6);
		await userEvent.keyboard('{PageUp}');
		expect(walk.index).toBe(2);
	});

	it('leave a field, a button elsewhere and Space on a button alone', async () => {
		const { walk } = await showWalk();
		await page.getByRole('textbox').click();
		await userEvent.keyboard('l{ArrowRight}');
		expect(walk.index).toBe(0);
		(page.getByRole('button', { name: 'A button before' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(walk.index).toBe(0);
		(page.getByRole('button', { name: 'Next multiply' }).element() as HTMLElement).focus();
		await userEvent.keyboard(' ');
		expect([walk.index, walk.playing.status]).toEqual([1, 'paused']);
	});

	it('go on when the button that was pressed cannot go further', async () => {
		const { walk } = await showWalk();
		walk.seek(6);
		await page.getByRole('button', { name: 'Next multiply' }).click();
		expect(walk.index).toBe(7);
		await expect.element(page.getByRole('region', { name: 'A walk' })).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}');
		expect(walk.index).toBe(6);
	});
});

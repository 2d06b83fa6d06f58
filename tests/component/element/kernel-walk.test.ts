import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EmbedState } from '$lib/schema';
import { inside, isLive, isPlain, makeWalk, next, showWalk } from './element-host';

const small = { input: '1,2;3,4', kernel: 'identity', padding: '1', stride: '1' };
/** Nine taps, a window and a write for each of the 2×2 outputs. */
const smallSteps = 4 * 11;

const stepIn = (state: EmbedState) => ('state' in state ? state.state.step : null);

describe('an element', () => {
	test('is ready with its steps and the step that it was given, and plain at first', async () => {
		const { walk, told } = showWalk({ ...small, step: '7' });
		expect(walk.steps).toBe(0);
		expect(() => walk.getState()).toThrow('The player is not ready yet.');
		await next(walk, 'ready');
		expect(told).toEqual([['ready', { steps: smallSteps, currentStep: 7 }]]);
		expect([walk.steps, walk.duration, walk.currentStep, walk.currentTime]).toEqual([
			smallSteps,
			smallSteps,
			7,
			7
		]);
		expect(isPlain(walk)).toBe(true);
		expect(walk.paused).toBe(true);
		expect(walk.bookmark).toBe('step:7');
	});

	test('carries out after it is ready what it was told before, in that order', async () => {
		const { walk, names } = showWalk(small);
		walk.seek(10);
		walk.stepForward();
		walk.stepForward();
		walk.stepBack();
		walk.playbackRate = 2;
		walk.loop = true;
		await next(walk, 'ready');
		await expect.poll(() => walk.currentStep).toBe(11);
		expect(walk.playbackRate).toBe(2);
		expect(walk.loop).toBe(true);
		expect(names()[0]).toBe('ready');
		expect(names().filter((name) => name === 'stepchange')).toHaveLength(4);
	});

	test('refuses what is no step, and takes one beyond the ends for the end', async () => {
		const { walk } = showWalk(small);
		await next(walk, 'ready');
		for (const step of [0.5, NaN, Infinity, '3' as unknown as number]) {
			expect(() => walk.seek(step)).toThrow(RangeError);
		}
		walk.seek(1000);
		expect(walk.currentStep).toBe(smallSteps - 1);
		walk.currentStep = -5;
		expect(walk.currentStep).toBe(0);
	});

	test('tells what happens in the order of a media element', async () => {
		const { walk, told, names } = showWalk({ ...small, speed: '16' });
		await next(walk, 'ready');
		told.length = 0;
		walk.seek(smallSteps - 3);
		expect(names()).toEqual(['seeking', 'stepchange', 'seeked', 'timeupdate', 'statechange']);
		expect(told[1][1]).toMatchObject({ currentStep: smallSteps - 3, steps: smallSteps });
		told.length = 0;
		walk.playbackRate = 8;
		expect(told).toEqual([['ratechange', { playbackRate: 8 }]]);
		told.length = 0;
		await expect.poll(() => inside(walk, '.still')?.childElementCount).toBe(1);
		walk.play();
		expect(names()[0]).toBe('play');
		await expect.poll(() => walk.ended).toBe(true);
		const said = names().filter((name) => name !== 'timeupdate' && name !== 'statechange');
		expect(said).toEqual(['play', 'stepchange', 'stepchange', 'pause', 'ended']);
		expect(names().at(-1)).toBe('statechange');
		expect(told.at(-1)?.[1]).toEqual({ bookmark: `step:${smallSteps - 1}` });
	});

	test('keeps its events to itself', async () => {
		const heard: string[] = [];
		const listening = new AbortController();
		for (const name of ['ready', 'stepchange', 'error']) {
			addEventListener(name, () => heard.push(name), { signal: listening.signal });
		}
		const { walk } = showWalk(small);
		await next(walk, 'ready');
		walk.seek(3);
		listening.abort();
		expect(heard).toEqual([]);
	});
});

describe('somebody at an element', () => {
	test('finds the live figure at the same step, repeating as before', async () => {
		const { walk } = showWalk({ ...small, step: '9', loop: '' });
		await next(walk, 'ready');
		await expect.poll(() => inside(walk, '.transport')).not.toBeNull();
		await userEvent.hover(walk);
		await expect.poll(() => isLive(walk)).toBe(true);
		expect(isPlain(walk)).toBe(false);
		expect(walk.currentStep).toBe(9);
		expect(walk.loop).toBe(true);
		expect(walk.paused).toBe(true);
	});

	test('keeps the focus where it was, and no key is lost on the way', async () => {
		const { walk, told } = showWalk({ ...small, step: '9' });
		await next(walk, 'ready');
		await expect.poll(() => inside(walk, 'input[type=range]')?.checkVisibility()).toBe(true);
		inside(walk, 'input[type=range]')?.focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.poll(() => isLive(walk)).toBe(true);
		expect(walk.shadowRoot?.activeElement?.getAttribute('type')).toBe('range');
		await userEvent.keyboard('{ArrowRight}');
		expect(walk.currentStep).toBe(11);
		expect(told.filter(([name]) => name === 'ready')).toHaveLength(1);
	});

	test('does not stop it playing', async () => {
		const { walk, names } = showWalk({ speed: '0.25' });
		await next(walk, 'ready');
		walk.play();
		expect(walk.paused).toBe(false);
		await expect.poll(() => isLive(walk)).toBe(true);
		expect(walk.paused).toBe(false);
		walk.pause();
		expect(walk.paused).toBe(true);
		await expect
			.poll(() => names().filter((name) => name === 'play' || name === 'pause'))
			.toEqual(['play', 'pause']);
	});

	test('finds what was set meanwhile', async () => {
		const { walk } = showWalk(small);
		await next(walk, 'ready');
		await userEvent.hover(walk);
		expect(await walk.setState({ v: 1, state: { step: 21 } })).toEqual([]);
		await userEvent.unhover(walk);
		await userEvent.hover(walk);
		await expect.poll(() => isLive(walk)).toBe(true);
		expect(walk.currentStep).toBe(21);
		expect(walk.shadowRoot?.querySelectorAll('[role="slider"], [type="range"]')).toHaveLength(1);
	});
});

describe('what an element is given later', () => {
	test('comes before its attributes, also right after it was put into the page', async () => {
		const { walk } = showWalk({ ...small, step: '3' });
		expect(await walk.setState({ v: 1, state: { step: 21 } })).toEqual([]);
		expect(walk.currentStep).toBe(21);
		expect(walk.steps).toBe(66);
		await expect.poll(() => stepIn(walk.getState())).toBe(21);
	});

	test('comes before its attributes, also before it is in the page', async () => {
		const { walk } = makeWalk({ ...small, step: '3' });
		await walk.setState('?step=21');
		document.body.append(walk);
		await next(walk, 'ready');
		expect(walk.currentStep).toBe(21);
	});

	test('changes nothing where it is no state, and what it was given first is shown', async () => {
		const { walk } = showWalk({ ...small, step: '3' });
		const sentences = await walk.setState('nothing at all');
		expect(sentences).toHaveLength(1);
		await expect.poll(() => walk.steps).toBe(smallSteps);
		expect(walk.currentStep).toBe(3);
	});

	test('goes to a step by its attribute, and draws anew for any other', async () => {
		const { walk, names } = showWalk(small);
		await next(walk, 'ready');
		walk.setAttribute('step', '12');
		expect(walk.currentStep).toBe(12);
		expect(names().filter((name) => name === 'ready')).toHaveLength(1);
		const again = next(walk, 'ready');
		walk.setAttribute('kernel', 'all-different');
		walk.setAttribute('padding', '0');
		walk.setAttribute('input', '1,2,3;4,5,6;7,8,9');
		expect(await again).toEqual({ steps: 11, currentStep: 10 });
		await expect.poll(() => names().filter((name) => name === 'ready')).toHaveLength(2);
	});

	test('is said where it cannot be used, and the rest is shown', async () => {
		const { walk, told } = showWalk({ ...small, stride: 'wide' });
		await expect.poll(() => told.filter(([name]) => name === 'error')).toHaveLength(1);
		const notes = inside(walk, '.notes');
		expect(notes?.textContent).toContain(told.at(-1)?.[1].message as string);
		await page.getByRole('button', { name: 'Dismiss' }).click();
		expect(notes?.textContent).toBe('');
	});
});

describe('an element that leaves the page and comes back', () => {
	test('is where it was', async () => {
		const { walk } = showWalk({ ...small, step: '3' });
		await next(walk, 'ready');
		walk.seek(20);
		walk.remove();
		expect(walk.currentStep).toBe(0);
		document.body.append(walk);
		await next(walk, 'ready');
		await expect.poll(() => walk.currentStep).toBe(20);
	});

	test('shows what changed while it was away', async () => {
		const { walk } = showWalk({ ...small, step: '3' });
		await next(walk, 'ready');
		await walk.setState({ v: 1, state: { step: 40 } });
		walk.remove();
		walk.setAttribute('step', '8');
		document.body.append(walk);
		await next(walk, 'ready');
		expect(walk.steps).toBe(smallSteps);
		await expect.poll(() => walk.currentStep).toBe(8);
	});

	test('leaves nothing behind, and draws nothing while it is away', async () => {
		const { walk, told } = showWalk(small);
		await next(walk, 'ready');
		walk.remove();
		told.length = 0;
		await walk.setState({ v: 1, state: { step: 5 } });
		expect(told).toEqual([]);
		expect(inside(walk, '.place')?.childElementCount).toBe(0);
		document.body.append(walk);
		await next(walk, 'ready');
		expect(walk.currentStep).toBe(5);
	});

	test('shows nothing where it left before it was read', async () => {
		const { walk, told } = showWalk(small);
		walk.remove();
		document.body.append(walk);
		walk.remove();
		const { walk: other } = showWalk(small);
		await next(other, 'ready');
		expect(told).toEqual([]);
	});
});

import { describe, expect, onTestFinished, test, vi } from 'vitest';
import widget from '$lib/element';
import { PlainPlayer } from '$lib/element/plain/plain-player';
import { oneWindow } from '$lib/lessons/builtin/one-window';
import { defaultEmbedOptions, defaultState } from '$lib/schema';
import { ManualClock } from '../../unit/timeline/manual-clock';
import { inside, next, showWalk } from './element-host';
import type { KernelWalk } from '$lib/element';

/** A notebook's model, as little of it as a widget may count on. */
function fakeModel(traits: Record<string, unknown>) {
	const listeners = new Map<string, Set<() => void>>();
	return {
		traits,
		get: (name: string) => traits[name],
		set: (name: string, value: unknown) => void (traits[name] = value),
		on: (event: string, listener: () => void) => {
			listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
		},
		off: (event: string, listener: () => void) => void listeners.get(event)?.delete(listener),
		save_changes: vi.fn(),
		/** As when Python sets a trait. */
		change(name: string, value: unknown) {
			traits[name] = value;
			for (const listener of listeners.get(`change:${name}`) ?? []) listener();
		},
		listening: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0)
	};
}

describe('a notebook’s widget', () => {
	test('follows its model, tells it where it is, and goes without a trace', async () => {
		const model = fakeModel({ kernel: 'identity', padding_mode: 'reflect', step: 4, loop: true });
		const el = document.createElement('div');
		document.body.append(el);
		onTestFinished(() => el.remove());
		const end = widget.render({ model, el });
		const walk = el.querySelector('kernel-walk') as KernelWalk;
		await next(walk, 'ready');
		expect(walk.getAttribute('padding-mode')).toBe('reflect');
		expect(walk.hasAttribute('theme')).toBe(false);
		expect([walk.currentStep, walk.loop]).toEqual([4, true]);

		model.change('step', 9);
		expect(walk.currentStep).toBe(9);
		walk.seek(12);
		expect(model.traits.step).toBe(12);
		expect(model.traits.state).toMatchObject({ v: 1, state: { step: 12 } });
		expect(model.save_changes).toHaveBeenCalled();
		expect(walk.currentStep).toBe(12);

		const again = next(walk, 'ready');
		model.change('loop', false);
		await again;
		expect(walk.loop).toBe(false);

		end();
		expect(el.childElementCount).toBe(0);
		expect(model.listening()).toBe(0);
	});
});

describe('a lesson in an element', () => {
	test('goes back to the place and the answers of its bookmark, whenever that is set', async () => {
		const kept = 'lesson:[2]';
		const { walk } = showWalk({}, { v: 1, lesson: oneWindow });
		walk.bookmark = kept;
		await expect.poll(() => walk.bookmark).toBe(kept);
		expect(walk.getState()).toMatchObject({ v: 1, lesson: { title: oneWindow.title } });
		walk.bookmark = 'lesson:[1e999';
		walk.bookmark = 'step:3';
		walk.bookmark = 'lesson:[0,["nobody",{"kind":"number"}],[]]';
		await expect.poll(() => walk.bookmark).toBe('lesson:[0]');
		walk.remove();
		document.body.append(walk);
		await expect.poll(() => walk.bookmark).toBe('lesson:[0]');
	});
});

describe('the page around an element', () => {
	test('does not reach into it with its rules', async () => {
		const style = document.createElement('style');
		style.textContent =
			'* { outline: 9px solid !important } svg, button { display: none !important; }';
		document.head.append(style);
		onTestFinished(() => style.remove());
		const { walk } = showWalk();
		await next(walk, 'ready');
		await expect.poll(() => inside(walk, '.still svg')?.checkVisibility()).toBe(true);
		const button = inside(walk, '.transport button');
		expect(button?.checkVisibility()).toBe(true);
		expect(getComputedStyle(button!).outlineWidth).not.toBe('9px');
	});

	test('hears of no playing while it is out of sight, and what was to play goes on in sight', async () => {
		const far = document.createElement('div');
		far.style.height = '300vh';
		document.body.append(far);
		onTestFinished(() => {
			far.remove();
			scrollTo(0, 0);
		});
		const { walk } = showWalk({ speed: '16' });
		await next(walk, 'ready');
		walk.play();
		await expect.poll(() => walk.paused).toBe(true);
		const at = walk.currentStep;
		walk.play();
		expect(walk.paused).toBe(true);
		expect(walk.currentStep).toBe(at);
		walk.scrollIntoView();
		await expect.poll(() => walk.paused).toBe(false);
		scrollTo(0, 0);
		await expect.poll(() => walk.paused).toBe(true);
		// Whoever pauses it out of sight finds it paused.
		walk.pause();
		const rested = walk.currentStep;
		walk.scrollIntoView();
		await expect.poll(() => walk.getBoundingClientRect().top).toBeLessThan(innerHeight);
		expect([walk.paused, walk.currentStep]).toEqual([true, rested]);
	});

	test('is asked for a timer only while it plays', async () => {
		const clock = new ManualClock();
		const place = document.createElement('div');
		document.body.append(place);
		const player = new PlainPlayer(place, defaultState, defaultEmbedOptions, () => {}, clock);
		onTestFinished(() => {
			player.destroy();
			place.remove();
		});
		expect(clock.pending).toBe(0);
		player.dispatch({ kind: 'play' });
		expect(clock.pending).toBe(1);
		clock.advance(2000);
		expect(player.playing.index).toBe(3);
		player.dispatch({ kind: 'pause' });
		expect(clock.pending).toBe(0);
		player.dispatch({ kind: 'play' });
		player.destroy();
		expect(clock.pending).toBe(0);
	});
});

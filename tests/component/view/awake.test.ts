import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Awake } from '$lib/view';

function listen() {
	const onwake = vi.fn();
	const awake = new Awake(onwake);
	onTestFinished(() => awake.sleep());
	return { onwake, awake };
}

describe('somebody being there', () => {
	test.each([
		new PointerEvent('pointermove', { bubbles: true }),
		new PointerEvent('pointerdown', { bubbles: true }),
		new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }),
		new Event('touchstart', { bubbles: true }),
		new WheelEvent('wheel', { bubbles: true }),
		new DragEvent('dragenter', { bubbles: true }),
		new ClipboardEvent('paste', { bubbles: true })
	])('is told by a $type', (event) => {
		const { onwake } = listen();
		document.body.dispatchEvent(event);
		expect(onwake).toHaveBeenCalledOnce();
	});

	test('is told by a scroll, of the page or of anything in it', () => {
		const { onwake } = listen();
		document.body.dispatchEvent(new Event('scroll'));
		expect(onwake).toHaveBeenCalledOnce();
	});

	test('is told once, at the first sign', () => {
		const { onwake } = listen();
		expect(onwake).not.toHaveBeenCalled();
		for (const type of ['pointermove', 'pointermove', 'keydown', 'scroll']) {
			document.body.dispatchEvent(new Event(type, { bubbles: true }));
		}
		expect(onwake).toHaveBeenCalledOnce();
	});

	test('is told even where something inside keeps the event to itself', () => {
		const { onwake } = listen();
		const button = document.createElement('button');
		button.addEventListener('keydown', (event) => event.stopImmediatePropagation());
		document.body.append(button);
		button.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
		button.remove();
		expect(onwake).toHaveBeenCalledOnce();
	});

	test('is not told by what the page does itself, or after listening has ended', () => {
		const { onwake, awake } = listen();
		for (const type of ['focusin', 'resize', 'load', 'visibilitychange']) {
			document.body.dispatchEvent(new Event(type, { bubbles: true }));
		}
		awake.sleep();
		document.body.dispatchEvent(new Event('keydown', { bubbles: true }));
		expect(onwake).not.toHaveBeenCalled();
	});
});

import type { Attachment } from 'svelte/attachments';

/** How near to the screen's edge a dragged item makes the page scroll, in pixels, and how fast per frame. */
const EDGE = 56;
const SCROLL = 9;
/** A press that moves less than this is no drag, in pixels. */
const SLACK = 4;

/** The place among `middles` that something at `y` belongs to: how many of them lie above it. */
export function placeAmong(middles: readonly number[], y: number): number {
	return middles.filter((middle) => middle < y).length;
}

/**
 * Orders the items of a list by dragging them at a part marked `data-grip`, with a mouse, a pen or a
 * finger. While one is dragged it carries `data-dragged`, and the item that it would come before (or
 * the last one, that it would come after) carries `data-drop`. Escape leaves all as it was.
 *
 * @param onmove called with an item's place and its new one, both from 0, when they differ
 */
export function dragOrder(onmove: (from: number, to: number) => void): Attachment<HTMLElement> {
	return (list) => {
		const listening = new AbortController();
		const { signal } = listening;
		let stop: (() => void) | null = null;

		function start(event: PointerEvent): void {
			if (event.button !== 0 || !(event.target instanceof Element)) return;
			const grip = event.target.closest<HTMLElement>('[data-grip]');
			const item = grip?.closest('li');
			if (!grip || !item || item.parentElement !== list || stop !== null) return;
			stop = drag(list, item, grip, event, (from, to) => {
				stop = null;
				if (from !== to) onmove(from, to);
			});
		}

		list.addEventListener('pointerdown', start, { signal });
		return () => {
			listening.abort();
			stop?.();
		};
	};
}

/** Follows one drag to its end. Returns what breaks it off. */
function drag(
	list: HTMLElement,
	item: HTMLElement,
	grip: HTMLElement,
	{ pointerId, clientY: startY }: PointerEvent,
	ended: (from: number, to: number) => void
): () => void {
	const items = [...list.children] as HTMLElement[];
	const from = items.indexOf(item);
	let to = from;
	let y = startY;
	let moved = false;
	let frame = 0;
	const dragging = new AbortController();
	const { signal } = dragging;
	grip.setPointerCapture(pointerId);

	function show(): void {
		const others = items.filter((other) => other !== item);
		to = placeAmong(
			others.map((other) => {
				const { top, height } = other.getBoundingClientRect();
				return top + height / 2;
			}),
			y
		);
		for (const other of others) delete other.dataset.drop;
		if (to === from) return;
		const before = others.at(to);
		if (before !== undefined) before.dataset.drop = 'before';
		else if (others.length > 0) others[others.length - 1].dataset.drop = 'after';
	}

	function scroll(): void {
		const down = y > innerHeight - EDGE ? SCROLL : y < EDGE ? -SCROLL : 0;
		if (down !== 0) {
			scrollBy({ top: down, behavior: 'instant' });
			show();
		}
		frame = requestAnimationFrame(scroll);
	}

	function finish(place: number): void {
		dragging.abort();
		cancelAnimationFrame(frame);
		delete item.dataset.dragged;
		for (const other of items) delete other.dataset.drop;
		ended(from, place);
	}

	grip.addEventListener(
		'pointermove',
		(event) => {
			if (event.pointerId !== pointerId) return;
			y = event.clientY;
			if (!moved && Math.abs(y - startY) < SLACK) return;
			if (!moved) {
				moved = true;
				item.dataset.dragged = '';
				frame = requestAnimationFrame(scroll);
			}
			show();
		},
		{ signal }
	);
	grip.addEventListener('pointerup', () => finish(moved ? to : from), { signal });
	grip.addEventListener('pointercancel', () => finish(from), { signal });
	grip.addEventListener('lostpointercapture', () => finish(from), { signal });
	addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'Escape') return;
			event.preventDefault();
			event.stopPropagation();
			finish(from);
		},
		{ signal, capture: true }
	);
	return () => finish(from);
}

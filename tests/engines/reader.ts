import { expect } from 'vitest';
import type { Frame, Point, Tab } from './drivers/tab';
import { look, type Sight, type Wanted } from './look';

/** Someone who reads a page, and waits for what they want to see instead of counting seconds. */
export class Reader {
	readonly tab: Tab;
	readonly #frame: Frame;
	readonly #around: string | null;

	/** @param inside the document in a frame of the tab's page, and the selector that finds it there */
	constructor(tab: Tab, inside?: { readonly frame: Frame; readonly selector: string }) {
		this.tab = tab;
		this.#frame = inside?.frame ?? tab;
		this.#around = inside?.selector ?? null;
	}

	/** What is there at this moment. */
	async sights(wanted: Wanted): Promise<Sight[]> {
		return (await this.#frame.evaluate(look, wanted, false)).sights;
	}

	/** Waits until something like it can be seen. */
	async sees(wanted: Wanted): Promise<void> {
		const count = async () => (await this.sights(wanted)).length;
		await expect.poll(count, { message: `sees ${say(wanted)}` }).toBeGreaterThan(0);
	}

	/** Waits until nothing like it can be seen. */
	async misses(wanted: Wanted): Promise<void> {
		const count = async () => (await this.sights(wanted)).length;
		await expect.poll(count, { message: `misses ${say(wanted)}` }).toBe(0);
	}

	/** Waits until the first one has such a text. */
	async reads(wanted: Wanted, text: string | RegExp): Promise<void> {
		const read = async () => (await this.sights(wanted))[0]?.text;
		await expect
			.poll(read, { message: `reads ${say(wanted)}` })
			.toEqual(
				text instanceof RegExp ? expect.stringMatching(text) : expect.stringContaining(text)
			);
	}

	/** Waits until the first one, a field, has that value. */
	async finds(wanted: Wanted, value: string): Promise<void> {
		const read = async () => (await this.sights(wanted))[0]?.value;
		await expect.poll(read, { message: `finds ${say(wanted)}` }).toBe(value);
	}

	/** Waits until the first one has the focus. */
	async focuses(wanted: Wanted): Promise<void> {
		const read = async () => (await this.sights(wanted))[0]?.focused;
		await expect.poll(read, { message: `focuses ${say(wanted)}` }).toBe(true);
	}

	/** Where the first one can be pressed, once nothing lies over it; in the tab's page. */
	async pointAt(wanted: Wanted): Promise<Point> {
		let point: Point | null = null;
		const reach = async () => (point = (await this.#frame.evaluate(look, wanted, true)).point);
		await expect.poll(reach, { message: `presses ${say(wanted)}` }).not.toBeNull();
		const { x, y } = point!;
		if (this.#around === null) return { x, y };
		const corner = await this.tab.evaluate((selector) => {
			const frame = document.querySelector(selector)!;
			frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
			const { x, y } = frame.getBoundingClientRect();
			return { x: x + frame.clientLeft, y: y + frame.clientTop };
		}, this.#around);
		return { x: x + corner.x, y: y + corner.y };
	}

	/** Where a step lies on a timeline. Its thumb is 22 px wide and stays within the track. */
	async pointOf(timeline: Wanted, step: number): Promise<Point> {
		const { x, y } = await this.pointAt(timeline);
		const [{ width, max }] = await this.sights(timeline);
		return { x: x + (step / max - 0.5) * (width - 22), y };
	}

	/** Presses a timeline where a step lies. */
	async seek(timeline: Wanted, step: number): Promise<void> {
		await this.tab.click(await this.pointOf(timeline, step));
		await this.finds(timeline, String(step));
	}

	/** Presses the first one with the pointer. */
	async click(wanted: Wanted): Promise<void> {
		await this.tab.click(await this.pointAt(wanted));
	}
}

const say = (wanted: Wanted) => JSON.stringify(wanted);

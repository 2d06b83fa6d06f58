import { formatCount, glyphs, isSolid, type GlyphName } from '$lib/figure';
import { playerMessages as messages } from '$lib/messages';
import type { Command, PlayerState } from '$lib/timeline';
import { glyph, make } from './dom';

type Button = {
	readonly element: HTMLButtonElement;
	/** What it says, bears and does in a state, and whether it has nothing to do. */
	readonly in: (
		playing: PlayerState
	) => readonly [name: GlyphName, label: string, command: Command, stuck: boolean];
};

/** Back, play, forward and the timeline, of native controls. */
export class PlainTransport {
	readonly element: HTMLElement;
	readonly #buttons: readonly Button[];
	readonly #range: HTMLInputElement;
	readonly #count: HTMLElement;
	readonly #ticks: HTMLElement;

	constructor(dispatch: (command: Command) => void) {
		const button = (state: Button['in']): Button => {
			const element = make('button', { type: 'button' });
			return { element, in: state };
		};
		this.#buttons = [
			button(({ index, range }) => [
				'previous-row',
				messages.previousRow,
				{ kind: 'previous', by: 'row' },
				index === range.start
			]),
			button(({ index, range, granularity }) => [
				'previous',
				messages.previous[granularity],
				{ kind: 'previous' },
				index === range.start
			]),
			button(({ status }) =>
				status === 'playing'
					? ['pause', messages.pause, { kind: 'toggle' }, false]
					: ['play', messages.play, { kind: 'toggle' }, false]
			),
			button(({ index, range, granularity }) => [
				'next',
				messages.next[granularity],
				{ kind: 'next' },
				index === range.end
			]),
			button(({ index, range }) => [
				'next-row',
				messages.nextRow,
				{ kind: 'next', by: 'row' },
				index === range.end
			])
		];
		this.#range = make('input', { type: 'range', step: 1, 'aria-label': messages.position });
		this.#range.addEventListener('input', () =>
			dispatch({ kind: 'seek', index: this.#range.valueAsNumber })
		);
		this.#count = make('span', { class: 'count', 'aria-hidden': 'true' });
		this.#ticks = make('div', { class: 'ticks', 'aria-hidden': 'true' });
		this.element = make(
			'div',
			{ class: 'transport', part: 'controls', role: 'group', 'aria-label': messages.region },
			make('div', { class: 'buttons' }, ...this.#buttons.map(({ element }) => element)),
			make('div', { class: 'track' }, this.#ticks, this.#range),
			this.#count
		);
		for (const { element, in: state } of this.#buttons) {
			element.addEventListener('click', () => {
				if (this.#playing && !element.ariaDisabled) dispatch(state(this.#playing)[2]);
			});
		}
	}

	#playing: PlayerState | null = null;

	/** Marks places of a timeline of `steps` steps on the track. */
	mark(markers: readonly number[], steps: number): void {
		this.#ticks.replaceChildren(
			...markers.map((at) => {
				const tick = make('i', {});
				tick.style.left = `${(100 * at) / Math.max(1, steps - 1)}%`;
				return tick;
			})
		);
	}

	show(playing: PlayerState, steps: number, sentence: string): void {
		this.#playing = playing;
		for (const { element, in: state } of this.#buttons) {
			const [name, label, , stuck] = state(playing);
			if (element.title !== label) {
				element.title = label;
				element.setAttribute('aria-label', label);
				element.replaceChildren(glyph(glyphs[name], isSolid(name)));
			}
			// Disabled, it would lose the focus under the learner's hand.
			element.ariaDisabled = stuck ? 'true' : null;
		}
		const at = formatCount(playing.index + 1);
		const count = formatCount(steps);
		this.#range.min = String(0);
		this.#range.max = String(steps - 1);
		this.#range.value = String(playing.index);
		this.#range.setAttribute('aria-valuetext', messages.valueText(at, count, sentence));
		this.#count.textContent = messages.stepShort(at, count);
	}
}

import { columnStill, describe, makeScene, themes, type ThemeName } from '$lib/figure';
import { figureMessages, plainText, playerMessages } from '$lib/messages';
import { convolutionOf, type EmbedOptions, type EmbedState, type State } from '$lib/schema';
import { commandForKey, Player, Timeline, type Clock, type Command } from '$lib/timeline';
import { initialOf, stopsOf } from '../player-options';
import type { Changed, Shown } from '../shown';
import { bookmarkedStep, stepBookmark } from '../step-bookmark';
import { make } from './dom';
import { PlainTransport } from './transport';

/** The colours that a page may set: in the drawing they are names, so that they follow it. */
const NAMED = [
	'paper',
	'ink',
	'muted',
	'hairline',
	'input',
	'kernel',
	'accumulator',
	'output'
] as const;

/**
 * A state as a still for each step, with native controls: all that is needed to walk it, in a tenth
 * of the script that the live figure takes. It is what an element shows until somebody is there, and
 * for good where a host allows nothing more to be loaded.
 */
export class PlainPlayer implements Shown {
	readonly #options: EmbedOptions;
	readonly #state: State;
	readonly #trace: Timeline;
	readonly #player: Player;
	readonly #scene: ReturnType<typeof makeScene>;
	readonly #root: HTMLElement;
	readonly #figure = make('div', { class: 'still', part: 'figure' });
	readonly #spoken = make('p', { class: 'heard', role: 'status' });
	readonly #transport: PlainTransport;
	readonly #room: ResizeObserver;
	readonly #dark = matchMedia('(prefers-color-scheme: dark)');
	#width = 0;

	/** @throws ConvolutionError when the state's settings do not go together */
	constructor(
		place: HTMLElement,
		state: State,
		options: EmbedOptions,
		changed: Changed,
		clock?: Clock
	) {
		this.#state = state;
		this.#options = options;
		const convolution = convolutionOf(state, null);
		this.#scene = makeScene(convolution, state.input.source === 'picture' ? 'picture' : 'numbers');
		this.#trace = new Timeline(convolution);
		this.#player = new Player(this.#trace, {
			...(clock && { clock }),
			stops: stopsOf(options),
			initial: initialOf(state, options, this.#trace.length)
		});
		this.#transport = new PlainTransport((command) => this.dispatch(command));
		this.#transport.mark(options.markers, this.#trace.length);
		this.#root = make(
			'div',
			{
				class: 'plain',
				role: 'region',
				tabindex: -1,
				'aria-label': playerMessages.surface
			},
			this.#figure,
			...(options.controls ? [this.#transport.element] : []),
			...(options.announce ? [this.#spoken] : [])
		);
		if (options.keyboard) this.#root.addEventListener('keydown', this.#onkey);
		place.append(this.#root);
		this.#player.subscribe(() => {
			this.#draw();
			changed();
		});
		// In the next frame: drawn at once, the observer would hear of its own doing.
		this.#room = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
		// Drawn at once, it has its height before anybody asks for it.
		this.#measure();
		this.#room.observe(this.#root);
		this.#dark.addEventListener('change', this.#recolour);
	}

	get playing() {
		return this.#player.state;
	}

	get steps(): number {
		return this.#trace.length;
	}

	get sentence(): string {
		return plainText(
			describe(this.#scene, this.#trace.at(this.#player.state.index), figureMessages)
		);
	}

	get bookmark(): string {
		return stepBookmark(this.#player.state.index);
	}

	state(): EmbedState {
		const { index, granularity, rate, loop } = this.#player.state;
		return {
			v: 1,
			state: { ...this.#state, step: index, granularity, speed: rate },
			options: { ...this.#options, loop: loop !== null }
		};
	}

	dispatch(command: Command): void {
		this.#player.dispatch(command);
	}

	restore(bookmark: string): void {
		const index = bookmarkedStep(bookmark);
		if (index !== null) this.dispatch({ kind: 'seek', index });
	}

	destroy(): void {
		this.#room.disconnect();
		this.#dark.removeEventListener('change', this.#recolour);
		this.#player.destroy();
		this.#root.remove();
	}

	#measure(): void {
		const width = Math.floor(this.#root.clientWidth);
		if (width === this.#width) return;
		this.#width = width;
		this.#draw();
	}

	readonly #recolour = () => this.#draw();

	readonly #onkey = (event: KeyboardEvent): void => {
		const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event;
		if (event.defaultPrevented || (key === ' ' && target instanceof HTMLButtonElement)) return;
		const onTrack = target instanceof HTMLInputElement;
		const turned =
			onTrack && key === 'ArrowUp'
				? 'ArrowRight'
				: onTrack && key === 'ArrowDown'
					? 'ArrowLeft'
					: key;
		const action = commandForKey(
			{ key: turned, shiftKey, ctrlKey, metaKey, altKey },
			{ presenting: false }
		);
		// What fills the screen or opens help needs the live figure.
		if (action === null || typeof action === 'string') return;
		event.preventDefault();
		if (!(event.repeat && action.kind === 'toggle')) this.dispatch(action);
	};

	get #theme(): ThemeName {
		const { theme } = this.#options;
		return theme === 'auto' ? (this.#dark.matches ? 'dark' : 'light') : theme;
	}

	#draw(): void {
		if (this.#width === 0) return;
		const { index, status } = this.#player.state;
		const name = this.#theme;
		const svg = columnStill({
			scene: this.#scene,
			trace: this.#trace,
			index,
			theme: name,
			messages: figureMessages,
			rulers: this.#state.rulers,
			// For the back row everything is larger by as much as the page's text is.
			width: Math.max(280, name === 'projector' ? this.#width / 1.6 : this.#width),
			panels: {
				kernel: this.#options.panels.includes('kernel'),
				stage: this.#options.panels.includes('stage')
			}
		});
		// Our own drawing, with every text in it escaped.
		this.#figure.innerHTML = NAMED.reduce(
			(drawn, colour) => drawn.replaceAll(`"${themes[name][colour]}"`, `"var(--${colour})"`),
			svg
		);
		const { sentence } = this;
		this.#transport.show(this.#player.state, this.#trace.length, sentence);
		if (status !== 'playing') this.#spoken.textContent = sentence;
	}
}

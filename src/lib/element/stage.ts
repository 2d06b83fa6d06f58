import { embedMessages as messages } from '$lib/messages';
import type { Command } from '$lib/timeline';
import type { Content, Read } from './content';
import { parts } from './parts';
import { make } from './plain/dom';
import { PlainPlayer } from './plain/plain-player';
import { Presence } from './presence';
import type { Shown } from './shown';
import { adoptElementStyles } from './styles/adopt';

type Hooks = {
	/** Where the site's files lie; ends in a slash. */
	readonly base: string;
	/** Its parts are there already: nothing is saved by waiting for somebody. */
	readonly complete: boolean;
	readonly changed: () => void;
	/** Something could not be used or loaded: a sentence. */
	readonly failed: (message: string) => void;
	/** It became so many CSS pixels high. */
	readonly resized: (height: number) => void;
};

/**
 * What stands in an element's shadow tree: first a plain figure (or, for a lesson, the text that
 * the page brought along), and the live one as soon as somebody is there.
 */
export class Stage {
	readonly #hooks: Hooks;
	readonly #host: HTMLElement;
	readonly #fallback = make('slot', {});
	readonly #notes = make('div', { class: 'notes', role: 'status', part: 'notes' });
	readonly #place = make('div', { class: 'place' });
	readonly #frame = make(
		'div',
		{ class: 'kernel-walk', part: 'player' },
		this.#notes,
		this.#fallback,
		this.#place
	);
	readonly #presence: Presence;
	readonly #size: ResizeObserver;
	#content: Content | null = null;
	#shown: Shown | null = null;
	#live = false;
	/** The wish for the live figure, while it is on its way. */
	#waking: Promise<void> | null = null;
	/** It played when it went out of sight. */
	#suspended = false;
	#turn = 0;
	/** The live figure could not be had, and that was said. */
	#refused = false;

	constructor(host: HTMLElement, hooks: Hooks) {
		this.#host = host;
		this.#hooks = hooks;
		const root = host.attachShadow({ mode: 'open' });
		root.append(this.#frame);
		adoptElementStyles(root);
		this.#presence = new Presence(host, {
			somebody: () => void this.wake(),
			seen: (seen) => this.#see(seen)
		});
		this.#size = new ResizeObserver(() =>
			hooks.resized(Math.ceil(host.getBoundingClientRect().height))
		);
	}

	get content(): Content | null {
		return this.#content;
	}

	get shown(): Shown | null {
		return this.#shown;
	}

	enter(): void {
		this.#presence.watch();
		this.#size.observe(this.#host);
	}

	leave(): void {
		this.#turn++;
		this.#presence.rest();
		this.#size.disconnect();
		this.#clear();
		this.#content = null;
	}

	/** Carries out what the page asks for. Out of sight nothing plays: it waits until it is seen. */
	dispatch(command: Command): void {
		if (command.kind === 'pause') this.#suspended = false;
		this.#shown?.dispatch(command);
		if (this.#presence.isSeen === false) this.#see(false);
	}

	/** Shows what was read, in place of what was shown. */
	async show(read: Read): Promise<void> {
		const turn = ++this.#turn;
		const woken = this.#live;
		this.#clear();
		const { content } = read;
		this.#content = content;
		this.#frame.dataset.theme = content.options.theme;
		if (content.kind === 'state') {
			this.#shown = new PlainPlayer(this.#place, content.state, content.options, () =>
				this.#hooks.changed()
			);
			this.#fallback.hidden = true;
			this.#hooks.changed();
		} else this.#place.append(this.#opener());
		await this.#tell(read);
		if (turn !== this.#turn) return;
		if (content.options.autoplay && this.#presence.isSeen) this.#autoplay();
		else if (woken || (this.#hooks.complete && this.#presence.isSeen)) await this.wake();
	}

	/** Brings the live figure in place of the plain one, where the host allows it. */
	wake(): Promise<void> {
		if (this.#live || this.#content === null) return Promise.resolve();
		return (this.#waking ??= this.#bringLive(this.#turn));
	}

	/** Whoever comes by keyboard needs something to come to. */
	#opener(): HTMLElement {
		const button = make('button', { type: 'button', class: 'opener' }, messages.startLesson);
		button.addEventListener('click', () => void this.wake());
		return button;
	}

	/** What of something read could not be used, in sentences. */
	async sentencesOf(read: Read): Promise<readonly string[]> {
		if (read.notes.length === 0 && read.problem === null && read.sentences.length === 0) return [];
		try {
			const { sentencesOf } = await parts.sentences();
			return sentencesOf(read);
		} catch {
			return [...read.sentences, messages.unreadable];
		}
	}

	async #bringLive(turn: number): Promise<void> {
		const content = this.#content;
		try {
			if (content?.kind === 'state') {
				const { showLive } = await parts.live();
				await this.#presence.released();
				const before = this.#shown;
				if (turn !== this.#turn || !before?.playing) return;
				const state = before.state();
				if (!('state' in state)) return;
				const { playing, steps } = before;
				const continued = { playing: playing.status === 'playing', repeats: playing.loop !== null };
				const focused = this.#focusedName();
				const live = showLive(this.#place, state.state, content.options, {
					steps,
					base: this.#hooks.base,
					changed: this.#hooks.changed,
					continued
				});
				// The focus moves over while both are there, so that no key falls between them.
				this.#focusNamed(focused, this.#place.lastElementChild);
				before.destroy();
				this.#shown = live;
			} else if (content?.kind === 'lesson') {
				const { showLesson } = await parts.lesson();
				await this.#presence.released();
				if (turn !== this.#turn) return;
				const { base, changed } = this.#hooks;
				this.#place.replaceChildren();
				this.#shown = showLesson(this.#place, content.lesson, content.options, { base, changed });
				this.#fallback.hidden = true;
			}
			this.#live = true;
			this.#hooks.changed();
		} catch (error) {
			if (turn !== this.#turn) return;
			const said = (error as { sentences?: readonly string[] }).sentences;
			const refused = content?.kind === 'lesson' ? messages.lessonRefused : messages.refused;
			// Another try may go better; the same news again does not.
			if (!this.#refused) this.#say(said ?? [refused]);
			this.#refused = true;
		} finally {
			if (turn === this.#turn) this.#waking = null;
		}
	}

	/** Where the focus was among the controls, by the name that the live ones have too. */
	#focusedName(): string | null {
		const focused = this.#host.shadowRoot?.activeElement;
		return focused ? (focused.getAttribute('aria-label') ?? '') : null;
	}

	#focusNamed(name: string | null, figure: Element | null): void {
		if (name === null || figure === null) return;
		const all = [...figure.querySelectorAll<HTMLElement>('[aria-label]')];
		const same = all.find((element) => element.getAttribute('aria-label') === name);
		(same ?? all[0])?.focus({ preventScroll: true });
	}

	#see(seen: boolean): void {
		if (seen && this.#hooks.complete) void this.wake();
		const playing = this.#shown?.playing?.status === 'playing';
		if (!seen && playing) {
			this.#suspended = true;
			this.#shown?.dispatch({ kind: 'pause' });
		} else if (seen && this.#suspended) {
			this.#suspended = false;
			this.#shown?.dispatch({ kind: 'play' });
		} else if (seen && this.#content?.options.autoplay && !this.#played) this.#autoplay();
	}

	#played = false;

	/** Plays by itself, once; whoever wants little motion finds it waiting at the start. */
	#autoplay(): void {
		if (this.#played || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
		this.#played = true;
		void this.wake().then(() => this.dispatch({ kind: 'play' }));
	}

	async #tell(read: Read): Promise<void> {
		const sentences = await this.sentencesOf(read);
		if (sentences.length > 0) this.#say(sentences);
	}

	#say(sentences: readonly string[]): void {
		const close = make('button', { type: 'button' }, messages.dismiss);
		close.addEventListener('click', () => this.#notes.replaceChildren());
		this.#notes.replaceChildren(
			make('ul', {}, ...sentences.map((sentence) => make('li', {}, sentence))),
			close
		);
		for (const message of sentences) this.#hooks.failed(message);
	}

	#clear(): void {
		this.#shown?.destroy();
		this.#shown = null;
		this.#live = false;
		this.#waking = null;
		this.#played = false;
		this.#suspended = false;
		this.#refused = false;
		this.#notes.replaceChildren();
		this.#place.replaceChildren();
		this.#fallback.hidden = false;
	}
}

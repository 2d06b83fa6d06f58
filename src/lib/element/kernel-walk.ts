import { embedMessages as messages } from '$lib/messages';
import {
	defaultEmbedOptions,
	type EmbedState,
	type PlayerApi,
	type PlayerEventName,
	type PlayerEvents
} from '$lib/schema';
import { attributeNames } from '$lib/share';
import type { Command } from '$lib/timeline';
import { contentOf, readContent, type Content, type Read } from './content';
import { eventsBetween, momentOf, type Moment } from './player-events';
import { Stage } from './stage';

/** In Node there are no elements: the module can be imported there, and does nothing. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/** Milliseconds. */
const LEAST_BETWEEN_UPDATES = 250;

/**
 * `<kernel-walk>`: a step-through convolution, or a lesson, in any page.
 *
 * It shows what its attributes say (the words of a link: `input`, `kernel`, `padding`, `stride`, `step`,
 * …; `src` is a whole link), or the JSON that stands in it (`<script type="application/json">`), or the
 * lesson whose file the attribute `lesson` names. Anything else in it is shown until it is ready, and
 * where it cannot be.
 */
export class KernelWalk extends Base implements PlayerApi {
	static readonly observedAttributes: readonly string[] = [...attributeNames, 'lesson'];

	/** Where the site's files lie; ends in a slash. Set once, by whoever defines the element. */
	static base = './';

	/** Whether all its parts came with it, as in a file of its own. Set as `base` is. */
	static complete = false;

	#stage: Stage | null = null;
	/** What was handed over as a value; it comes before attributes and children. */
	#given: Read | null = null;
	/** Counts the readings, so that one that was overtaken shows nothing. */
	#reading = 0;
	/** Counts the values that were handed over, likewise. */
	#giving = 0;
	/** The last moment that was told of; null until it is ready. */
	#before: Moment | null = null;
	#bookmark: string | null = null;
	/** Commands that came before there was anything to command. */
	#waiting: Command[] = [];
	#updated = -Infinity;

	connectedCallback(): void {
		if (this.#stage === null) {
			// What stays within the shadow tree does not come here.
			this.addEventListener('focusout', () => this.#emit('leave', {}));
			this.addEventListener('keydown', ({ key, defaultPrevented }) => {
				if (key === 'Escape' && !defaultPrevented) this.#emit('leave', {});
			});
		}
		this.#stage ??= new Stage(this, {
			base: KernelWalk.base,
			complete: KernelWalk.complete,
			changed: () => this.#tell(),
			failed: (message) => this.#emit('error', { message }),
			resized: (height) => this.#emit('resize', { height })
		});
		this.#stage.enter();
		this.#read();
	}

	disconnectedCallback(): void {
		this.#reading++;
		const kept = this.bookmark;
		if (kept !== '') this.#bookmark = kept;
		this.#stage?.leave();
		this.#before = null;
	}

	attributeChangedCallback(name: string, before: string | null, after: string | null): void {
		if (before === after || this.#stage === null) return;
		const shown = this.#stage.shown;
		// A step is gone to; anything else is drawn anew.
		if (name === 'step' && shown?.playing && after !== null && /^\d+$/.test(after)) {
			shown.dispatch({ kind: 'seek', index: Number(after) });
			return;
		}
		this.#given = null;
		// Another look or another range is no reason to lose the reader's place.
		this.#bookmark = (name in defaultEmbedOptions && this.bookmark) || null;
		if (this.isConnected) this.#read();
	}

	/** Reads what it was given, once for all attributes that change together. */
	#read(): void {
		const turn = ++this.#reading;
		const open = () => void this.#open(turn);
		// While the page is being read, what stands in the element may not be there yet.
		if (document.readyState !== 'loading') queueMicrotask(open);
		else document.addEventListener('DOMContentLoaded', open, { once: true });
	}

	async #open(turn: number): Promise<void> {
		if (turn !== this.#reading) return;
		const read = this.#given ?? (await readContent(this.#source()));
		if (turn === this.#reading) await this.#show(read);
	}

	#source() {
		const json = this.querySelector(':scope > script[type="application/json"]');
		return {
			attribute: (name: string) => this.getAttribute(name),
			json: json?.textContent ?? null,
			base: KernelWalk.base
		};
	}

	async #show(read: Read): Promise<void> {
		this.#before = null;
		await this.#stage?.show(read);
		const kept = this.#bookmark;
		this.#bookmark = null;
		// Where it left the page meanwhile, it is kept on.
		if (kept !== null) this.bookmark = kept;
	}

	#tell(): void {
		const shown = this.#stage?.shown;
		if (!shown) return;
		const now = momentOf(shown);
		const before = this.#before;
		this.#before = now;
		if (before === null) {
			this.#emit('ready', { steps: now.steps, currentStep: now.index });
			if (shown.playing) {
				for (const command of this.#waiting.splice(0)) this.#stage?.dispatch(command);
			}
			return;
		}
		for (const { name, detail } of eventsBetween(before, now)) {
			if (name !== 'timeupdate' || this.#isDue(now)) this.#emit(name, detail);
		}
		// While it plays every step would be news; where it rests, one is enough.
		const rests = now.status !== 'playing';
		if (rests && (now.bookmark !== before.bookmark || before.status === 'playing')) {
			this.#emit('statechange', { bookmark: now.bookmark });
		}
	}

	/** While it plays, an update comes four times a second at most. */
	#isDue({ status }: Moment): boolean {
		const now = performance.now();
		if (status === 'playing' && now - this.#updated < LEAST_BETWEEN_UPDATES) return false;
		this.#updated = now;
		return true;
	}

	#emit<Name extends PlayerEventName>(name: Name, detail: PlayerEvents[Name]): void {
		// As a media element's, they stay at the element: `error` and `resize` mean something else above.
		this.dispatchEvent(new CustomEvent(name, { detail }));
	}

	#dispatch(command: Command): void {
		if (this.#stage?.shown?.playing) this.#stage.dispatch(command);
		else this.#waiting.push(command);
	}

	get currentStep(): number {
		return this.#stage?.shown?.playing?.index ?? 0;
	}

	set currentStep(step: number) {
		this.seek(step);
	}

	get currentTime(): number {
		return this.currentStep;
	}

	set currentTime(step: number) {
		this.seek(step);
	}

	get steps(): number {
		return this.#stage?.shown?.steps ?? 0;
	}

	get duration(): number {
		return this.steps;
	}

	get paused(): boolean {
		return this.#stage?.shown?.playing?.status !== 'playing';
	}

	get ended(): boolean {
		return this.#stage?.shown?.playing?.status === 'ended';
	}

	get playbackRate(): number {
		return this.#stage?.shown?.playing?.rate ?? 1;
	}

	set playbackRate(rate: number) {
		this.#dispatch({ kind: 'rate', rate });
	}

	get loop(): boolean {
		return (this.#stage?.shown?.playing?.loop ?? null) !== null;
	}

	set loop(on: boolean) {
		this.#dispatch({ kind: on ? 'repeat' : 'clear-loop' });
	}

	get bookmark(): string {
		return this.#stage?.shown?.bookmark ?? '';
	}

	set bookmark(text: string) {
		const stage = this.#stage;
		if (!stage?.content) this.#bookmark = String(text);
		else if (stage.shown) stage.shown.restore(String(text));
		// A lesson's places exist once it is drawn.
		else void stage.wake().then(() => stage.shown?.restore(String(text)));
	}

	play(): void {
		void this.#stage?.wake();
		this.#dispatch({ kind: 'play' });
	}

	pause(): void {
		this.#dispatch({ kind: 'pause' });
	}

	/** @throws RangeError when `step` is no whole number */
	seek(step: number): void {
		if (!Number.isInteger(step)) throw new RangeError('A step is a whole number.');
		this.#dispatch({ kind: 'seek', index: step });
	}

	stepForward(): void {
		this.#dispatch({ kind: 'next' });
	}

	stepBack(): void {
		this.#dispatch({ kind: 'previous' });
	}

	/** @throws Error before the player is ready */
	getState(): EmbedState {
		const stage = this.#stage;
		if (stage?.shown) return stage.shown.state();
		if (stage?.content) return plainState(stage.content);
		throw new Error(messages.notReady);
	}

	async setState(value: unknown): Promise<readonly string[]> {
		const turn = ++this.#giving;
		const read = await contentOf(value, KernelWalk.base);
		if (turn !== this.#giving) return [];
		// What is no state at all changes nothing.
		if (read.problem === null) {
			this.#reading++;
			this.#given = read;
			if (this.isConnected) await this.#show(read);
		}
		return (await this.#stage?.sentencesOf(read)) ?? [];
	}
}

function plainState(content: Content): EmbedState {
	return content.kind === 'state'
		? { v: 1, state: content.state, options: content.options }
		: { v: 1, lesson: content.lesson, options: content.options };
}

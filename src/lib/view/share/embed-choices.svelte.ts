import { formatCount } from '$lib/figure';
import { shareWayMessages as messages } from '$lib/messages';
import {
	defaultEmbedOptions,
	mostMarkers,
	scenePanels,
	type EmbedOptions,
	type ScenePanel,
	type State,
	type Theme
} from '$lib/schema';
import { portableState } from './portable-state';
import type { PublishedContent, ShareContent } from './share-content';
import { readMarkers, spanAround, type StepRange, type StepSpan } from './step-span';

/** The height of a frame until the player says what it needs, in pixels. */
const usualHeight = 640;

/** What is chosen for a player on somebody's page or in a file, and what follows from it. */
export class EmbedChoices {
	readonly content: ShareContent;
	/** Steps of the timeline; 0 for a lesson, which has many. */
	readonly count: number;
	readonly #portable: State | null;

	/** Empty: the usual one. */
	title = $state('');
	startHere = $state(true);
	autoplay = $state(false);
	loop = $state(false);
	controls = $state(true);
	theme = $state<Theme>('auto');
	panels = $state.raw<readonly ScenePanel[]>(defaultEmbedOptions.panels);
	span = $state<StepSpan>('all');
	/** The ends of a span of one's own, zero-based, in either order. */
	own = $state.raw<StepRange>({ start: 0, end: 0 });
	/** Marked steps as they were written, counted from one. */
	markersText = $state('');
	/** Pixels; null for all the width there is. */
	width = $state<number | null>(null);
	/** Pixels. */
	height = $state(usualHeight);

	constructor(content: ShareContent) {
		this.content = content;
		const isState = content.kind === 'state';
		this.count = isState ? content.trace.length : 0;
		this.#portable = isState ? portableState(content) : null;
		this.own = { start: 0, end: Math.max(0, this.count - 1) };
	}

	readonly usualTitle: string = $derived.by(() => {
		const { content } = this;
		if (content.kind === 'lesson') return content.title;
		return messages.frameTitle(formatCount(content.index + 1), formatCount(this.count));
	});
	readonly shownTitle: string = $derived(this.title.trim() || this.usualTitle);

	/** The panels that have something to show here. */
	readonly panelChoices: readonly ScenePanel[] = $derived.by(() => {
		const { content } = this;
		const hasPicture = content.kind === 'state' && content.state.input.source === 'picture';
		return scenePanels.filter((panel) => panel !== 'picture' || hasPicture);
	});

	/** null: all steps. */
	readonly range: StepRange | null = $derived.by(() => {
		const { content, span, own } = this;
		if (content.kind === 'lesson' || span === 'all') return null;
		if (span !== 'own') return spanAround(content.trace, content.index, span);
		return { start: Math.min(own.start, own.end), end: Math.max(own.start, own.end) };
	});

	readonly marked = $derived.by(() => readMarkers(this.markersText, this.count, mostMarkers));
	readonly markers: readonly number[] = $derived.by(() => {
		const { start, end } = this.range ?? { start: 0, end: this.count - 1 };
		const markers = 'markers' in this.marked ? this.marked.markers : [];
		return markers.filter((step) => step >= start && step <= end);
	});

	readonly options: EmbedOptions = $derived.by(() => ({
		...defaultEmbedOptions,
		theme: this.theme,
		controls: this.controls,
		...(this.content.kind === 'state' && {
			autoplay: this.autoplay,
			loop: this.loop,
			start: this.range?.start ?? null,
			end: this.range?.end ?? null,
			panels: this.panels,
			markers: this.markers
		})
	}));

	/** The state that the player opens with: self-contained, on a step that it can reach; null for a lesson. */
	readonly state: State | null = $derived.by(() => {
		if (this.#portable === null) return null;
		const { start, end } = this.range ?? { start: 0, end: this.count - 1 };
		const step = this.startHere ? Math.min(Math.max(this.#portable.step, start), end) : start;
		return { ...this.#portable, step };
	});

	readonly published: PublishedContent = $derived.by(() => {
		const { content, state, options, shownTitle: title } = this;
		return content.kind === 'lesson'
			? { kind: 'lesson', title, lesson: content.lesson, options }
			: { kind: 'state', title, state: state ?? content.state, options };
	});

	/** Adds the step that was shown to the marks. */
	markHere(): void {
		if (this.content.kind === 'lesson') return;
		const here = String(this.content.index + 1);
		const listed = this.markersText.trim();
		this.markersText = listed === '' ? here : `${listed}, ${here}`;
	}

	showPanel(panel: ScenePanel, shown: boolean): void {
		this.panels = scenePanels.filter((each) =>
			each === panel ? shown : this.panels.includes(each)
		);
	}
}

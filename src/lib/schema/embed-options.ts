import type { ScenePanel } from './lesson';
import type { Theme } from './state';

/** Choices of whoever embeds a player. Plain data; the same names in attributes, links and messages. */
export type EmbedOptions = {
	readonly theme: Theme;
	/** Whether the transport is shown. */
	readonly controls: boolean;
	/** Whether it plays by itself once it is in sight; under reduced motion it waits at the start. */
	readonly autoplay: boolean;
	/** Whether the range is repeated. */
	readonly loop: boolean;
	/** First step that can be reached, zero-based; null: the timeline's first. */
	readonly start: number | null;
	/** Last step that can be reached, included; null: the timeline's last. */
	readonly end: number | null;
	/** What is shown beside input and output. */
	readonly panels: readonly ScenePanel[];
	/** Steps that are marked on the track, rising, and that the keys [ and ] go to. */
	readonly markers: readonly number[];
	/** Whether keys act while the focus is inside. */
	readonly keyboard: boolean;
	/** Whether a screen reader is told of each step. */
	readonly announce: boolean;
};

export const defaultEmbedOptions: EmbedOptions = {
	theme: 'auto',
	controls: true,
	autoplay: false,
	loop: false,
	start: null,
	end: null,
	panels: ['kernel', 'stage'],
	markers: [],
	keyboard: true,
	announce: true
};

/** The most markers that an embed may name. */
export const mostMarkers = 200;

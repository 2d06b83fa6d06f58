import { matrix } from '$lib/core';
import { formatCell, formatCount, formatNumber, formatSize } from '$lib/figure';
import {
	channelIndex,
	channelsRead,
	channelTrace,
	channelWeights,
	grayOf,
	type ChannelName,
	type ChannelPlanes,
	type ChannelStep
} from '$lib/lessons';
import type { ChannelScene, StepRef } from '$lib/schema';
import type { Trace } from '$lib/timeline';
import { cellOf, spoken, type Filling } from './figure-placeholders';
import { placeAt, type Places } from './step-place';

/** A scene of channels, as its placeholders ask about it. */
export class ChannelFacts {
	readonly scene: ChannelScene;
	readonly planes: ChannelPlanes;
	readonly places: Places;
	#gray: number[][] | null = null;
	#trace: Trace<ChannelStep> | null = null;

	constructor(scene: ChannelScene) {
		this.scene = scene;
		this.planes = channelsRead(scene);
		this.places = {
			length: channelIndex(scene, 'last') + 1,
			indexOf: (place: StepRef) => {
				try {
					return channelIndex(scene, place);
				} catch (error) {
					if (error instanceof RangeError) return null;
					throw error;
				}
			}
		};
	}

	get gray(): number[][] {
		this.#gray ??= grayOf(this.planes);
		return this.#gray;
	}

	get trace(): Trace<ChannelStep> {
		this.#trace ??= channelTrace(this.scene);
		return this.#trace;
	}
}

/** The value of a placeholder in a scene of channels, by its parts. */
export function channelPlaceholder(facts: ChannelFacts, parts: readonly string[]): Filling {
	const [subject, ...rest] = parts;
	const { red } = facts.scene;
	switch (subject) {
		case 'pixels':
			if (rest.length !== 1) return 'unknown';
			if (rest[0] === 'rows') return spoken('input', formatNumber(red.length));
			if (rest[0] === 'cols') return spoken('input', formatNumber(red[0].length));
			if (rest[0] === 'size') return spoken('input', formatSize(red.length, red[0].length));
			if (rest[0] !== 'count') return 'unknown';
			return spoken('input', formatCount(red.length * red[0].length));
		case 'red':
		case 'green':
		case 'blue':
			return rest.length === 2 ? cellOf('input', matrix(facts.planes[subject]), rest) : 'unknown';
		case 'gray':
			return rest.length === 2 ? cellOf('output', matrix(facts.gray), rest) : 'unknown';
		case 'weight':
			if (rest.length !== 1 || !isChannel(rest[0])) return 'unknown';
			return spoken('kernel', formatNumber(channelWeights[rest[0]]));
		case 'steps':
			return rest.length === 0 ? [formatCount(facts.places.length)] : 'unknown';
		case 'step':
			return stepPlaceholder(facts, rest);
		default:
			return 'unknown';
	}
}

function isChannel(name: string): name is ChannelName {
	return name === 'red' || name === 'green' || name === 'blue';
}

const stepFields = ['value', 'weight', 'product', 'before', 'after', 'sum', 'cell', 'ordinal'];

function stepPlaceholder(facts: ChannelFacts, rest: readonly string[]): Filling {
	const field = rest[rest.length - 1];
	if (rest.length < 2 || !stepFields.includes(field)) return 'unknown';
	const index = placeAt(facts.places, rest.slice(0, -1));
	if (typeof index !== 'number') return index;
	if (field === 'ordinal') return [formatCount(index + 1)];
	const step = facts.trace.at(index);
	if (field === 'cell') {
		const role = step.kind === 'write' ? 'output' : 'input';
		return spoken(role, formatCell(step.outputRow, step.outputCol));
	}
	if (step.kind === 'pixel') return 'none';
	if (step.kind === 'write') {
		if (field === 'value') return spoken('output', formatNumber(step.value));
		return field === 'sum' ? spoken('accumulator', formatNumber(step.sum)) : 'none';
	}
	switch (field) {
		case 'value':
			return spoken('input', formatNumber(step.value));
		case 'weight':
			return spoken('kernel', formatNumber(step.weight));
		case 'product':
			return spoken('accumulator', formatNumber(step.product));
		case 'before':
			return spoken('accumulator', formatNumber(step.before));
		default:
			return spoken('accumulator', formatNumber(step.after));
	}
}

import { channelTrace, type ChannelStep } from '$lib/lessons';
import { plainText } from '$lib/messages';
import type { ChannelScene } from '$lib/schema';
import type { Trace } from '$lib/timeline';
import { channelSentence } from '../scene/channel-sentence';
import { Walk } from '../walk';

/** A colour picture of a scene that is being written, on its way to gray. */
export class ChannelBench {
	readonly kind = 'channels';
	readonly scene: ChannelScene;
	readonly walk: Walk<ChannelStep>;

	constructor(scene: ChannelScene) {
		this.scene = scene;
		this.walk = new Walk(channelTrace(scene));
	}

	get trace(): Trace<ChannelStep> {
		return this.walk.trace;
	}

	get index(): number {
		return this.walk.index;
	}

	seek(index: number): void {
		this.walk.seek(index);
	}

	sentenceAt(index: number): string {
		return plainText(channelSentence(this.scene, this.trace.at(index)));
	}

	destroy(): void {
		this.walk.destroy();
	}
}

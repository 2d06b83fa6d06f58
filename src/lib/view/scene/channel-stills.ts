import { channelStill, formatSize, type ThemeName } from '$lib/figure';
import { channelsRead, channelTrace, channelWeights, grayOf } from '$lib/lessons';
import { plainText, sceneMessages as messages } from '$lib/messages';
import type { ChannelScene } from '$lib/schema';
import { channelSentence } from './channel-sentence';

type ChannelPicture = {
	readonly title: string | null;
	/** What is to be seen, in a sentence. */
	readonly alt: string;
	/** One self-contained SVG. */
	readonly svg: (theme: ThemeName) => string;
};

/**
 * A step on the way from colour to gray as a picture, for pages without script and for paper.
 *
 * @throws RangeError when the index is no step of the scene's walk
 */
export function channelStills(scene: ChannelScene, index: number): ChannelPicture[] {
	const step = channelTrace(scene).at(index);
	const read = channelsRead(scene);
	const gray = grayOf(read);
	const sentence = channelSentence(scene, step);
	const { outputRow: row, outputCol: col, kind } = step;
	const misread = scene.stored !== scene.readAs;
	const options = {
		picture: read,
		read,
		gray,
		weights: channelWeights,
		at: { row, col, channel: step.kind === 'weigh' ? step.channel : null },
		written: row * gray[0].length + col + (kind === 'write' ? 1 : 0),
		sentence,
		labels: {
			...messages.channels,
			picture: messages.colorPicture,
			gray: misread ? messages.grayAsRead(messages.orders[scene.readAs]) : messages.gray,
			title: messages.channelStillTitle(formatSize(gray.length, gray[0].length))
		}
	};
	return [
		{
			title: null,
			alt: plainText(sentence),
			svg: (theme) => channelStill({ ...options, theme })
		}
	];
}

import { formatCell, formatCount, formatNumber } from '$lib/figure';
import { channelsRead, grayOf, type ChannelStep } from '$lib/lessons';
import { sceneMessages as messages, type Phrase } from '$lib/messages';
import type { ChannelScene } from '$lib/schema';

/** What happens at a step on the way from colour to gray, in a sentence. */
export function channelSentence(scene: ChannelScene, step: ChannelStep): Phrase {
	const [rows, cols] = [scene.red.length, scene.red[0].length];
	const { outputRow: row, outputCol: col } = step;
	const cell = formatCell(row, col);
	switch (step.kind) {
		case 'pixel':
			return messages.pixelSentence({
				ordinal: formatCount(row * cols + col + 1),
				count: formatCount(rows * cols),
				cell,
				red: formatNumber(step.red),
				green: formatNumber(step.green),
				blue: formatNumber(step.blue)
			});
		case 'weigh':
			return messages.weighSentence({
				channel: step.channel,
				value: formatNumber(step.value),
				weight: formatNumber(step.weight),
				product: formatNumber(step.product),
				sum: formatNumber(step.after)
			});
		case 'write': {
			const misread = scene.stored !== scene.readAs;
			const right = misread ? grayOf(channelsRead({ ...scene, readAs: scene.stored })) : null;
			return messages.graySentence({
				sum: formatNumber(step.sum),
				value: formatNumber(step.value),
				cell,
				right: right && formatNumber(right[row][col])
			});
		}
	}
}

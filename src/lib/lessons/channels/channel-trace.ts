import { toGrayscale } from '$lib/core';
import type { ChannelScene, StepRef } from '$lib/schema';
import { RecordedTrace } from '$lib/timeline';

export const channelNames = ['red', 'green', 'blue'] as const;
export type ChannelName = (typeof channelNames)[number];

/** What each channel counts in the gray: ITU-R BT.601, which OpenCV's cvtColor follows. */
export const channelWeights: Readonly<Record<ChannelName, number>> = {
	red: 0.299,
	green: 0.587,
	blue: 0.114
};

type At = { readonly outputRow: number; readonly outputCol: number };

/** One thing that happens on the way from a colour picture to its gray one. */
export type ChannelStep = At &
	(
		| {
				readonly kind: 'pixel';
				readonly red: number;
				readonly green: number;
				readonly blue: number;
		  }
		| {
				readonly kind: 'weigh';
				readonly channel: ChannelName;
				/** The byte that is taken for this channel's. */
				readonly value: number;
				readonly weight: number;
				readonly product: number;
				readonly before: number;
				readonly after: number;
		  }
		| {
				readonly kind: 'write';
				/** By the weights of three decimals. */
				readonly sum: number;
				/** The gray byte, as OpenCV rounds it. */
				readonly value: number;
		  }
	);

export type ChannelPlanes = Readonly<Record<ChannelName, readonly (readonly number[])[]>>;

/** Steps of one pixel: it is taken, weighed three times, and written. */
export const stepsPerPixel = 5;

/**
 * The channels as they are taken to lie: reading BGR as RGB, or RGB as BGR, takes red for blue and
 * blue for red.
 */
export function channelsRead({ red, green, blue, stored, readAs }: ChannelScene): ChannelPlanes {
	return stored === readAs ? { red, green, blue } : { red: blue, green, blue: red };
}

/** The gray picture that some channels make: a byte a pixel, equal to OpenCV's cvtColor. */
export function grayOf({ red, green, blue }: ChannelPlanes): number[][] {
	const [height, width] = [red.length, red[0].length];
	const data = new Uint8Array(4 * width * height);
	for (let row = 0; row < height; row++) {
		for (let col = 0; col < width; col++) {
			data.set([red[row][col], green[row][col], blue[row][col], 255], 4 * (row * width + col));
		}
	}
	const gray = toGrayscale({ width, height, data });
	return Array.from({ length: height }, (_, row) =>
		Array.from(gray.data.subarray(row * width, (row + 1) * width))
	);
}

/** Sums of three decimals, free of float64's tail: 0.1 + 0.2 is 0.3. A weight has three, a byte none. */
function thousandths(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function* pixelSteps(
	planes: ChannelPlanes,
	value: number,
	{ outputRow, outputCol }: At
): Generator<ChannelStep> {
	const byte = (channel: ChannelName) => planes[channel][outputRow][outputCol];
	yield {
		kind: 'pixel',
		outputRow,
		outputCol,
		red: byte('red'),
		green: byte('green'),
		blue: byte('blue')
	};
	let sum = 0;
	for (const channel of channelNames) {
		const weight = channelWeights[channel];
		const product = thousandths(weight * byte(channel));
		const before = sum;
		sum = thousandths(before + product);
		yield {
			kind: 'weigh',
			outputRow,
			outputCol,
			channel,
			value: byte(channel),
			weight,
			product,
			before,
			after: sum
		};
	}
	yield { kind: 'write', outputRow, outputCol, sum, value };
}

function* sceneSteps(scene: ChannelScene): Generator<ChannelStep> {
	const planes = channelsRead(scene);
	const gray = grayOf(planes);
	for (const [outputRow, row] of gray.entries()) {
		for (const [outputCol, value] of row.entries()) {
			yield* pixelSteps(planes, value, { outputRow, outputCol });
		}
	}
}

/**
 * The walk from a colour picture to its gray one: row by row, `stepsPerPixel` steps a pixel. A window
 * is a pixel; its boundary is the write.
 */
export function channelTrace(scene: ChannelScene): RecordedTrace<ChannelStep> {
	const lastCol = scene.red[0].length - 1;
	return new RecordedTrace(sceneSteps(scene), (marker, { kind, outputCol }) => {
		if (marker === 'window') return kind === 'write';
		if (marker === 'row') return kind === 'write' && outputCol === lastCol;
		return marker === 'row-start' && kind === 'pixel' && outputCol === 0;
	});
}

/**
 * The index that a place has in the walk of a scene: `window` is the pixel that is taken, taps 0 to 2
 * are its red, green and blue, `write` is its gray.
 *
 * @throws RangeError when the walk has no such place
 */
export function channelIndex(scene: ChannelScene, place: StepRef): number {
	const [rows, cols] = [scene.red.length, scene.red[0].length];
	const length = rows * cols * stepsPerPixel;
	if (place === 'first') return 0;
	if (place === 'last') return length - 1;
	if (typeof place === 'number') {
		if (isIndex(place, length)) return place;
		throw new RangeError(`step ${String(place)} is not one of 0 to ${String(length - 1)}`);
	}
	const { outputRow, outputCol, tap } = place;
	if (!isIndex(outputRow, rows) || !isIndex(outputCol, cols)) {
		throw new RangeError(
			`pixel (${String(outputRow)}, ${String(outputCol)}) is not in ${String(rows)}×${String(cols)}`
		);
	}
	const within = tap === 'window' ? 0 : tap === 'write' ? stepsPerPixel - 1 : tap + 1;
	if (typeof tap === 'number' && !isIndex(tap, channelNames.length)) {
		throw new RangeError(`channel ${String(tap)} is not one of 0 to 2`);
	}
	return (outputRow * cols + outputCol) * stepsPerPixel + within;
}

function isIndex(value: number, length: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < length;
}

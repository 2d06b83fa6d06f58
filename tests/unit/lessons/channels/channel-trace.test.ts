import { describe, expect, it } from 'vitest';
import {
	channelIndex,
	channelsRead,
	channelTrace,
	grayOf,
	stepsPerPixel,
	type ChannelStep
} from '$lib/lessons';
import type { ChannelScene } from '$lib/schema';

const planes = {
	red: [
		[255, 0, 0, 255],
		[200, 12, 250, 77],
		[0, 255, 1, 90]
	],
	green: [
		[0, 255, 0, 255],
		[100, 200, 128, 77],
		[0, 255, 2, 180]
	],
	blue: [
		[0, 0, 255, 255],
		[50, 240, 3, 77],
		[0, 0, 3, 45]
	]
};

/**
 * OpenCV 4.6.0: `cv2.cvtColor(np.dstack([red, green, blue]).astype(np.uint8), cv2.COLOR_RGB2GRAY)`,
 * and the same array with `cv2.COLOR_BGR2GRAY`.
 */
const grayAsRgb = [
	[76, 150, 29, 255],
	[124, 148, 150, 77],
	[0, 226, 2, 138]
];
const grayAsBgr = [
	[29, 150, 76, 255],
	[96, 191, 105, 77],
	[0, 179, 2, 129]
];

function sceneOf(patch: Partial<ChannelScene> = {}): ChannelScene {
	return {
		kind: 'channels',
		title: 'Gray',
		prose: '',
		path: [],
		change: null,
		...planes,
		stored: 'rgb',
		readAs: 'rgb',
		...patch
	};
}

function stepsOf(scene: ChannelScene): ChannelStep[] {
	const trace = channelTrace(scene);
	return Array.from({ length: trace.length }, (_, index) => trace.at(index));
}

function writesOf(scene: ChannelScene): number[] {
	return stepsOf(scene).flatMap((step) => (step.kind === 'write' ? [step.value] : []));
}

describe('the gray of a colour picture', () => {
	it('is OpenCV’s, byte by byte', () => {
		expect(grayOf(planes)).toEqual(grayAsRgb);
		expect(writesOf(sceneOf())).toEqual(grayAsRgb.flat());
	});

	it('is OpenCV’s wrong one when the channels are taken in the wrong order', () => {
		expect(writesOf(sceneOf({ readAs: 'bgr' }))).toEqual(grayAsBgr.flat());
		expect(writesOf(sceneOf({ stored: 'bgr' }))).toEqual(grayAsBgr.flat());
		expect(writesOf(sceneOf({ stored: 'bgr', readAs: 'bgr' }))).toEqual(grayAsRgb.flat());
	});

	it('takes red for blue when the order is wrong, and green for itself', () => {
		expect(channelsRead(sceneOf({ readAs: 'bgr' }))).toEqual({
			red: planes.blue,
			green: planes.green,
			blue: planes.red
		});
	});
});

describe('the walk of a colour picture', () => {
	it('takes a pixel, weighs red, green and blue, and writes: row by row', () => {
		const steps = stepsOf(sceneOf());
		expect(steps).toHaveLength(12 * stepsPerPixel);
		expect(steps.slice(0, 5).map(({ kind }) => kind)).toEqual([
			'pixel',
			'weigh',
			'weigh',
			'weigh',
			'write'
		]);
		expect(steps.map(({ outputRow, outputCol }) => outputRow * 4 + outputCol)).toEqual(
			Array.from({ length: 60 }, (_, index) => Math.floor(index / 5))
		);
	});

	it('adds each channel times its weight to the sum', () => {
		// 200 · 0.299 = 59.8, 100 · 0.587 = 58.7, 50 · 0.114 = 5.7; 59.8 + 58.7 + 5.7 = 124.2
		const steps = stepsOf(sceneOf()).slice(20, 25);
		expect(steps).toEqual([
			{ kind: 'pixel', outputRow: 1, outputCol: 0, red: 200, green: 100, blue: 50 },
			{
				kind: 'weigh',
				outputRow: 1,
				outputCol: 0,
				channel: 'red',
				value: 200,
				weight: 0.299,
				product: 59.8,
				before: 0,
				after: 59.8
			},
			{
				kind: 'weigh',
				outputRow: 1,
				outputCol: 0,
				channel: 'green',
				value: 100,
				weight: 0.587,
				product: 58.7,
				before: 59.8,
				after: 118.5
			},
			{
				kind: 'weigh',
				outputRow: 1,
				outputCol: 0,
				channel: 'blue',
				value: 50,
				weight: 0.114,
				product: 5.7,
				before: 118.5,
				after: 124.2
			},
			{ kind: 'write', outputRow: 1, outputCol: 0, sum: 124.2, value: 124 }
		]);
	});

	it('never shows a sum that rounds to another byte than the one written', () => {
		// The shown weights have three decimals, OpenCV's are out of 2^15: all of these agree.
		for (const step of stepsOf(sceneOf())) {
			if (step.kind === 'write') expect(Math.round(step.sum)).toBe(step.value);
		}
	});

	it('has a boundary at each write, each row’s last write and each row’s start', () => {
		const trace = channelTrace(sceneOf());
		expect([trace.count('multiply'), trace.count('window'), trace.count('row')]).toEqual([
			60, 12, 3
		]);
		expect(trace.next('window', 0)).toBe(4);
		expect(trace.next('row', 0)).toBe(19);
		expect(trace.next('row-start', 0)).toBe(20);
		expect(trace.count('stride-jump')).toBe(0);
	});
});

describe('a place in the walk of a colour picture', () => {
	const scene = sceneOf();

	it('is an index, an end, or a step of a pixel', () => {
		expect(channelIndex(scene, 7)).toBe(7);
		expect(channelIndex(scene, 'first')).toBe(0);
		expect(channelIndex(scene, 'last')).toBe(59);
		const at = (tap: number | 'window' | 'write') =>
			channelTrace(scene).at(channelIndex(scene, { outputRow: 2, outputCol: 1, tap }));
		expect(at('window')).toMatchObject({ kind: 'pixel', outputRow: 2, outputCol: 1 });
		expect(at(1)).toMatchObject({ kind: 'weigh', channel: 'green', outputRow: 2, outputCol: 1 });
		expect(at('write')).toMatchObject({ kind: 'write', outputRow: 2, outputCol: 1 });
	});

	it.each([
		60,
		-1,
		0.5,
		{ outputRow: 3, outputCol: 0, tap: 'window' as const },
		{ outputRow: 0, outputCol: 4, tap: 'write' as const },
		{ outputRow: 0, outputCol: 0, tap: 3 }
	])('is none for %o', (place) => {
		expect(() => channelIndex(scene, place)).toThrow(RangeError);
	});
});

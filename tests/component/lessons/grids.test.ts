import { describe, expect, test } from 'vitest';
import { toGrayscale, toRows, type Matrix } from '$lib/core';
import { boxAverage, decodePicture, samplePictures } from '$lib/picture';
import { isReduction, reducePicture } from '../../../src/lib/view/picture/read-picture';
import type { PictureChoice, SampleName } from '$lib/schema';
import {
	coffeeColors,
	coffeeCup,
	cupRim,
	cupRimCoarse,
	raccoonEyes,
	raccoonFace,
	rocketAlone,
	rocketOnPad
} from '../../../src/lib/lessons/builtin/grids';

type Picture = Awaited<ReturnType<typeof decodePicture>>;

async function opened(name: SampleName): Promise<Picture> {
	const { file } = samplePictures.find((sample) => sample.name === name)!;
	return decodePicture(await (await fetch(`/${file}`)).blob());
}

function channel({ width, height, data }: Picture, offset: number): Matrix {
	const plane = new Uint8Array(width * height);
	for (let i = 0; i < plane.length; i++) plane[i] = data[4 * i + offset];
	return { rows: height, cols: width, data: plane };
}

async function expectReduction(choice: PictureChoice): Promise<void> {
	if (choice.picture.kind !== 'sample') throw new Error('a lesson’s picture is a sample');
	const gray = toGrayscale(await opened(choice.picture.name));
	const reduced = reducePicture(gray, choice.crop, choice.cells);
	expect(choice.grid).toEqual({
		rows: reduced.rows,
		cols: reduced.cols,
		values: Array.from(reduced.data)
	});
	expect(isReduction(gray, choice)).toBe(true);
}

describe('the pictures in the lessons hold what the site makes of the photographs', () => {
	test.each([
		['the raccoon’s face', raccoonFace],
		['the raccoon’s eyes', raccoonEyes],
		['the cup', coffeeCup],
		['the cup’s rim', cupRim],
		['the cup’s rim in few cells', cupRimCoarse],
		['the rocket', rocketOnPad],
		['the rocket alone', rocketAlone]
	])('%s', async (_, choice) => {
		await expectReduction(choice);
	});

	test('the cup’s colours', async () => {
		const picture = await opened('coffee');
		const { crop, ...colors } = coffeeColors;
		const rows = colors.red.length;
		const cols = colors.red[0].length;
		for (const [offset, name] of (['red', 'green', 'blue'] as const).entries()) {
			expect(toRows(boxAverage(channel(picture, offset), crop, rows, cols))).toEqual(colors[name]);
		}
	});
});

import { readFileSync } from 'node:fs';
import type { ConvolutionOptions, KernelName, PaddingMode } from '$lib/core';

type GoldenConvolutions = {
	readonly pads: readonly {
		readonly mode: PaddingMode;
		readonly length: number;
		readonly before: number;
		readonly sources: readonly (number | null)[];
	}[];
	readonly cases: readonly {
		readonly madeBy: string;
		readonly input: readonly (readonly number[])[];
		readonly kernel: readonly (readonly number[])[];
		readonly options: ConvolutionOptions;
		readonly output: readonly (readonly number[])[];
	}[];
};

type GoldenPictures = {
	readonly pictures: readonly {
		readonly width: number;
		readonly height: number;
		readonly rgb: readonly number[];
		readonly gray: readonly number[];
	}[];
	readonly filtered: readonly {
		readonly kernel: KernelName;
		readonly paddingMode: PaddingMode;
		readonly output: readonly (readonly number[])[];
	}[];
};

function read(name: string): unknown {
	return JSON.parse(
		readFileSync(new URL(`../../fixtures/golden/${name}`, import.meta.url), 'utf8')
	);
}

/** By NumPy, SciPy and PyTorch: tests/fixtures/golden/make_convolutions.py. */
export const goldenConvolutions = read('convolutions.json') as GoldenConvolutions;

/** By OpenCV: tests/fixtures/golden/make_pictures.py. */
export const goldenPictures = read('pictures.json') as GoldenPictures;

/** The colour bytes as a canvas gives them, opaque. */
export function opaque({ width, height, rgb }: GoldenPictures['pictures'][number]) {
	const data = new Uint8ClampedArray(4 * width * height).fill(255);
	for (let i = 0; i < width * height; i++) data.set(rgb.slice(3 * i, 3 * i + 3), 4 * i);
	return { width, height, data };
}

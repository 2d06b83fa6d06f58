import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { sfntOfWoff } from './sfnt';

/** The site's typeface. It stands for every other one that a picture asks for. */
const FAMILY = 'Inter';

/** The page's typeface, and the signs that it lacks. Letters are left to the first ones. */
const FONTS: readonly { readonly file: string; readonly from?: number }[] = [
	{ file: '@fontsource/inter/files/inter-latin-400-normal.woff' },
	{ file: '@fontsource/inter/files/inter-latin-700-normal.woff' },
	{ file: '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff', from: 0x2016 }
];

let unpacked: string[] | null = null;

/** The fonts as files that the rasterizer can read, until the process ends. */
function fontFiles(): string[] {
	if (unpacked !== null) return unpacked;
	const folder = mkdtempSync(join(tmpdir(), 'kernelwalk-fonts-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const { resolve } = createRequire(import.meta.url);
	unpacked = FONTS.map(({ file, from }, i) => {
		const path = join(folder, `${i}.ttf`);
		writeFileSync(path, sfntOfWoff(readFileSync(resolve(file)), from));
		return path;
	});
	return unpacked;
}

/**
 * An SVG drawn at its own size. Its text is set in the site's typeface, whatever the machine has, so
 * the same picture comes out everywhere.
 */
export function rasterize(svg: string): ReturnType<Resvg['render']> {
	return new Resvg(svg, {
		font: {
			fontFiles: fontFiles(),
			loadSystemFonts: false,
			defaultFontFamily: FAMILY,
			sansSerifFamily: FAMILY
		}
	}).render();
}

/** An SVG as the answer to a request for a PNG. */
export function pngResponse(svg: string): Response {
	const png = new Uint8Array(rasterize(svg).asPng());
	return new Response(png, { headers: { 'content-type': 'image/png' } });
}

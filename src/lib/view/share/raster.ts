/** How much larger than the drawing its raster is, so that it stays sharp on paper and projectors. */
const SCALE = 2;

export type Raster = { readonly blob: Blob; readonly width: number; readonly height: number };

/** The width and height, in pixels, of an SVG that states them first. */
function drawingSize(svg: string): { width: number; height: number } {
	const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
	return { width: Number(width), height: Number(height) };
}

/** The size that `rasterize` will give an SVG. */
export function rasterSize(svg: string): { width: number; height: number } {
	const { width, height } = drawingSize(svg);
	return { width: width * SCALE, height: height * SCALE };
}

/**
 * An SVG as a PNG of twice its size. null where the browser refuses: the drawing cannot be decoded,
 * or a canvas cannot be read.
 */
export async function rasterize(svg: string): Promise<Raster | null> {
	const { width, height } = rasterSize(svg);
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = width;
		canvas.height = height;
		const context = canvas.getContext('2d');
		if (context === null) return null;
		context.drawImage(image, 0, 0, width, height);
		const blob = await new Promise<Blob | null>((resolve) => {
			canvas.toBlob(resolve, 'image/png');
		});
		return blob && { blob, width, height };
	} catch {
		return null;
	} finally {
		URL.revokeObjectURL(url);
	}
}

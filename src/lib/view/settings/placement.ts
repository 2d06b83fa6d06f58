const MARGIN = 8;
const GAP = 6;
const TALLEST = 640;

/**
 * Where a popover goes, as custom properties in pixels for a fixed box: under or over its button,
 * on the side with more room, never past an edge of the viewport.
 */
export function placeBeside(
	button: { readonly left: number; readonly top: number; readonly bottom: number },
	width: number,
	viewport: { readonly width: number; readonly height: number }
): { left: string; top: string; bottom: string; height: string } {
	const left = Math.max(MARGIN, Math.min(button.left, viewport.width - width - MARGIN));
	const within = (y: number) => Math.max(0, Math.min(y, viewport.height));
	const under = viewport.height - within(button.bottom) - GAP - MARGIN;
	const over = within(button.top) - GAP - MARGIN;
	const below = under >= Math.min(over, TALLEST / 2);
	return {
		left: `${String(left)}px`,
		top: below ? `${String(within(button.bottom) + GAP)}px` : 'auto',
		bottom: below ? 'auto' : `${String(viewport.height - within(button.top) + GAP)}px`,
		height: `${String(Math.min(TALLEST, below ? under : over))}px`
	};
}

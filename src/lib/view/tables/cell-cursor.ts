/** A cell of a table's body, counted from its top-left. */
export type Cursor = { readonly row: number; readonly col: number };

type Size = { readonly rows: number; readonly cols: number };
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>;

/**
 * Where a key moves the cursor, within the table; null for keys that are not the table's. At an edge
 * the cursor stays: the key is the table's all the same, and nobody else must act on it.
 */
export function movedCursor(press: Press, { row, col }: Cursor, size: Size): Cursor | null {
	const { key, ctrlKey, altKey, metaKey, shiftKey } = press;
	if (altKey || metaKey || shiftKey) return null;
	const last = { row: size.rows - 1, col: size.cols - 1 };
	if (key === 'Home') return ctrlKey ? { row: 0, col: 0 } : { row, col: 0 };
	if (key === 'End') return ctrlKey ? last : { row, col: last.col };
	if (ctrlKey) return null;
	switch (key) {
		case 'ArrowUp':
			return { row: Math.max(0, row - 1), col };
		case 'ArrowDown':
			return { row: Math.min(last.row, row + 1), col };
		case 'ArrowLeft':
			return { row, col: Math.max(0, col - 1) };
		case 'ArrowRight':
			return { row, col: Math.min(last.col, col + 1) };
		default:
			return null;
	}
}

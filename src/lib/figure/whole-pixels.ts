/** Whole pixels keep lines sharp; small cells need their fractions. */
export function rounded(cell: number): number {
	return cell >= 6 ? Math.floor(cell) : Math.floor(cell * 20) / 20;
}

/** An arc on a ruler, from `start` to `end` along it, bulging `rise` pixels away from the grid. */
export function arcPath(axis: 'rows' | 'cols', start: number, end: number, rise: number): string {
	const at = (along: number, away: number) =>
		axis === 'cols' ? `${String(along)} ${String(-away)}` : `${String(-away)} ${String(along)}`;
	return `M${at(start, 0)}C${at(start, rise)} ${at(end, rise)} ${at(end, 0)}`;
}

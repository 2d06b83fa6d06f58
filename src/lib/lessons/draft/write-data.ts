/** Columns of a line. A tab counts two. */
const width = 100;

/** Plain data as JSON that reads well: tabs, short parts on one line, a row of numbers on one line. */
export function writeData(value: unknown): string {
	return written(value, 0);
}

function written(value: unknown, depth: number): string {
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const isList = Array.isArray(value);
	const entries = isList
		? value.map((part) => written(part, depth + 1))
		: Object.entries(value).map(
				([key, part]) => `${JSON.stringify(key)}: ${written(part, depth + 1)}`
			);
	const [open, close] = isList ? '[]' : '{}';
	if (entries.length === 0) return open + close;
	if (isList && value.every((part) => typeof part === 'number')) {
		return `[${entries.join(', ')}]`;
	}
	const inside = entries.join(', ');
	const line = isList ? `[${inside}]` : `{ ${inside} }`;
	const isFlat = !inside.includes('\n') && !(isList && Array.isArray(value[0]));
	if (isFlat && depth * 2 + line.length <= width) return line;
	const indent = '\t'.repeat(depth + 1);
	return `${open}\n${entries.map((entry) => indent + entry).join(',\n')}\n${'\t'.repeat(depth)}${close}`;
}

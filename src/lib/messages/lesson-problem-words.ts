/** The name that was meant, or all that there are. */
export function suggestion(given: unknown, known: unknown, listed = true): string {
	const choices = names(known);
	const wanted = String(given).toLowerCase();
	const most = Math.min(2, Math.floor(wanted.length / 2));
	const near = choices.find((choice) => distance(choice.toLowerCase(), wanted) <= most);
	if (near !== undefined) return `Did you mean \`${near}\`?`;
	return listed ? `What can stand here: ${list(choices)}.` : '';
}

/** How many letters to add, remove or change to make one word of the other; 3 for any more. */
function distance(one: string, other: string): number {
	if (Math.abs(one.length - other.length) > 2) return 3;
	let row = Array.from({ length: other.length + 1 }, (_, i) => i);
	for (let i = 1; i <= one.length; i++) {
		const next = [i];
		for (let j = 1; j <= other.length; j++) {
			const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
			next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
		}
		row = next;
	}
	return row[other.length];
}

/** What a value should be, in words. */
export function typeName(expected: unknown): string {
	switch (expected) {
		case 'object':
			return 'an object in braces';
		case 'list':
			return 'a list in square brackets';
		case 'number':
			return 'a number';
		case 'yes-or-no':
			return 'true or false';
		case 'name':
			return 'a name in quotation marks';
		default:
			return 'a text in quotation marks';
	}
}

/** What a value is, in words. */
export function foundName(found: unknown): string {
	switch (found) {
		case 'object':
			return 'an object';
		case 'list':
			return 'a list';
		case 'number':
			return 'a number';
		case 'boolean':
			return 'true or false';
		case 'string':
			return 'a text';
		default:
			return String(found);
	}
}

/** The names in a list of unknown origin. */
export function names(values: unknown): string[] {
	return Array.isArray(values) ? values.map(String) : [];
}

/** "a, b and c" */
export function list(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Text in quotation marks. */
export function quoted(value: unknown): string {
	return `“${String(value)}”`;
}

/** A number with a true minus sign. */
export function shown(value: unknown): string {
	return typeof value === 'number' ? String(value).replaceAll('-', '\u2212') : quoted(value);
}

/** A whole number with thin spaces between groups of three. */
export function grouped(value: unknown): string {
	return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

/** "1 number", "2 numbers" */
export function count(amount: unknown, noun: string): string {
	return `${shown(amount)} ${noun}${amount === 1 ? '' : 's'}`;
}

/** "4×5" */
export function size(rows: unknown, cols: unknown): string {
	return `${shown(rows)}×${shown(cols)}`;
}

/** A zero-based index as people count. */
export function ordinal(index: unknown): string {
	return String(Number(index) + 1);
}

/** A sentence with a capital letter at its start. */
export function capital(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

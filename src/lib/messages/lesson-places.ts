/** What a list's entries are called, and how they are named in a sentence. */
const entries: Readonly<Record<string, (ordinal: number) => string>> = {
	scenes: (ordinal) => `in scene ${ordinal}`,
	figures: (ordinal) => `in figure ${ordinal}`,
	path: (ordinal) => `at the ${ordinalWord(ordinal)} beat`,
	options: (ordinal) => `in option ${ordinal}`,
	kernels: (ordinal) => `at the ${ordinalWord(ordinal)} of \`kernels\``,
	settings: (ordinal) => `at the ${ordinalWord(ordinal)} of \`settings\``,
	panels: (ordinal) => `at the ${ordinalWord(ordinal)} of \`panels\``,
	defects: (ordinal) => `at the ${ordinalWord(ordinal)} of \`defects\``,
	prose: (ordinal) => `in paragraph ${ordinal} of \`prose\``
};

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];

const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };

function ordinalWord(ordinal: number): string {
	const ending = ordinal % 100 > 13 || ordinal % 100 < 11 ? endings[ordinal % 10] : undefined;
	return ordinals[ordinal - 1] ?? `${ordinal}${ending ?? 'th'}`;
}

/**
 * A place of a lesson file in words: `scenes[2].path[1].stop` is "In scene 3, at the second beat,
 * `stop`". '' for the lesson as a whole.
 */
export function lessonPlace(place: string, capital = true): string {
	const steps = [...place.matchAll(/([A-Za-z_$][\w$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)];
	const words: string[] = [];
	const keys: string[] = [];
	const putKeys = () => {
		if (keys.length > 0) words.push(`\`${keys.splice(0).join('.')}\``);
	};
	for (const [i, [, key, index, name]] of steps.entries()) {
		const nextIsIndex = steps[i + 1]?.[2] !== undefined;
		if (index !== undefined) {
			const listName = steps[i - 1]?.[1] ?? '';
			const entry = entries[listName] as ((ordinal: number) => string) | undefined;
			putKeys();
			words.push(entry?.(Number(index) + 1) ?? `entry ${Number(index) + 1} of \`${listName}\``);
		} else if (name !== undefined) {
			keys.push(String(JSON.parse(name)));
		} else if (!nextIsIndex) {
			keys.push(key);
		}
	}
	putKeys();
	const text = words.join(', ');
	return capital ? text.slice(0, 1).toUpperCase() + text.slice(1) : text;
}

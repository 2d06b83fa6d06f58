import { toLesson, type Draft } from '$lib/lessons';

/** Characters of a file's name without its ending. */
const longest = 60;

/** The name of a draft's file: its title in letters that every system can write; `lesson` without any. */
export function lessonFileName({ title }: Pick<Draft, 'title'>): string {
	const plain = title
		.normalize('NFKD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, '-');
	const name = [...plain]
		.slice(0, longest)
		.join('')
		.replace(/^-+|-+$/g, '');
	return `${name === '' ? 'lesson' : name}.json`;
}

/** A draft's file, to be downloaded. */
export function lessonFile(draft: Draft): Blob {
	return new Blob([toLesson(draft)], { type: 'application/json' });
}

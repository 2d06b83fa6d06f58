import { describe, expect, test } from 'vitest';
import { builtinLessons } from '$lib/lessons';
import { parseLesson, type Lesson, type LessonScene } from '$lib/schema';

/** Names and constants that no lesson's data decides. */
const allowed = /\b(?:0|255|8-bit|2D|3D)\b/g;

type Text = readonly [place: string, text: string];

function sceneTexts(scene: LessonScene, place: string): Text[] {
	const texts: Text[] = [
		[`${place}, title`, scene.title],
		[`${place}, prose`, scene.prose],
		[`${place}, change`, scene.change?.text ?? '']
	];
	for (const [i, beat] of scene.path.entries()) {
		const at = `${place}, beat ${i}`;
		if ('stop' in beat) texts.push([at, beat.caption]);
		else if (beat.ask !== 'choice') texts.push([at, beat.prompt ?? '']);
		else {
			texts.push([at, beat.prompt]);
			for (const option of beat.options) texts.push([at, option.text], [at, option.feedback]);
		}
	}
	return texts;
}

function lessonTexts({ title, aim, task, scenes }: Lesson): Text[] {
	return [
		['title', title],
		['aim', aim],
		['task', task],
		...scenes.flatMap((scene, i) => sceneTexts(scene, `scene ${i}`))
	];
}

/** What is left of a text without code spans and placeholders; words in a role's colour stay. */
function written(text: string): string {
	return text
		.replace(/`[^`]*`/g, '')
		.replace(/\{(?:input|kernel|accumulator|output)\|([^}]*)\}/g, '$1')
		.replace(/\{[^}]*\}/g, '');
}

describe.each(builtinLessons.map(({ slug, source }) => [slug, source] as const))(
	'the words of %s',
	(_, source) => {
		const parsed = parseLesson(source);
		const texts = 'lesson' in parsed ? lessonTexts(parsed.lesson) : [];

		test('can be read', () => {
			expect(parsed).toHaveProperty('lesson');
		});

		test('hold no typed number: each comes from the lesson’s data', () => {
			const typed = texts.filter(([, text]) => /\d/.test(written(text).replace(allowed, '')));
			expect(typed).toEqual([]);
		});

		test('do not shout and do not call a thing simple', () => {
			const loud = texts.filter(([, text]) => /!|\b(?:simply|obviously)\b/i.test(written(text)));
			expect(loud).toEqual([]);
		});

		test('use the typographer’s apostrophe and minus sign', () => {
			const typewritten = texts.filter(([, text]) => /'|(?:^|\s)-\d/.test(written(text)));
			expect(typewritten).toEqual([]);
		});
	}
);

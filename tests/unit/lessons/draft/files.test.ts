import {
	builtinLessons,
	draftOfLesson,
	draftProblems,
	emptyDraft,
	fromLesson,
	lessonOf,
	setCaption,
	setSceneProse,
	setTitle,
	toLesson
} from '$lib/lessons';
import { checkLesson } from '$lib/prose';
import { parseLesson } from '$lib/schema';
import { describe, expect, test } from 'vitest';
import { changed, smallLesson } from '../../schema/lesson-source';
import { draftFrom, firstScene, writtenDraft } from './drafts';

const lessonIn = (value: unknown) => {
	const parsed = parseLesson(value);
	if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
	return parsed.lesson;
};

describe('a lesson’s file', () => {
	test.each(builtinLessons.map(({ slug, source }) => [slug, source] as const))(
		'of the lesson %s says the same after it was a draft',
		(_, source) => {
			const text = toLesson(draftFrom(source));
			expect(lessonIn(JSON.parse(text))).toEqual(lessonIn(source));
			expect(toLesson(draftFrom(JSON.parse(text)))).toBe(text);
		}
	);

	test('reads as an author would write it, without keys and without what is usual', () => {
		expect(toLesson(writtenDraft())).toBe(`{
	"kind": "lesson",
	"version": 1,
	"title": "Windows",
	"aim": "See.",
	"task": "Look.",
	"scenes": [
		{
			"title": "The first scene",
			"prose": "",
			"figures": [
				{
					"input": { "source": "example", "name": "grid-a" },
					"kernel": { "source": "named", "name": "all-different" },
					"padding": 1,
					"stride": 2
				}
			],
			"path": [
				{ "stop": "first", "caption": "" },
				{ "ask": "output-size", "id": "size" },
				{ "stop": { "outputRow": 0, "outputCol": 0, "tap": "write" }, "caption": "" },
				{ "stop": { "outputRow": 1, "outputCol": 0, "tap": 6 }, "caption": "" }
			]
		}
	]
}
`);
	});

	test('is read unfinished too, with its texts as they were', () => {
		const long = 'x'.repeat(20_000);
		const value = changed((lesson) => {
			lesson.title = '';
			lesson.scenes[0].prose = long;
			lesson.scenes[0].path[0].caption = ['', 'b'];
			lesson.scenes[0].path[3].prompt = '';
			lesson.scenes[0].path[3].options[1].feedback = '';
		});
		const draft = draftFrom(value);
		const [scene] = draft.scenes;
		expect(draft.title).toBe('');
		expect(scene.prose).toBe(long);
		expect(scene.path[0].beat).toMatchObject({ caption: '\n\nb' });
		expect(scene.path[3].beat).toMatchObject({
			prompt: '',
			options: [{ text: 'Because.' }, { text: 'Just so.', feedback: '' }]
		});
		expect(scene.path[2].beat).toMatchObject({ prompt: null });
		expect(toLesson(draftFrom(JSON.parse(toLesson(draft))))).toBe(toLesson(draft));
	});

	test('without scenes is a draft without scenes', () => {
		const text = toLesson(setTitle(emptyDraft, 'Only a title'));
		expect(draftFrom(JSON.parse(text))).toEqual({ ...emptyDraft, title: 'Only a title' });
	});

	test.each([
		['no lesson at all', null, ''],
		['a text', 'lesson', ''],
		['a list', [], ''],
		['an unknown key', changed((lesson) => (lesson.script = 'x')), ''],
		['a title that is no text', changed((lesson) => (lesson.title = { html: 'x' })), 'title'],
		['scenes that are no list', changed((lesson) => (lesson.scenes = {})), 'scenes'],
		['a scene that is none', changed((lesson) => (lesson.scenes[1] = 7)), 'scenes[1]'],
		[
			'an input too large',
			changed((lesson) => (lesson.scenes[2].input = [Array(300).fill(1)])),
			'scenes[2].input'
		],
		[
			'paragraphs that are no texts',
			changed((lesson) => (lesson.scenes[0].prose = ['a', {}])),
			'scenes[0].prose[1]'
		],
		['a key of every object’s', JSON.parse('{"kind":"lesson","__proto__":{"x":1}}'), ''],
		[
			'objects far too deep',
			JSON.parse('['.repeat(5000) + ']'.repeat(5000)),
			'[0][0][0][0][0][0][0][0]'
		]
	])('with %s is refused at its place', (_, value, place) => {
		const read = fromLesson(value);
		if (!('problems' in read)) throw new Error('it was read');
		expect(read.problems[0].place).toBe(place);
	});
});

describe('problems', () => {
	const where = (draft: Parameters<typeof draftProblems>[0]) =>
		draftProblems(draft, checkLesson).map(({ problem, scene, beat, part }) => ({
			code: problem.code,
			scene,
			beat,
			part
		}));

	test('of an empty draft are its missing texts and scenes', () => {
		expect(where(emptyDraft)).toEqual(
			['title', 'aim', 'task', 'scenes'].map((part) => ({
				code: 'empty',
				scene: null,
				beat: null,
				part
			}))
		);
		expect(lessonOf(emptyDraft)).toHaveProperty('problems');
	});

	test('stand at the scene and the beat that they are about, wherever those have gone', () => {
		const draft = writtenDraft();
		const scene = firstScene(draft);
		const stop = scene.path[2].key;
		const empty = { code: 'empty', scene: scene.key };
		expect(where(draft)).toEqual([
			{ ...empty, beat: null, part: 'prose' },
			...[0, 2, 3].map((at) => ({ ...empty, beat: scene.path[at].key, part: 'caption' }))
		]);
		let filled = setSceneProse(draft, scene.key, 'Look at {output.size}.');
		for (const { key } of scene.path) filled = setCaption(filled, scene.key, key, 'Here.');
		expect(where(filled)).toEqual([]);
		expect(lessonOf(filled)).toHaveProperty('lesson');
		expect(where(setCaption(filled, scene.key, stop, 'No {such} thing.'))).toEqual([
			{ code: 'unknown-placeholder', scene: scene.key, beat: stop, part: 'caption' }
		]);
	});

	test('tell a lesson that is too large for a file', () => {
		// Two images of 499,998 bytes take 666,664 characters each.
		const data = `iVBORw0KGgo${'A'.repeat(666_664 - 11)}`;
		const image = { type: 'image/png', data } as const;
		const lesson = { ...lessonIn(smallLesson), images: { a: image, b: image } };
		expect(where(draftOfLesson(lesson))).toEqual([
			{ code: 'too-big', scene: null, beat: null, part: '' }
		]);
	});
});

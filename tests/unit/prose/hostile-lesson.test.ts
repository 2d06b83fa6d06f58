import { beatIndex, candidateQuestions, draftProblems, fromLesson } from '$lib/lessons';
import { lessonProblemSentence } from '$lib/messages';
import { checkLesson, openLesson, renderLesson } from '$lib/prose';
import { parseLesson } from '$lib/schema';
import { decodeLessonHash } from '$lib/share';
import { readDraftText } from '$lib/view/teach/store/read-draft-text';
import { describe, expect, test } from 'vitest';
import {
	gigabyteLink,
	hashOfLesson,
	hostileTexts,
	lessonOfHostileTexts,
	lessonSaying,
	mendableFiles,
	refusedFiles,
	refusedLinks
} from './hostile-lessons';

/** Elements and attributes that a rendered text may have; whatever else is not ours. */
const allowed =
	/^<(?:\/?(?:p|em|strong|code|pre|ul|ol|li|blockquote|h[3-6]|br|hr|a|span)(?: class="spoken (?:input|kernel|accumulator|output)"| class="language-[^"]*"| start="\d+"| href="(?:https?:\/\/|mailto:|#)[^"]*"| title="[^"]*"| rel="noreferrer"| \/)*|img src="data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+" alt="[^"]*")>$/;

/** All HTML that is made of a lesson. */
function htmlOf(lesson: Parameters<typeof renderLesson>[0]): string[] {
	return renderLesson(lesson).scenes.flatMap(({ prose, path, change }) => [
		prose,
		change?.html ?? '',
		...path.flatMap((beat) =>
			beat.kind === 'stop'
				? [beat.html]
				: [beat.prompt ?? '', ...beat.options.flatMap(({ html, feedback }) => [html, feedback])]
		)
	]);
}

const sentencesIn = (text: string) => {
	const opened = openLesson(text);
	return 'problems' in opened ? opened.problems.map(lessonProblemSentence) : [];
};

describe('a lesson whose texts try to run something', () => {
	test.each(hostileTexts.map((text) => [text]))('%j is shown, and is only a text', (text) => {
		const opened = openLesson(JSON.stringify(lessonSaying(text)));
		if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
		for (const html of htmlOf(opened.lesson)) {
			for (const [tag] of html.matchAll(/<[^>]*>/g)) expect(tag).toMatch(allowed);
		}
	});

	test('comes through a link and through the desk of the builder as it was', () => {
		const lesson: unknown = lessonOfHostileTexts();
		const decoded = decodeLessonHash(hashOfLesson(lesson));
		const text = decoded && 'text' in decoded ? decoded.text : '';
		const opened = openLesson(text);
		if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
		const read = readDraftText(text);
		if ('problems' in read) throw new Error(JSON.stringify(read.problems));
		expect(read.draft.scenes).toHaveLength(hostileTexts.length);
		expect(read.draft.scenes[0].title).toBe(opened.lesson.scenes[0].title);
	});
});

const files = [...refusedFiles, ...mendableFiles];

describe('a file that cannot be used', () => {
	test.each(files)('with %s is refused with a sentence', (_, file, told) => {
		const sentences = sentencesIn(file);
		expect(sentences.length).toBeGreaterThan(0);
		expect(sentences.length).toBeLessThanOrEqual(20);
		expect(sentences.join('\n')).toMatch(told);
		for (const sentence of sentences) {
			expect(sentence).toMatch(/^[A-Z“`0-9].*[.?]$/s);
			expect(sentence.length).toBeLessThan(600);
			// eslint-disable-next-line no-control-regex -- they would garble the sentence
			expect(sentence).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
		}
	});

	test.each(files)('with %s gives no prototype anything', (_, file) => {
		readDraftText(file);
		openLesson(file);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	test('of every kind is refused in little time', () => {
		const start = performance.now();
		for (const [, file] of files) openLesson(file);
		// Together; each would be a blink.
		expect(performance.now() - start).toBeLessThan(20_000);
	});
});

describe('the desk of the builder', () => {
	test.each(refusedFiles)('does not open a file with %s', (_, file) => {
		expect(readDraftText(file)).toHaveProperty('problems');
	});

	test.each(mendableFiles)('opens one with %s, and says what there is to mend', (_, file, told) => {
		const read = readDraftText(file);
		if ('problems' in read) throw new Error(JSON.stringify(read.problems));
		const problems = draftProblems(read.draft, checkLesson);
		const sentences = problems.map(({ problem }) => lessonProblemSentence(problem));
		expect(sentences.join('\n')).toMatch(told);
		for (const scene of read.draft.scenes) {
			for (const beat of scene.path) beatIndex(scene, beat);
			expect(candidateQuestions(scene).length).toBeLessThanOrEqual(30);
		}
	});
});

describe('a link that cannot be used', () => {
	test.each([...refusedLinks, ['a gigabyte', gigabyteLink, /./] as const])(
		'with %s unpacks no more than a lesson may have',
		(_, hash) => {
			const before = process.memoryUsage().arrayBuffers;
			const decoded = decodeLessonHash(hash);
			if (decoded && 'text' in decoded) expect('problems' in openLesson(decoded.text)).toBe(true);
			else expect(decoded).toHaveProperty('problem');
			expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
		}
	);
});

test('values that only look like lessons are looked at without running what is in them', () => {
	let ran = 0;
	const trap = new Proxy(lessonSaying('Fine.') as object, {
		get: (target, key) => (key === 'then' ? ran++ : (Reflect.get(target, key) as unknown))
	});
	expect(parseLesson(trap)).toHaveProperty('lesson');
	expect(fromLesson(trap)).toHaveProperty('draft');
	expect(ran).toBe(0);
});

import { readLesson } from '$lib/prose';
import type { Published } from '$lib/publish';
import { defaultEmbedOptions, defaultState, type EmbedOptions, type Lesson } from '$lib/schema';

const question = (id: string, options: readonly string[]) => ({
	id,
	ask: 'choice',
	prompt: `Which of these is right, ${id}?`,
	options: options.map((text, i) => ({ text, feedback: `This is ${text}.`, correct: i === 0 }))
});

/** A lesson of one scene with that many questions, read as a file is. */
export function lessonWith(questions: number, title = 'Sliding a window'): Lesson {
	const read = readLesson(
		JSON.stringify({
			kind: 'lesson',
			version: 1,
			title,
			aim: 'You can say where the window goes.',
			task: 'Follow the window to its last place.',
			scenes: [
				{
					kind: 'convolutions',
					title: 'One row',
					prose: 'The window *slides*.',
					figures: [
						{
							input: { source: 'example', name: 'grid-a' },
							kernel: { source: 'named', name: 'all-different' },
							padding: 1,
							stride: 2
						}
					],
					path: [
						{ stop: 'first', caption: 'It begins **here**.' },
						...Array.from({ length: questions }, (_, i) =>
							question(`q${i + 1}`, ['left', 'right', 'nowhere'])
						)
					]
				}
			]
		})
	);
	if ('problems' in read) throw new Error(JSON.stringify(read.problems));
	return read.lesson;
}

export function lessonContent(questions: number, title?: string): Published {
	const lesson = lessonWith(questions, title);
	return { kind: 'lesson', title: lesson.title, lesson, options: defaultEmbedOptions };
}

export function stateContent(title: string, options: Partial<EmbedOptions> = {}): Published {
	return {
		kind: 'state',
		title,
		state: { ...defaultState, step: 18 },
		options: { ...defaultEmbedOptions, ...options }
	};
}

/** A title as markup shows it: what it cannot hold arrives as the sign for that. */
export function shownTitle(title: string): string {
	// eslint-disable-next-line no-control-regex -- they are what cannot be held
	return title.replace(/[\u0000\u0007\u001b\ufffe]|\p{Cs}/gu, '\ufffd');
}

/** Titles that mean something to HTML, to XML, to a script, to a shell or to a file system. */
export const hostileTitles = [
	'</title><script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onload='alert(1)",
	'<!--',
	']]>',
	'&lt;b&gt; & &amp;',
	'</kernel-walk></script><script>alert(2)</script>',
	'\u0000\u0007\u001b\ufffe',
	'\ud800 alone',
	'卷积 التفاف свёртка 🧮'
];

import type { LessonSource } from '$lib/schema';

/** A short lesson with a scene of each kind, as an author writes it. */
export const smallLesson = {
	kind: 'lesson',
	version: 1,
	title: 'Three scenes',
	aim: 'Know what a lesson file holds.',
	task: 'Step through each scene.',
	scenes: [
		{
			title: 'A window',
			prose: ['The output has {output.rows} rows.', 'A second paragraph.'],
			figures: [
				{
					input: { source: 'example', name: 'grid-a' },
					kernel: { source: 'named', name: 'all-different' },
					padding: 1,
					stride: 2
				}
			],
			path: [
				{ stop: 'first', caption: 'The walk has {steps} steps.' },
				{ stop: { outputRow: 0, outputCol: 1, tap: 'write' }, caption: 'Written.' },
				{ ask: 'next-window', id: 'where-next' },
				{
					ask: 'choice',
					id: 'why',
					prompt: 'Why?',
					options: [
						{ text: 'Because.', feedback: 'Yes.', correct: true },
						{ text: 'Just so.', feedback: 'No.' }
					]
				}
			],
			change: { text: 'Set the stride to 1.', settings: ['stride'] }
		},
		{
			kind: 'channels',
			title: 'Gray',
			prose: 'Red is {red.0.0}.',
			red: [[200, 30]],
			green: [[10, 40]],
			blue: [[90, 50]],
			path: [{ stop: { outputRow: 0, outputCol: 1, tap: 2 }, caption: 'Blue joins.' }]
		},
		{
			kind: 'bug-lab',
			title: 'A loop',
			prose: '{bug.written} of {output.count}.',
			input: [
				[1, 2, 3, 4, 5],
				[2, 3, 4, 5, 6],
				[3, 4, 5, 6, 7],
				[4, 5, 6, 7, 8],
				[5, 6, 7, 8, 9]
			],
			kernel: [
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9]
			],
			padding: 1,
			defects: ['unpadded-range']
		}
	]
} satisfies LessonSource;

/** The lesson, its parts free to be changed and broken. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is tested is what a type would refuse
export function changed(change: (lesson: any) => void): unknown {
	const copy: unknown = structuredClone(smallLesson);
	change(copy);
	return copy;
}

import { lessonProblemSentence } from '$lib/messages';
import { openLesson, renderLesson } from '$lib/prose';
import { changeable, defectNames, exampleNames, kernelNames, scenePanels } from '$lib/schema';
import { paddingModes, type LessonQuestion } from '$lib/schema';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const guide = readFileSync('docs/authoring.md', 'utf8');

const examples = [...guide.matchAll(/```json (\w+)\n([\s\S]*?)```/g)].map(
	([, kind, text]) => [kind, text] as const
);

function opened(text: string) {
	const result = openLesson(text);
	if ('problems' in result) throw new Error(result.problems.map(lessonProblemSentence).join('\n'));
	return renderLesson(result.lesson);
}

/** A part of a lesson in the lesson of the guide. */
function within(kind: string, text: string): string {
	if (kind === 'lesson') return text;
	const lesson = JSON.parse(examples[0][1]) as { scenes: Record<string, unknown>[] };
	const part: unknown = JSON.parse(text);
	if (kind === 'scene') lesson.scenes = [part as Record<string, unknown>];
	else lesson.scenes[0].start = part;
	return JSON.stringify(lesson);
}

test('the guide begins with a whole lesson', () => {
	expect(examples.map(([kind]) => kind)).toEqual(['lesson', 'scene', 'scene', 'place']);
});

test.each(examples)('its example of a %s opens', (kind, text) => {
	opened(within(kind, text));
});

test('the lesson’s numbers are those of a mean with zeros beyond the edge', () => {
	const [scene] = opened(examples[0][1]).scenes;
	const captions = scene.path.flatMap((beat) => (beat.kind === 'stop' ? [beat.text] : []));
	// Four pixels of 9 and five zeros.
	expect(captions).toEqual([
		'The first window begins at (−1, −1), outside the picture.',
		'Four pixels and five zeros: 36, divided by 9, is 4.'
	]);
});

describe('every name that the format has stands in the guide', () => {
	const questions: Record<LessonQuestion['ask'], true> = {
		'next-window': true,
		product: true,
		sum: true,
		written: true,
		'output-size': true,
		'padding-source': true,
		'place-window': true,
		'product-grid': true,
		'which-kernel': true,
		'build-kernel': true,
		'wrong-line': true,
		choice: true
	};
	test.each([
		...[...exampleNames, ...kernelNames, ...paddingModes, ...defectNames],
		...[...scenePanels, ...changeable, ...Object.keys(questions)]
	])('%s', (name) => {
		expect(guide).toContain(`\`${name}\``);
	});
});

test('every placeholder of its table has a value in some scene', () => {
	const figures = '"figures": [{ "input": { "source": "example", "name": "grid-a" }';
	const rest = '"kernel": { "source": "named", "name": "all-different" }, "padding": 1 }]';
	const scenes = [
		`{ "title": "t", "prose": "?", ${figures}, ${rest} }`,
		examples[1][1].replace(/"prose": "[^"]*"/, '"prose": "?"'),
		examples[2][1].replace(/"prose": "[^"]*"/, '"prose": "?"')
	];
	const table = guide.slice(guide.indexOf('### Placeholders'), guide.indexOf('## Passing'));
	const placeholders = [...table.matchAll(/`\{([\w.]+)\}`/g)].map(([, name]) =>
		name.replace('R.C', '0.0').replace('.P.', '.0.0.0.')
	);
	expect(placeholders.length).toBeGreaterThan(60);
	for (const placeholder of placeholders) {
		const open = scenes.filter((scene) => {
			const two = placeholder.startsWith('2.') ? placeholder.slice(2) : placeholder;
			return 'lesson' in openLesson(within('scene', scene.replace('"?"', `"{${two}}"`)));
		});
		expect(open.length, placeholder).toBeGreaterThan(0);
	}
});

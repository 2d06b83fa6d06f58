import { describe, expect, test } from 'vitest';
import {
	builtinLessons,
	isStop,
	optionOrder,
	poseQuestion,
	resolveScene,
	stepIndex
} from '$lib/lessons';
import { checkLesson } from '$lib/prose';
import { lessonOf, questionsOf } from './scenes';

const slugs = [
	'blur-and-sharpen',
	'edges-in-a-photo',
	'the-whole-function',
	'the-bug-lab',
	'two-layers',
	'what-libraries-call-it'
] as const;

test('the lessons in any order follow the first hour', () => {
	const anyOrder = builtinLessons.filter(({ group }) => group === 'any-order');
	expect(anyOrder.map(({ slug }) => slug)).toEqual(slugs);
	expect(builtinLessons.slice(-slugs.length)).toEqual(anyOrder);
});

test('every kind of question is asked somewhere', () => {
	const asked = builtinLessons.flatMap(({ slug }) =>
		lessonOf(slug)
			.scenes.flatMap(questionsOf)
			.map(({ ask }) => ask)
	);
	expect([...new Set(asked)].toSorted()).toEqual([
		'build-kernel',
		'choice',
		'next-window',
		'output-size',
		'padding-source',
		'place-window',
		'product',
		'product-grid',
		'sum',
		'which-kernel',
		'written',
		'wrong-line'
	]);
});

test('questions in a scene of several figures say which one they mean', () => {
	for (const { slug } of builtinLessons) {
		for (const scene of lessonOf(slug).scenes) {
			if (scene.kind !== 'convolutions' || scene.figures.length === 1) continue;
			for (const { id, prompt } of questionsOf(scene)) expect([id, prompt]).not.toEqual([id, null]);
		}
	}
});

describe.each(slugs)('%s', (slug) => {
	const lesson = lessonOf(slug);
	const questions = lesson.scenes.flatMap(questionsOf);

	test('has nothing wrong with it', () => {
		expect(checkLesson(lesson)).toEqual([]);
	});

	test('has an aim, a task, two questions at least and something to change', () => {
		expect(lesson.aim).toMatch(/\.$/);
		expect(lesson.task).toMatch(/\.$/);
		expect(questions.length).toBeGreaterThanOrEqual(2);
		expect(lesson.scenes.filter(({ change }) => change !== null).length).toBeGreaterThanOrEqual(1);
	});

	test('has two to five scenes of at most three paragraphs, and stops wherever a window walks', () => {
		expect(lesson.scenes.length).toBeGreaterThanOrEqual(2);
		expect(lesson.scenes.length).toBeLessThanOrEqual(5);
		for (const { kind, path, prose } of lesson.scenes) {
			expect(path.length).toBeGreaterThanOrEqual(1);
			if (kind === 'convolutions') expect(path.some(isStop)).toBe(true);
			expect(prose.split('\n\n').length).toBeLessThanOrEqual(3);
		}
	});

	test('leads forwards: no stop lies before the one that came earlier', () => {
		for (const scene of lesson.scenes) {
			if (scene.kind !== 'convolutions') continue;
			const { figures, walker } = resolveScene(scene);
			const stops = scene.path
				.filter(isStop)
				.map(({ stop }) => stepIndex(figures[walker].timeline, stop));
			expect(stops).toEqual(stops.toSorted((one, other) => one - other));
		}
	});

	test('asks before it shows: each question stands before the stop that follows it', () => {
		for (const scene of lesson.scenes) {
			if (scene.kind !== 'convolutions') continue;
			const worked = resolveScene(scene);
			const { timeline } = worked.figures[worked.walker];
			let next = timeline.length - 1;
			for (const beat of scene.path.toReversed()) {
				if (isStop(beat)) next = stepIndex(timeline, beat.stop);
				else expect(poseQuestion(beat, worked).at).toBeLessThanOrEqual(next);
			}
		}
	});

	test('has one right option in every choice, and feedback that differs', () => {
		for (const question of questions) {
			if (question.ask !== 'choice') continue;
			expect(question.options.filter(({ correct }) => correct)).toHaveLength(1);
			const feedback = new Set(question.options.map((option) => option.feedback));
			expect(feedback.size).toBe(question.options.length);
		}
	});
});

test('the right option is no certain place among those shown', () => {
	const places = slugs.flatMap((slug) =>
		lessonOf(slug)
			.scenes.flatMap(questionsOf)
			.flatMap((question) =>
				question.ask === 'choice'
					? [optionOrder(question).findIndex((option) => question.options[option].correct)]
					: []
			)
	);
	const often = [0, 1, 2].map((place) => places.filter((other) => other === place).length);
	expect(Math.max(...often)).toBeLessThanOrEqual(places.length / 2);
});

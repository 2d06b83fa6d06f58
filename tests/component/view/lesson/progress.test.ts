import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	lessonProgress,
	rememberAnswer,
	rememberPlace
} from '../../../../src/lib/view/lesson/progress';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

describe('What is remembered of a lesson', () => {
	test('is nothing before it was opened', () => {
		expect(lessonProgress('sliding')).toBeNull();
	});

	test('is the farthest place, also after going back', () => {
		rememberPlace('sliding', 4, 12);
		rememberPlace('sliding', 1, 12);
		expect(lessonProgress('sliding')).toEqual({ reached: 5, count: 12, answers: {} });
	});

	test('is each question’s first answer', () => {
		rememberPlace('sliding', 0, 12);
		rememberAnswer('sliding', 'size', { correct: false });
		rememberAnswer('sliding', 'size', { correct: true });
		rememberAnswer('sliding', 'next', { correct: true });
		expect(lessonProgress('sliding')?.answers).toEqual({ size: false, next: true });
	});

	test('belongs to its own lesson', () => {
		rememberPlace('sliding', 4, 12);
		expect(lessonProgress('stride')).toBeNull();
	});

	test.each([
		'',
		'null',
		'[]',
		'{"reached":"5"}',
		'{"reached":1,"count":2,"answers":{"a":1}}',
		'{'
	])('is nothing where something else was stored: %s', (stored) => {
		localStorage.setItem('kernelwalk:lesson:sliding', stored);
		expect(lessonProgress('sliding')).toBeNull();
	});

	test('is nothing, without a word, where the browser refuses storage', () => {
		vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
			throw new DOMException('refused', 'SecurityError');
		});
		rememberPlace('sliding', 3, 12);
		rememberAnswer('sliding', 'size', { correct: true });
		expect(lessonProgress('sliding')).toBeNull();
	});
});

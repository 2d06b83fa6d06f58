import type * as v from 'valibot';
import { faultInMessage, foundType } from './lesson-parts';
import {
	placeName,
	type ExpectedType,
	type LessonFault,
	type LessonProblem
} from './lesson-problem';

type Issue = v.BaseIssue<unknown>;

/** Problems shown at a time: more help nobody. */
const mostProblems = 20;

/** What valibot found, as problems of a lesson; the first twenty. */
export function lessonProblems(issues: readonly Issue[]): LessonProblem[] {
	return issues.slice(0, mostProblems).map(lessonProblem);
}

function lessonProblem(issue: Issue): LessonProblem {
	const fault = faultInMessage(issue.message) ?? faultOf(issue);
	const keys = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
	// What a missing or an unknown key is missing from, or unknown to, is its place.
	const about = fault.code === 'missing' || fault.code === 'unknown-key' ? keys.slice(0, -1) : keys;
	return { place: placeName(about), ...fault };
}

function faultOf(issue: Issue): LessonFault {
	const { type, input } = issue;
	const last = issue.path?.at(-1);
	if (input === undefined && last !== undefined) {
		return { code: 'missing', details: { key: String(last.key) } };
	}
	if (type === 'non_empty') {
		return { code: 'empty', details: { what: Array.isArray(input) ? 'list' : 'text' } };
	}
	if (type === 'max_length' || type === 'max_entries') return tooLong(issue);
	if (type === 'regex' && last?.origin === 'key') {
		return { code: 'bad-id', details: { given: String(input).slice(0, 40), limit: 64 } };
	}
	const choices = namesIn(issue.expected);
	if (['string', 'number'].includes(typeof input) && choices.length > 0) {
		return { code: 'unknown-name', details: { given: String(input).slice(0, 40), choices } };
	}
	if (issue.kind === 'validation') return { code: 'bad-picture', details: {} };
	return { code: 'wrong-type', details: { expected: expectedType(type), found: foundType(input) } };
}

function tooLong({ input, requirement }: Issue): LessonFault {
	const limit = Number(requirement);
	if (typeof input === 'string') {
		return { code: 'too-long', details: { length: input.length, limit } };
	}
	const count = Array.isArray(input) ? input.length : Object.keys(input as object).length;
	return { code: 'too-many', details: { count, limit } };
}

/** The names in an `expected` such as `("rgb" | "bgr")`; a number stands without quotation marks. */
function namesIn(expected: string | null): string[] {
	if (expected === null) return [];
	return [...expected.matchAll(/"([^"]*)"|\b\d+\b/g)].map((match) => match[1] ?? match[0]);
}

function expectedType(type: string): ExpectedType {
	switch (type) {
		case 'string':
			return 'text';
		case 'picklist':
		case 'literal':
			return 'name';
		case 'number':
			return 'number';
		case 'boolean':
			return 'yes-or-no';
		case 'array':
			return 'list';
		default:
			return 'object';
	}
}

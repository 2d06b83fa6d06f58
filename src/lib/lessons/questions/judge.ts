import { ConvolutionError, matrix, operations, type Operation } from '$lib/core';
import { rightOptions, wrongLines } from './plain-questions';
import type { Answer, PosedQuestion, Verdict } from './question';
import { sameAnswer } from './same-answer';
import { movesPictures, type Shift } from './shift-law';

/** Whether an answer is a 3×3 kernel that moves pictures so. Anything may be given. */
function moves(given: Answer, operation: Operation, shift: Shift): boolean {
	if (given.kind !== 'grid' || !Array.isArray(given.values)) return false;
	const rows: readonly unknown[] = given.values;
	const threes = rows.every((row) => Array.isArray(row) && row.length === 3);
	if (rows.length !== 3 || !threes) return false;
	try {
		return movesPictures(matrix(given.values), operation, shift);
	} catch (error) {
		// Not finite, or so large that a sum overflows: no kernel that moves a picture.
		if (error instanceof ConvolutionError) return false;
		throw error;
	}
}

/** Judged by what it does: any kernel that moves the pictures as the expected one does is right. */
function builds(expected: Answer, given: Answer, shift: Shift): boolean {
	return operations.some(
		(operation) => moves(expected, operation, shift) && moves(given, operation, shift)
	);
}

function isRight({ source, about, answer }: PosedQuestion, given: Answer): boolean {
	if (about.kind === 'build-kernel') return builds(answer, given, about);
	if (source.ask === 'choice') {
		return given.kind === 'option' && rightOptions(source).includes(given.option);
	}
	if (source.ask === 'wrong-line') {
		return given.kind === 'line' && wrongLines(source).includes(given.line);
	}
	return sameAnswer(given, answer);
}

/**
 * Judges an answer, and names the mistake that a wrong one shows.
 *
 * A whole number has to be given exactly, any other to within 5e-4 of it, which is the 4 significant
 * digits that the page shows. A kernel is right when it does what was asked, on several pictures. Of
 * several right options or lines each is right. An answer of another kind, not finite, or not even
 * an answer is wrong in no way that is known; nothing throws.
 */
export function judge(posed: PosedQuestion, given: Answer): Verdict {
	const expected = posed.answer;
	const nothing: unknown = given;
	if (typeof nothing !== 'object' || nothing === null) {
		return { correct: false, mistake: null, given, expected };
	}
	if (isRight(posed, given)) return { correct: true, mistake: null, given, expected };
	const made = posed.mistakes.find(({ answer }) => sameAnswer(given, answer));
	return { correct: false, mistake: made?.mistake ?? null, given, expected };
}

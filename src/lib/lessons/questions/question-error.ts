/**
 * Why a question cannot be put:
 * - needs-figures: only a choice or a listing's wrong line can be asked where nothing is convolved;
 * - no-such-figure: the scene has fewer figures;
 * - no-such-place: `at` is no place on the figure's timeline;
 * - unfitting-place: `at` is a place, but the question has no sense there, or the scene's range
 *   leaves out the step before it;
 * - no-fitting-place: the scene has no place at which the question makes sense;
 * - own-kernel-missing: the figure's kernel is not among those to choose from;
 * - alike-kernels: two of the kernels give the same output;
 * - shift-too-far: no 3×3 kernel moves the picture that far;
 * - no-right-option: none of the options is right;
 * - no-such-line: the listing has no line with that defect.
 */
export type QuestionErrorCode =
	| 'needs-figures'
	| 'no-such-figure'
	| 'no-such-place'
	| 'unfitting-place'
	| 'no-fitting-place'
	| 'own-kernel-missing'
	| 'alike-kernels'
	| 'shift-too-far'
	| 'no-right-option'
	| 'no-such-line';

/** A question that its scene cannot put. The code says why; the sentence comes from messages. */
export class QuestionError extends RangeError {
	readonly code: QuestionErrorCode;
	/** The question's own id. */
	readonly questionId: string;

	constructor(code: QuestionErrorCode, questionId: string) {
		super(`question ${questionId}: ${code}`);
		this.name = 'QuestionError';
		this.code = code;
		this.questionId = questionId;
	}
}

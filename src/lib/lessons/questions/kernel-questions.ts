import { cell, convolve2d, namedKernel, toRows, type Convolution, type Matrix } from '$lib/core';
import type { KernelName, LessonQuestion } from '$lib/schema';
import type { Draft, Ground } from './ground';
import { redefined } from './mistaken-convolutions';
import type { Answer, MistakeName } from './question';
import { QuestionError } from './question-error';
import type { Mistaken } from './recognizable';
import { sameAnswer } from './same-answer';
import { movesPictures, oneBright, type Shift } from './shift-law';

type WhichKernel = Extract<LessonQuestion, { ask: 'which-kernel' }>;
type BuildKernel = Extract<LessonQuestion, { ask: 'build-kernel' }>;

function sameMatrix(one: Matrix, other: Matrix): boolean {
	const sameSize = one.rows === other.rows && one.cols === other.cols;
	return sameSize && one.data.every((value, i) => value === other.data[i]);
}

function outputBy(c: Convolution, name: KernelName): Answer | null {
	const { matrix: kernel, divisor } = namedKernel(name);
	const other = redefined(c, { kernel, divisor });
	return other && { kind: 'grid', values: toRows(convolve2d(other)) };
}

/** Which of the kernels is the figure's own, and that no other does the same. */
function ownKernel({ convolution: c }: Ground, question: WhichKernel): number {
	const own = question.kernels.findIndex((name) => {
		const { matrix: kernel, divisor } = namedKernel(name);
		return sameMatrix(kernel, c.kernel) && divisor === c.divisor;
	});
	if (own < 0) throw new QuestionError('own-kernel-missing', question.id);
	const right: Answer = { kind: 'grid', values: toRows(convolve2d(c)) };
	const alike = question.kernels.some((name, option) => {
		const output = option === own ? null : outputBy(c, name);
		return output !== null && sameAnswer(output, right);
	});
	if (alike) throw new QuestionError('alike-kernels', question.id);
	return own;
}

/** The window that writes the number farthest from zero: there the kernel speaks loudest. */
function loudest(c: Convolution): { outputRow: number; outputCol: number } {
	const output = convolve2d(c);
	let found = { outputRow: 0, outputCol: 0 };
	for (let outputRow = 0; outputRow < output.rows; outputRow++) {
		for (let outputCol = 0; outputCol < output.cols; outputCol++) {
			const most = Math.abs(cell(output, found.outputRow, found.outputCol));
			if (Math.abs(cell(output, outputRow, outputCol)) > most) found = { outputRow, outputCol };
		}
	}
	return found;
}

/**
 * Which kernel did this? Asked over the finished output, with the kernel covered. An option is an
 * index into the question's own list.
 */
export function whichKernelDraft(
	ground: Ground,
	question: WhichKernel,
	named: number | null
): Draft {
	const { timeline, convolution, scene } = ground;
	const own = ownKernel(ground, question);
	const made = question.kernels.flatMap((_, option): Mistaken[] =>
		option === own ? [] : [{ mistake: 'other-kernel', answer: { kind: 'option', option } }]
	);
	const place = loudest(convolution);
	const alike = scene.figures[scene.walker].timeline.length === timeline.length;
	const last = alike ? (scene.range?.end ?? timeline.length - 1) : timeline.length - 1;
	return {
		at: named ?? last,
		hides: ['kernel', 'stage', 'sentence'],
		answer: { kind: 'option', option: own },
		made,
		why: {
			start: timeline.indexOf(place),
			end: timeline.indexOf({ ...place, tap: 'write' })
		},
		hint: timeline.indexOf(place),
		about: { kind: 'which-kernel' }
	};
}

/** Wrong moves, as a learner comes by them. The first of two that are the same names it. */
function wrongShifts(
	{ rows, cols }: Shift,
	flipped: boolean
): readonly (readonly [MistakeName, Shift])[] {
	const back = { rows: 0 - rows, cols: 0 - cols };
	return [
		// The 1 where cross-correlation has it: the flip then sends the picture the other way.
		...(flipped ? ([['not-flipped', back]] as const) : []),
		['other-direction', back],
		['other-direction', { rows: back.rows, cols }],
		['other-direction', { rows, cols: back.cols }],
		['swapped-rows-and-columns', { rows: cols, cols: rows }],
		['swapped-rows-and-columns', { rows: back.cols, cols: back.rows }]
	];
}

/** Where the only 1 stands in the kernel as given so that the picture moves: a convolution flips it back. */
function kernelFor({ rows, cols }: Shift, flipped: boolean): number[][] {
	return oneBright(flipped ? { rows, cols } : { rows: 0 - rows, cols: 0 - cols });
}

/**
 * Which kernel moves the picture? Asked at the scene's start; the figure's own kernel is covered
 * where it is one that does. Of all wrong kernels those that move it otherwise are known.
 */
export function buildKernelDraft(ground: Ground, question: BuildKernel, at: number): Draft {
	const { convolution: c, timeline } = ground;
	const { rows, cols } = question;
	if (![rows, cols].every((length) => [-1, 0, 1].includes(length))) {
		throw new QuestionError('shift-too-far', question.id);
	}
	const flipped = c.operation === 'convolution';
	const threes = c.kernel.rows === 3 && c.kernel.cols === 3;
	const shows = threes && movesPictures(c.kernel, c.operation, { rows, cols });
	// The pixel on the other side, under its weight: how the kernel as given comes to lie over it.
	const opposite = (1 + rows) * 3 + 1 + cols;
	const { outputRow, outputCol } = timeline.at(at);
	const helps = threes && !shows && (rows !== 0 || cols !== 0);
	return {
		at,
		hides: shows ? ['kernel', 'stage', 'sentence'] : [],
		answer: { kind: 'grid', values: kernelFor({ rows, cols }, flipped) },
		made: wrongShifts({ rows, cols }, flipped).map(([mistake, wrong]) => ({
			mistake,
			answer: { kind: 'grid', values: kernelFor(wrong, flipped) }
		})),
		why: null,
		hint: helps ? timeline.indexOf({ outputRow, outputCol, tap: opposite }) : null,
		about: { kind: 'build-kernel', rows, cols }
	};
}

import { defaultState, stepsOf, type Fault, type State } from '$lib/schema';
import { refuse, type Note, type NotePart } from './note';

/** What to try when the parts of a state do not go together: one part is replaced by what always works. */
type Remedy = { readonly part: NotePart; readonly used: string; readonly change: Partial<State> };

/**
 * In this order, from what a lesson loses least by:
 * the padding mode (a mode may need more pixels than there are), the dilation (it widens the
 * kernel), the padding (`same` makes room for any kernel), the kernel, and last the input.
 */
const remedies: readonly Remedy[] = [
	{ part: 'padding-mode', used: 'zeros', change: { paddingMode: 'zeros' } },
	{ part: 'dilation', used: '1', change: { dilation: { rows: 1, cols: 1 } } },
	{ part: 'padding', used: 'same', change: { padding: 'same' } },
	{ part: 'kernel', used: 'all-different', change: { kernel: defaultState.kernel } },
	{ part: 'input', used: 'grid-a', change: { input: defaultState.input } }
];

/**
 * The state nearest to the given one whose parts go together. First each remedy is tried alone,
 * then the first two, the first three and so on; the default's own settings end the row. Then a
 * step past the end is brought back to the last one.
 */
export function fitState(state: State): { readonly state: State; readonly notes: readonly Note[] } {
	const first = stepsOf(state);
	if ('steps' in first) return clampStep(state, first.steps, []);
	const together = remedies.map((_, i) => remedies.slice(0, i + 1)).slice(1);
	for (const attempt of [...remedies.map((remedy) => [remedy]), ...together]) {
		const changed: State = Object.assign({}, state, ...attempt.map(({ change }) => change));
		const result = stepsOf(changed);
		if ('steps' in result) {
			const notes = attempt.map(({ part, used }): Note => {
				return { part, ...misfit(first.fault, used).reason };
			});
			return clampStep(changed, result.steps, notes);
		}
	}
	return { state: defaultState, notes: [linkNote(first.fault)] };
}

function misfit(fault: Fault, used: string) {
	return refuse('does-not-fit', { error: fault.code, errorDetails: fault.details, used });
}

function linkNote(fault: Fault): Note {
	return { part: 'link', ...misfit(fault, 'default').reason };
}

function clampStep(state: State, steps: number, notes: readonly Note[]) {
	if (state.step < steps) return { state, notes };
	const past = refuse('past-the-end', { given: state.step, last: steps - 1 }).reason;
	return {
		state: { ...state, step: steps - 1 },
		notes: [...notes, { part: 'step' as const, ...past }]
	};
}

import type { Place } from '$lib/core';
import type { Answer } from './question';

/** A number as an answer. A −0 would be shown, and asked for, as 0. */
export function numberAnswer(value: number): Answer {
	return { kind: 'number', value: value + 0 };
}

/** A cell as an answer, in input coordinates. */
export function cellAnswer({ row, col }: Place): Answer {
	return { kind: 'cell', row: row + 0, col: col + 0 };
}

import type { Step } from '$lib/core';
import type { Role } from '$lib/messages';

/** What a listing is written in or for, in the order a list shows them. */
export const libraries = [
	'numpy',
	'typescript',
	'scipy',
	'opencv',
	'pytorch',
	'tensorflow'
] as const;
export type Library = (typeof libraries)[number];

/** Code is coloured by what a word stands for, as everything else is, and not by its grammar. */
export type CodeRole = Role | 'comment';

/** A run of characters of one line. */
export type Token = { readonly text: string; readonly role: CodeRole | null };

/**
 * How often a line is come to:
 * - row: before an output row's first window; window: as a window arrives;
 * - kernel-row: before the first multiply of each kernel row; multiply; write.
 */
export type Visit = 'row' | 'window' | 'kernel-row' | 'multiply' | 'write';

/** Something that has a value at some steps, and that a line of code can show beside it. */
export type Variable =
	| 'output-row'
	| 'output-col'
	| 'origin-row'
	| 'origin-col'
	| 'top'
	| 'left'
	| 'window'
	| 'tap-row'
	| 'tap-col'
	| 'kernel-row'
	| 'kernel-col'
	| 'input-row'
	| 'input-col'
	| 'in-padding'
	| 'value'
	| 'weight'
	| 'product'
	| 'before'
	| 'sum'
	| 'sum-at-start'
	| 'written'
	| 'to-be-written';

/** A variable under the name that it has in this listing. */
export type Shown = { readonly name: string; readonly variable: Variable };

/** One line as it is shown; a long list of numbers is cut short in it. */
export type Line = {
	readonly tokens: readonly Token[];
	/** null where no step comes to the line. */
	readonly visit: Visit | null;
	/** The steps that light the line. */
	readonly current: readonly Step['kind'][];
	readonly shows: readonly Shown[];
};

export type Listing = {
	readonly library: Library;
	readonly lines: readonly Line[];
	/** The whole, ready to run: it prints the output as rows in brackets. Worked out when asked for. */
	readonly text: string;
};

/** Why a library has no listing for a convolution. */
export type Refusal = 'opencv-stride';

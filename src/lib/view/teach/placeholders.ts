import { plainText, teachMessages } from '$lib/messages';
import { sceneFacts, type Lookup } from '$lib/prose';
import type { LessonScene, StepRef } from '$lib/schema';

/** A placeholder that can be put into a text, and what it gives just now. */
export type OfferedPlaceholder = {
	/** With its braces: `{output.size}`. */
	readonly text: string;
	/** What it is, in words. */
	readonly label: string;
	readonly value: string;
};

export type PlaceholderGroup = {
	readonly title: string;
	readonly placeholders: readonly OfferedPlaceholder[];
};

type Entry = readonly [path: string, label: string];
const messages = teachMessages.placeholders;

const ofMatrix = (name: 'input' | 'kernel' | 'output'): Entry[] =>
	(['size', 'rows', 'cols', 'count', 'min', 'max'] as const).map((what) => [
		`${name}.${what}`,
		messages.matrix[what]
	]);

const fields = [
	['value', messages.step.value],
	['weight', messages.step.weight],
	['product', messages.step.product],
	['before', messages.step.before],
	['after', messages.step.after],
	['sum', messages.step.sum],
	['cell', messages.step.cell],
	['kernelCell', messages.step.kernelCell],
	['output', messages.step.output],
	['ordinal', messages.step.ordinal]
] as const;

/** A place as placeholders write it: `first`, `12`, `0.1.write`. */
export function placePath(place: StepRef): string {
	if (typeof place !== 'object') return String(place);
	return `${place.outputRow}.${place.outputCol}.${place.tap}`;
}

/** What can be said of the step that the figure shows. */
function ofStep(place: StepRef): Entry[] {
	const path = placePath(place);
	const step: Entry[] = fields.map(([field, label]) => [`step.${path}.${field}`, label]);
	if (typeof place !== 'object') return step;
	const { outputRow, outputCol } = place;
	return [
		...step,
		[`output.${outputRow}.${outputCol}`, messages.writtenHere],
		[`terms.${outputRow}.${outputCol}`, messages.terms]
	];
}

const groups: readonly (readonly [title: string, entries: readonly Entry[]])[] = [
	[messages.groups.input, ofMatrix('input')],
	[
		messages.groups.kernel,
		[
			...ofMatrix('kernel'),
			['kernel.sum', messages.kernelSum],
			['kernel.divisor', messages.divisor]
		]
	],
	[messages.groups.output, ofMatrix('output')],
	[
		messages.groups.size,
		[
			['padded.size', messages.paddedSize],
			['padding.top', messages.paddingTop],
			['padding.left', messages.paddingLeft],
			['stride.rows', messages.strideRows],
			['stride.cols', messages.strideCols],
			['dilation.rows', messages.dilationRows],
			['effective.rows', messages.effectiveRows],
			['exact.rows', messages.exactRows],
			['leftover.rows', messages.leftoverRows]
		]
	],
	[
		messages.groups.walk,
		[
			['steps', messages.steps],
			['multiplies', messages.multiplies]
		]
	],
	[
		messages.groups.channels,
		[
			['pixels.size', messages.matrix.size],
			['pixels.count', messages.matrix.count],
			['weight.red', messages.weightRed],
			['weight.green', messages.weightGreen],
			['weight.blue', messages.weightBlue]
		]
	],
	[
		messages.groups.bug,
		[
			['bug.written', messages.bugWritten],
			['bug.correct', messages.bugCorrect],
			['bug.unwritten', messages.bugUnwritten],
			['bug.swallowed', messages.bugSwallowed]
		]
	]
];

/** What a placeholder gives in plain text; null where it gives nothing. */
function valueOf(path: string, lookup: Lookup): string | null {
	const filling = lookup(path.split('.'));
	return typeof filling === 'string' ? null : plainText(filling);
}

/**
 * The placeholders that a scene's texts may have, each with its present value, those of the step that
 * the figure shows first. Empty while the scene's settings do not go together.
 *
 * @param place the step that the figure shows
 */
export function offeredPlaceholders(scene: LessonScene, place: StepRef): PlaceholderGroup[] {
	let lookup: Lookup;
	try {
		({ lookup } = sceneFacts(scene));
	} catch {
		return [];
	}
	const shown = [[messages.groups.step, ofStep(place)] as const, ...groups];
	return shown
		.map(([title, entries]) => ({
			title,
			placeholders: entries.flatMap(([path, label]) => {
				const value = valueOf(path, lookup);
				return value === null ? [] : [{ text: `{${path}}`, label, value }];
			})
		}))
		.filter(({ placeholders }) => placeholders.length > 0);
}

/** Whether a text reads differently from how it is written, so that it wants a preview. */
export function wantsPreview(text: string): boolean {
	return /[{*_`[\]<&\\#]|^\s*[-+>\d]/m.test(text) || text.includes('\n');
}

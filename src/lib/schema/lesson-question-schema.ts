import * as v from 'valibot';
import { defectNames } from './defects';
import { exactly, id, stepRef, text, whole } from './lesson-parts';
import { lessonLimits } from './limits';
import { kernelNames } from './state';

const plainKinds = [
	'next-window',
	'product',
	'sum',
	'written',
	'output-size',
	'padding-source',
	'place-window',
	'product-grid'
] as const;

/** A question as a lesson writes it. */
export function buildQuestionSchema() {
	const prompt = text(lessonLimits.prompt);
	const base = {
		id: id(),
		figure: v.optional(whole(0, lessonLimits.figures - 1), 0),
		prompt: v.optional(v.nullable(prompt), null),
		seed: v.optional(whole(0, 2 ** 32 - 1), 1),
		at: v.optional(v.nullable(stepRef()), null)
	};
	const shift = whole(-lessonLimits.shift, lessonLimits.shift);
	const option = exactly({
		text: prompt,
		feedback: prompt,
		correct: v.optional(v.boolean(), false)
	});
	return v.variant('ask', [
		exactly({ ...base, ask: v.picklist(plainKinds) }),
		exactly({
			...base,
			ask: v.literal('which-kernel'),
			kernels: v.pipe(
				v.array(v.picklist(kernelNames)),
				v.nonEmpty(),
				v.maxLength(lessonLimits.options)
			)
		}),
		exactly({ ...base, ask: v.literal('build-kernel'), rows: shift, cols: shift }),
		exactly({ ...base, ask: v.literal('wrong-line'), defect: v.picklist(defectNames) }),
		exactly({
			...base,
			ask: v.literal('choice'),
			prompt,
			options: v.pipe(v.array(option), v.nonEmpty(), v.maxLength(lessonLimits.options))
		})
	]);
}

import * as v from 'valibot';
import { exactly, faultMessage, gridOf, text, whole } from './lesson-parts';
import { lessonLimits, limits } from './limits';
import { cropFitsSample } from './sample';
import { buildPicture } from './state-schema';
import { exampleNames, kernelNames, operations, paddingModes, type PerAxis } from './state';

/** An input as a lesson writes it: a picture carries its grid; `previous` goes on with a chain. */
function input() {
	const { entries } = buildPicture();
	const picture = v.pipe(
		exactly({ ...entries, grid: entries.grid.wrapped }),
		v.check(
			({ picture: source, crop }) => source.kind === 'own' || cropFitsSample(source.name, crop),
			faultMessage({ code: 'bad-picture', details: {} })
		)
	);
	return v.variant('source', [
		exactly({ source: v.literal('example'), name: v.picklist(exampleNames) }),
		exactly({ source: v.literal('numbers'), values: gridOf(limits.inputSide) }),
		exactly({ source: v.literal('previous') }),
		picture
	]);
}

function kernel() {
	const divisor = v.pipe(
		v.number(),
		v.check(
			(given) => Math.abs(given) >= limits.smallestDivisor && Math.abs(given) <= limits.magnitude,
			({ input: given }) => faultMessage({ code: 'bad-divisor', details: { given } })
		)
	);
	return v.variant('source', [
		exactly({ source: v.literal('named'), name: v.picklist(kernelNames) }),
		exactly({
			source: v.literal('own'),
			values: gridOf(limits.kernelSide),
			divisor: v.optional(divisor, 1)
		})
	]);
}

function padding() {
	const side = whole(0, limits.padding);
	const named = v.picklist(['valid', 'same', 'full']);
	const sides = exactly({ top: side, right: side, bottom: side, left: side });
	return v.lazy((value) => {
		if (typeof value === 'number') return side;
		return typeof value === 'object' ? sides : named;
	});
}

/** A number for both axes, or one for each. */
function perAxis(most: number) {
	return v.pipe(
		v.lazy((value) =>
			typeof value === 'object'
				? exactly({ rows: whole(1, most), cols: whole(1, most) })
				: whole(1, most)
		),
		v.transform((given): PerAxis =>
			typeof given === 'number' ? { rows: given, cols: given } : given
		)
	);
}

/** One convolution of a scene; what is left out is what a plain convolution has. */
export function buildFigureSchema() {
	return exactly({
		title: v.optional(v.nullable(text(lessonLimits.title)), null),
		input: input(),
		kernel: kernel(),
		padding: v.optional(padding(), 0),
		paddingMode: v.optional(v.picklist(paddingModes), 'zeros'),
		stride: v.optional(perAxis(limits.stride), 1),
		dilation: v.optional(perAxis(limits.dilation), 1),
		operation: v.optional(v.picklist(operations), 'convolution')
	});
}

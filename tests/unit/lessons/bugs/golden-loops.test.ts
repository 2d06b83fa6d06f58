import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editedPlan, editNames, planLines, planWith, runPlan, type EditName } from '$lib/lessons';
import { defectNames, type DefectName } from '$lib/schema';

/** Made by running every loop under Python: see tests/fixtures/lessons/make_bug_loops.py. */
type Golden = {
	readonly settings: readonly {
		readonly input: number[][];
		readonly kernel: number[][];
		readonly padding: number;
		readonly stride: number;
	}[];
	readonly variants: readonly {
		readonly defects: DefectName[];
		readonly edit: EditName | null;
		readonly lines: string[];
		readonly results: readonly (
			| { readonly rows: number; readonly cols: number; readonly values: number[] }
			| { readonly error: string }
		)[];
	}[];
};

const golden = JSON.parse(
	readFileSync(new URL('../../../fixtures/lessons/bug-loops.json', import.meta.url), 'utf8')
) as Golden;

const named = golden.variants.map((variant) => ({
	...variant,
	name: [...variant.defects, variant.edit ?? 'as it is'].join(' + ')
}));

function planOf({ defects, edit }: { defects: DefectName[]; edit: EditName | null }) {
	const plan = planWith(defects);
	return edit ? editedPlan(plan, edit) : plan;
}

it('Every defect and every edit was run under Python', () => {
	expect(new Set(golden.variants.flatMap(({ defects }) => defects))).toEqual(new Set(defectNames));
	const edits = golden.variants.flatMap(({ edit }) => (edit ? [edit] : []));
	expect(new Set(edits)).toEqual(new Set(editNames));
	expect(golden.settings.length).toBeGreaterThanOrEqual(20);
});

describe.each(named)('The loop $name', (variant) => {
	const plan = planOf(variant);

	it('is listed as the text that Python ran', () => {
		expect(planLines(plan).map(({ text }) => text)).toEqual(variant.lines);
	});

	it('returns the arrays that NumPy returned, or says what Python said', () => {
		const results = golden.settings.map((setting) => {
			const { output, failure } = runPlan(setting, plan);
			if (failure !== null) return { error: failure };
			return { rows: output.rows, cols: output.cols, values: [...output.data] };
		});
		expect(results).toEqual(variant.results);
	});
});

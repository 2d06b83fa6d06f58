import type { Changeable, State } from '$lib/schema';
import type { SettingsPatch, Stepper } from '../stepper.svelte';

/** A setting that the learner sees as one, and the parts of a state that it is made of. */
const PARTS: Readonly<Record<Changeable, readonly (keyof SettingsPatch)[]>> = {
	input: ['input'],
	kernel: ['kernel'],
	padding: ['padding', 'paddingMode'],
	stride: ['stride'],
	dilation: ['dilation'],
	operation: ['operation']
};

/** Whether two states agree in a part. */
export const alike = (one: State, other: State, part: keyof SettingsPatch) =>
	JSON.stringify(one[part]) === JSON.stringify(other[part]);

/** The parts of a state that a figure of a lesson is made of. */
export const figureParts: readonly (keyof SettingsPatch)[] = Object.values(PARTS).flat();

/**
 * Figures beside each other differ in what the lesson compares. What they had in common stays in
 * common: a change of it in the one that walks is a change in all. To be called while a component
 * is set up.
 */
export function changeTogether(
	steppers: readonly Stepper[],
	walker: Stepper,
	settings: readonly Changeable[]
): void {
	const parts = settings.flatMap((setting) => PARTS[setting]);
	for (const stepper of steppers) {
		if (stepper === walker) continue;
		const common = parts.filter((part) => alike(stepper.settings, walker.settings, part));
		$effect(() => {
			const { settings: wanted } = walker;
			const patch = Object.fromEntries(
				common
					.filter((part) => !alike(stepper.settings, wanted, part))
					.map((part) => [part, wanted[part]])
			);
			if (Object.keys(patch).length > 0) stepper.change(patch);
		});
	}
}

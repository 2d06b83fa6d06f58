import { scenePanels, stepsOf, themes, type EmbedOptions, type State } from '$lib/schema';
import fc from 'fast-check';
import { states } from './states';

export type Embed = { readonly state: State; readonly options: EmbedOptions };

/** Embeds of every kind: range and markers on the timeline, the step within the range. */
export const embeds: fc.Arbitrary<Embed> = states.chain((state) => {
	const outcome = stepsOf(state);
	const last = 'steps' in outcome ? outcome.steps - 1 : 0;
	const step = fc.integer({ min: 0, max: last });
	return fc
		.record({
			ends: fc.tuple(fc.option(step), fc.option(step)),
			place: step,
			theme: fc.constantFrom(...themes),
			controls: fc.boolean(),
			autoplay: fc.boolean(),
			loop: fc.boolean(),
			panels: fc.subarray([...scenePanels]),
			markers: fc.uniqueArray(step, { maxLength: 12 }),
			keyboard: fc.boolean(),
			announce: fc.boolean()
		})
		.map(({ ends, place, markers, ...options }) => {
			const [one, other] = ends;
			const backwards = one !== null && other !== null && other < one;
			const [start, end] = backwards ? [other, one] : [one, other];
			const range = { start: start ?? 0, end: end ?? last };
			const isWithin = (index: number) => index >= range.start && index <= range.end;
			return {
				state: { ...state, step: isWithin(place) ? place : range.end },
				options: {
					...options,
					start,
					end,
					markers: markers.filter(isWithin).sort((first, second) => first - second)
				}
			};
		});
});

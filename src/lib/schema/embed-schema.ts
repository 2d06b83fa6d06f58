import * as v from 'valibot';
import { mostMarkers, type EmbedOptions } from './embed-options';
import { scenePanels } from './lesson';
import { themes } from './state';

function buildEmbedOptionsSchema() {
	const step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
	const panels = v.pipe(
		v.array(v.picklist(scenePanels)),
		v.transform((named) => scenePanels.filter((panel) => named.includes(panel)))
	);
	const markers = v.pipe(
		v.array(step),
		v.maxLength(mostMarkers),
		v.transform((steps) => [...new Set(steps)].sort((one, other) => one - other))
	);
	return v.object({
		theme: v.picklist(themes),
		controls: v.boolean(),
		autoplay: v.boolean(),
		loop: v.boolean(),
		start: v.nullable(step),
		end: v.nullable(step),
		panels,
		markers,
		keyboard: v.boolean(),
		announce: v.boolean()
	}) satisfies v.GenericSchema<unknown, EmbedOptions>;
}

/**
 * An embed's options from a place where anything may lie: the shape and limits of each part. Panels
 * and markers come out in their order, each once; what goes together is not asked here.
 */
// Marked pure, in one call, so that a bundle which only reads links holds no valibot at all.
export const embedOptionsSchema = /* @__PURE__ */ buildEmbedOptionsSchema();

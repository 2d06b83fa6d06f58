import { resolveScene } from '$lib/lessons';
import type { LessonScene } from '$lib/schema';
import { bugFacts } from './bug-placeholders';
import { ChannelFacts, channelPlaceholder } from './channel-placeholders';
import { FigureFacts } from './figure-facts';
import { figurePlaceholder } from './figure-placeholders';
import type { Lookup } from './fill-placeholders';
import { timelinePlaces, type Places } from './step-place';

/** A scene as its texts need it: what placeholders give, and which places its timeline has. */
export type SceneFacts = {
	readonly lookup: Lookup;
	/** Of the figure that walks. */
	readonly places: Places;
};

/** A scene worked out. @throws what `resolveScene` throws */
export function sceneFacts(scene: LessonScene): SceneFacts {
	if (scene.kind === 'channels') {
		const facts = new ChannelFacts(scene);
		return { places: facts.places, lookup: (parts) => channelPlaceholder(facts, parts) };
	}
	if (scene.kind === 'bug-lab') return bugFacts(scene);
	const { figures, walker } = resolveScene(scene);
	return figureFacts(
		figures.map((figure) => new FigureFacts(figure)),
		walker
	);
}

/** The facts of figures that are worked out already. */
export function figureFacts(figures: readonly FigureFacts[], walker: number): SceneFacts {
	return {
		places: timelinePlaces(figures[walker].timeline),
		lookup: (parts) => {
			const [first, ...rest] = parts;
			if (!/^\d$/.test(first)) return figurePlaceholder(figures[0], parts);
			const figure = figures[Number(first) - 1] as FigureFacts | undefined;
			return figure === undefined ? 'none' : figurePlaceholder(figure, rest);
		}
	};
}

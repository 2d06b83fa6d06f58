import type { Step } from '$lib/core';
import { replaceSceneSettings, sceneWalk, type ConvolutionDraft, type Draft } from '$lib/lessons';
import { describe } from '$lib/figure';
import { figureMessages, plainText } from '$lib/messages';
import type { ConvolutionScene, LessonFigure, State } from '$lib/schema';
import type { Trace } from '$lib/timeline';
import { scenePlayer, type ScenePlayer } from '../lesson/scene-player';
import { makeSteppers } from '../scene';
import { Stepper } from '../stepper.svelte';

const scratch = 'scratch';

/** A lesson of one scene with one figure, to have a stepper's settings made into a figure. */
function aloneIn(figure: LessonFigure): Draft {
	const scene: ConvolutionDraft = {
		key: scratch,
		kind: 'convolutions',
		title: '',
		prose: '',
		path: [],
		change: null,
		arrangement: 'beside',
		figures: [figure],
		start: 'first',
		range: null,
		granularity: 'multiply',
		panels: []
	};
	return { title: '', aim: '', task: '', images: {}, scenes: [scene], keys: 1 };
}

/** A figure with a stepper's settings; the same figure where they are as it has them. */
function figureWith(figure: LessonFigure, { settings, grid }: Stepper): LessonFigure {
	// What a chain's later figure takes in follows from the one before, and is not a setting.
	const follows = figure.input.source === 'previous';
	const draft = aloneIn(follows ? { ...figure, input: settings.input } : figure);
	const [scene] = replaceSceneSettings(draft, scratch, settings, grid).scenes;
	if (scene.kind !== 'convolutions' || scene === draft.scenes[0]) return figure;
	const [made] = scene.figures;
	return follows ? { ...made, input: figure.input } : made;
}

/** A class of player that can show a stretch of the walk, and that is put into `made` once it is made. */
function playerInto(made: { current: ScenePlayer | null }) {
	return scenePlayer({
		stops: null,
		range: null,
		onmade: (player) => {
			made.current = player;
		}
	});
}

/** The figures of a scene that is being written, alive: what is set here can be taken into the scene. */
export class SceneBench {
	readonly kind = 'convolutions';
	readonly steppers: readonly Stepper[];
	/** Which of them walks. */
	readonly walker: number;
	readonly arrangement: ConvolutionScene['arrangement'];
	/** Which of them the settings below belong to. */
	chosen = $state(0);
	readonly #player: { current: ScenePlayer | null };

	private constructor(
		steppers: readonly Stepper[],
		walker: number,
		arrangement: ConvolutionScene['arrangement'],
		player: { current: ScenePlayer | null }
	) {
		this.steppers = steppers;
		this.walker = walker;
		this.arrangement = arrangement;
		this.#player = player;
	}

	/** One figure of no scene yet, with these settings. */
	static free(state?: State): SceneBench {
		const made: { current: ScenePlayer | null } = { current: null };
		const stepper = new Stepper({ ...(state && { state }), player: playerInto(made) });
		return new SceneBench([stepper], 0, 'beside', made);
	}

	/** A scene's figures; null while their settings do not go together. */
	static of(scene: ConvolutionDraft): SceneBench | null {
		const resolved = sceneWalk(scene)?.resolved;
		if (!resolved) return null;
		const { walker } = resolved;
		const made: { current: ScenePlayer | null } = { current: null };
		const steppers = makeSteppers(resolved, { player: playerInto(made) });
		return new SceneBench(steppers, walker, scene.arrangement, made);
	}

	/** The stepper that walks; the others follow. */
	get walking(): Stepper {
		return this.steppers[this.walker];
	}

	get trace(): Trace<Step> {
		return this.walking.timeline;
	}

	get index(): number {
		return this.walking.index;
	}

	seek(index: number): void {
		this.walking.seek(index);
	}

	/** Plays from one step to another and rests there. */
	play(from: number, to: number): void {
		this.#player.current?.show(from, to);
	}

	/** What happens at a step, in a sentence. */
	sentenceAt(index: number): string {
		const { scene, timeline } = this.walking;
		if (index >= timeline.length) return '';
		return plainText(describe(scene, timeline.at(index), figureMessages));
	}

	/** Whether a scene can still be shown here: it has as many figures, arranged alike. */
	fits({ figures, arrangement }: ConvolutionDraft): boolean {
		return figures.length === this.steppers.length && arrangement === this.arrangement;
	}

	/** A scene's figures with what is set here; the same list where nothing differs. */
	figuresFor({ figures }: ConvolutionDraft): readonly LessonFigure[] {
		const made = figures.map((figure, i) => figureWith(figure, this.steppers[i]));
		return made.every((figure, i) => figure === figures[i]) ? figures : made;
	}

	/** A scene's figures with what is set here in the first one. */
	firstFor({ figures }: ConvolutionDraft): readonly LessonFigure[] {
		const [first, ...others] = figures;
		const made = figureWith(first, this.steppers[0]);
		return made === first ? figures : [made, ...others];
	}

	/** Shows a scene's figures as the scene has them, at the steps where they are. */
	follow(scene: ConvolutionDraft): void {
		const resolved = sceneWalk(scene)?.resolved;
		if (!resolved) return;
		resolved.figures.forEach(({ state }, i) => {
			const stepper = this.steppers.at(i);
			if (stepper === undefined) return;
			const { step, granularity, speed } = stepper.state;
			stepper.open({ ...state, step, granularity, speed }, null);
		});
	}

	destroy(): void {
		for (const stepper of this.steppers) stepper.destroy();
	}
}

import {
	addSceneFromState,
	beatOf,
	DraftHistory,
	lastKey,
	sceneOf,
	sceneWalk,
	type ConvolutionDraft,
	type Draft,
	type DraftProblem,
	type DraftScene,
	type SceneWalk
} from '$lib/lessons';
import { MissingGridError, type LessonFigure } from '$lib/schema';
import { systemClock, type Clock } from '$lib/timeline';
import type { QuestionRun } from '../questions';
import { Benches, type Bench } from './benches';
import { findProblems } from './find-problems';

export type DeskOptions = {
	/** Default: the system's. */
	readonly clock?: Clock;
	/** Called with the draft after each edit, undo and redo. */
	readonly onchange?: (draft: Draft) => void;
};

/** What a problem is about: a field's name, a scene, a beat. */
type Sought = { readonly scene: string | null; readonly beat: string | null };

/**
 * One lesson on the desk: the draft and the way back through its edits, which scene and which beat are
 * being written, and the scenes' figures. What is said to those who do not see is said here too.
 */
export class Desk {
	readonly #clock: Clock;
	readonly #onchange: (draft: Draft) => void;
	#history = $state.raw<DraftHistory>()!;
	#scene = $state.raw<string | null>(null);
	#beat = $state.raw<string | null>(null);
	#said = $state('');
	#problems = $state.raw<readonly DraftProblem[]>([]);
	#checked: Draft | null = null;
	/** What is still empty is told at its place, too: the author has asked what is missing. */
	strict = $state(false);
	/** The question that is tried out as the learner sees it; null for none. */
	asked = $state.raw<QuestionRun | null>(null);
	readonly #benches = new Benches();
	#bench = $state.raw<Bench | null>(null);

	constructor(draft: Draft, { clock = systemClock, onchange = () => undefined }: DeskOptions = {}) {
		this.#clock = clock;
		this.#onchange = onchange;
		this.#history = new DraftHistory(draft);
		this.#scene = draft.scenes[0]?.key ?? null;
		this.#settle();
		this.check();
	}

	get draft(): Draft {
		return this.#history.current;
	}

	get canUndo(): boolean {
		return this.#history.canUndo;
	}

	get canRedo(): boolean {
		return this.#history.canRedo;
	}

	/** The scene that is being written; null while there is none. */
	readonly scene: DraftScene | null = $derived.by(() =>
		this.#scene === null ? null : sceneOf(this.#history.current, this.#scene)
	);
	/** Its place among the scenes, from 0; −1 while there is none. */
	readonly place: number = $derived(
		this.scene === null ? -1 : this.#history.current.scenes.indexOf(this.scene)
	);
	/** The key of the beat that is being written, or null. */
	readonly beat: string | null = $derived.by(() =>
		this.scene?.path.some(({ key }) => key === this.#beat) === true ? this.#beat : null
	);
	/** The steps of the scene that is being written; null while its settings do not go together. */
	readonly walk: SceneWalk | null = $derived(this.scene && sceneWalk(this.scene));

	/**
	 * The figure of the scene that is being written, alive, or a first one for no scene yet; null for a
	 * loop with defects.
	 */
	get bench(): Bench | null {
		return this.#bench;
	}

	/** The scene's figures with what is set on the bench; null where the scene has them as they are. */
	readonly untaken: readonly LessonFigure[] | null = $derived.by(() => {
		const { scene } = this;
		const bench = this.#bench;
		if (scene?.kind !== 'convolutions' || bench?.kind !== 'convolutions') return null;
		try {
			const figures = bench.fits(scene) ? bench.figuresFor(scene) : bench.firstFor(scene);
			return figures === scene.figures ? null : figures;
		} catch (error) {
			// A photograph is still being read.
			if (error instanceof MissingGridError) return null;
			throw error;
		}
	});

	/** The step that the figure shows. */
	get index(): number {
		return this.#bench?.index ?? 0;
	}

	/** Shows a step of the scene in the figure, unless other settings are tried out there. */
	show(index: number): void {
		if (this.untaken === null) this.#bench?.seek(index);
	}

	/** What happens at a step of the scene, in a sentence. */
	sentenceAt(index: number): string {
		return this.#bench?.sentenceAt(index) ?? '';
	}

	/** The last thing that was done, in a sentence. */
	get said(): string {
		return this.#said;
	}

	/** What is wrong with the draft, as `check` last found it. */
	get problems(): readonly DraftProblem[] {
		return this.#problems;
	}

	say(sentence: string): void {
		// The same words twice are read twice only where something changes.
		this.#said = sentence === this.#said ? `${sentence}\u00a0` : sentence;
	}

	/**
	 * Takes another draft as the next edit.
	 *
	 * @param field names what is typed in or dragged, of which many edits are taken back together
	 */
	edit(next: Draft, field: string | null = null): void {
		this.#go(this.#history.with(next, field, this.#clock.now()));
	}

	/** A field was left: what is typed next is an edit of its own. */
	seal(): void {
		this.#history = this.#history.sealed();
	}

	undo(): boolean {
		return this.#back(this.#history.undone());
	}

	redo(): boolean {
		return this.#back(this.#history.redone());
	}

	/** Another draft altogether, such as an earlier version; undo goes back to this one. */
	replace(draft: Draft): void {
		this.#back(this.#history.with(draft));
	}

	choose(scene: string | null, beat: string | null = null): void {
		this.#scene = scene;
		this.#beat = beat;
		this.#settle();
	}

	chooseBeat(beat: string | null): void {
		this.#beat = beat;
	}

	/** Makes a scene of what is set on the bench. Whether it could. */
	addScene(): boolean {
		const bench = this.#bench;
		if (bench?.kind !== 'convolutions') return false;
		const stepper = bench.steppers[bench.chosen];
		const next = addSceneFromState(this.draft, stepper.state, stepper.grid);
		if (next === this.draft) return false;
		const key = lastKey(next);
		this.#benches.adopt(key, bench);
		this.#scene = key;
		this.#beat = null;
		this.edit(next);
		return true;
	}

	/** Takes what is set on the bench into the scene. Whether anything differed. */
	take(): boolean {
		const { scene, untaken } = this;
		if (scene?.kind !== 'convolutions' || untaken === null) return false;
		this.edit(withFigures(this.draft, scene, untaken));
		return true;
	}

	/** Sets the bench back to what the scene has. */
	giveBack(): void {
		const { scene } = this;
		if (scene?.kind === 'convolutions' && this.#bench?.kind === 'convolutions')
			this.#bench.follow(scene);
	}

	/** Looks for problems, unless the draft is the one that was looked at last. */
	check(): void {
		const { draft } = this;
		if (this.#checked === draft) return;
		this.#checked = draft;
		this.#problems = findProblems(draft);
	}

	/** What is wrong at a place: of a scene, of a beat, or of the lesson; `part` as in the file. */
	problemsAt({ scene, beat }: Sought, part: string): readonly DraftProblem[] {
		return this.#problems.filter(
			(problem) => problem.scene === scene && problem.beat === beat && problem.part === part
		);
	}

	destroy(): void {
		this.#benches.destroy();
	}

	#go(history: DraftHistory): boolean {
		if (history === this.#history) return false;
		this.#history = history;
		this.#settle();
		this.#onchange(this.draft);
		return true;
	}

	/** Where the draft is another one than the author just made, the figures go along. */
	#back(history: DraftHistory): boolean {
		const before = this.draft;
		if (!this.#go(history)) return false;
		for (const scene of this.draft.scenes) {
			const old = sceneOf(before, scene.key);
			if (scene.kind !== 'convolutions' || old === null || old === scene) continue;
			if (old.kind !== 'convolutions' || old.figures !== scene.figures) this.#benches.follow(scene);
		}
		return true;
	}

	/** Keeps what is chosen among what there is, and a bench for it. */
	#settle(): void {
		const { draft } = this;
		if (this.#scene === null || sceneOf(draft, this.#scene) === null) {
			this.#scene = draft.scenes[0]?.key ?? null;
		}
		if (this.#beat !== null && beatOf(draft, this.#beat) === null) this.#beat = null;
		this.#bench = this.#benches.of(this.#scene === null ? null : sceneOf(draft, this.#scene));
	}
}

/** The draft with other figures of a scene. */
function withFigures(
	draft: Draft,
	{ key }: ConvolutionDraft,
	figures: readonly LessonFigure[]
): Draft {
	const scenes = draft.scenes.map((scene) =>
		scene.key === key && scene.kind === 'convolutions' ? { ...scene, figures } : scene
	);
	return { ...draft, scenes };
}

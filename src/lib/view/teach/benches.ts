import type { DraftScene } from '$lib/lessons';
import { ChannelBench } from './channel-bench.svelte';
import { SceneBench } from './scene-bench.svelte';

/** The figure of a scene that is being written, alive. */
export type Bench = SceneBench | ChannelBench;

/** The figures of a lesson's scenes, each made when its scene is first turned to, and kept with what is set there. */
export class Benches {
	readonly #known = new Map<string, Bench>();
	/** A figure that belongs to no scene yet. */
	#free: SceneBench | null = null;

	/**
	 * A scene's figure; for no scene yet, and for one whose settings do not go together, one to set up.
	 * null for a loop with defects.
	 */
	of(scene: DraftScene | null): Bench | null {
		if (scene === null) return (this.#free ??= SceneBench.free());
		if (scene.kind === 'bug-lab') return null;
		const known = this.#known.get(scene.key);
		if (scene.kind === 'channels') {
			if (known?.kind === 'channels') return known;
			return this.#keep(scene.key, new ChannelBench({ ...scene, path: [] }));
		}
		if (known?.kind === 'convolutions' && known.fits(scene)) return known;
		const made = SceneBench.of(scene);
		return made === null ? (this.#free ??= SceneBench.free()) : this.#keep(scene.key, made);
	}

	/** A figure that was set up for no scene yet is this scene's from now on. */
	adopt(key: string, bench: Bench): void {
		if (bench !== this.#free) return;
		this.#free = null;
		this.#keep(key, bench);
	}

	/** Shows a scene's figures as the scene has them, if they are alive. */
	follow(scene: DraftScene): void {
		const bench = this.#known.get(scene.key);
		if (scene.kind === 'convolutions' && bench?.kind === 'convolutions') bench.follow(scene);
	}

	destroy(): void {
		for (const bench of [...this.#known.values(), this.#free]) bench?.destroy();
	}

	#keep(key: string, bench: Bench): Bench {
		this.#known.get(key)?.destroy();
		this.#known.set(key, bench);
		return bench;
	}
}

import { createContext } from 'svelte';
import { Lazy } from './lazy.svelte';

/** The parts of the figure that its first sight does without: each comes when the learner first needs it. */
export class Parts {
	/** What pointing at a cell shows. */
	readonly pointing = new Lazy<typeof import('./pointing')>();
	/** What a stride jump and a write show while they happen. */
	readonly jump = new Lazy<typeof import('./jump')>();
}

export const [getParts, setParts] = createContext<Parts>();

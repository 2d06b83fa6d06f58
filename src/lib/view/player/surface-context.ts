import { createContext } from 'svelte';

/** What the player's surface offers to the controls in it. */
export type Surface = { readonly openHelp: () => void };

export const [getSurface, setSurface] = createContext<Surface>();

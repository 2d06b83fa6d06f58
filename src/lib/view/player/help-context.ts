import { createContext } from 'svelte';

/** Opens the help of the player around. */
export const [getHelp, setHelp] = createContext<() => void>();

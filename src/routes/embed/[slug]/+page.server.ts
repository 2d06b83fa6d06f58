import { builtinLessons } from '$lib/lessons';

/** Nothing links here: frames elsewhere do. */
export const entries = () => builtinLessons.map(({ slug }) => ({ slug }));

import options from './options.ts?raw';
import sourceIndex from './source-index.ts?raw';
import step from './step.ts?raw';
import steps from './steps.ts?raw';

/**
 * The generator's own text, `convolutionSteps` and what it is made of, for showing and copying:
 * the very files that run.
 */
export const stepsSource = { options, step, sourceIndex, steps } as const;

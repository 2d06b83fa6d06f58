export { Appearance, getAppearance, setAppearance } from '../appearance.svelte';
export { default as PlayerSurface } from '../PlayerSurface.svelte';
export { default as PlayerTools } from '../player/PlayerTools.svelte';
export { getStepper, setStepper, Stepper, type StepperOptions } from '../stepper.svelte';
export { default as StepperFigure } from '../StepperFigure.svelte';
export { default as KernelWalk } from './KernelWalk.svelte';
export { type KernelWalkSettings, type StepChange } from './settings';

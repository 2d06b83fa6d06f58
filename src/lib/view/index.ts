export { Appearance, getAppearance, setAppearance } from './appearance.svelte';
export { getStepper, setStepper, Stepper, type StepperOptions } from './stepper.svelte';
export { default as StepperFigure } from './StepperFigure.svelte';

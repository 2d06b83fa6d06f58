export { follow } from './follower.svelte';
export { finished, samePlace, type Placing } from './places';
export { default as SceneFigures } from './SceneFigures.svelte';
export { makeSteppers, type SceneSteppersOptions } from './steppers';

export { follow } from './follower.svelte';
export { finished, samePlace, type Placing } from './places';
export { default as SceneFigures } from './SceneFigures.svelte';
export { pathPlayer, sceneSteppers, type SceneSteppersOptions } from './steppers';

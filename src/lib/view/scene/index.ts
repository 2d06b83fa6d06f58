export { follow } from './follower.svelte';
export { finished, samePlace, type Placing } from './places';
export { pathPlayer, sceneSteppers, type SceneSteppersOptions } from './steppers';

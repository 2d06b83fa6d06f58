export { channelSentence } from './channel-sentence';
export { channelStills } from './channel-stills';
export { default as ChannelFigure } from './ChannelFigure.svelte';
export { follow } from './follower.svelte';
export { finished, samePlace, type Placing } from './places';
export { default as SceneFigures } from './SceneFigures.svelte';
export { makeSteppers, type SceneSteppersOptions } from './steppers';

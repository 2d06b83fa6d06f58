export { channelStills } from './channel-stills';
export { default as ChannelFigure } from './ChannelFigure.svelte';
export { follow } from './follower.svelte';
export { finished, samePlace } from './places';
export { default as SceneFigures } from './SceneFigures.svelte';
export { makeSteppers } from './steppers';

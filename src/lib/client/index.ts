export { connect, type ConnectOptions, type KernelwalkClient } from './connect';
export { KernelwalkError, type KernelwalkErrorCode } from './kernelwalk-error';
export type { EmbedState, PlayerEventName, PlayerEvents, PlayerProperty } from '$lib/schema';

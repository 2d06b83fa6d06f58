export * from './state';
export * from './limits';
export * from './sample';
export * from './convolution-of';
export * from './steps-of';
export * from './number-text';
export * from './state-schema';

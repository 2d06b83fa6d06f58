export * from './resolve-scene';
export * from './questions';

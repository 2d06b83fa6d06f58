export * from './resolve-scene';
export * from './questions';
export * from './builtin';
export * from './bugs';
export * from './channels';
export * from './draft';

export * from './rendered-lesson';

export * from './channel-trace';

export { showLive } from './live-player';

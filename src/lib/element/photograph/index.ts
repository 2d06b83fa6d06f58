export { photographIn } from './photograph-in';

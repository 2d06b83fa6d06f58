export { sentencesOf } from './sentences-of';

export { FaultyLesson, showLesson } from './lesson-player';

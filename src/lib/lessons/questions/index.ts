export * from './question';
export { judge } from './judge';
export { optionOrder } from './option-order';
export { posePlainQuestion } from './plain-questions';
export { poseQuestion } from './pose-question';
export { QuestionError, type QuestionErrorCode } from './question-error';

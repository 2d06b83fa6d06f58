export { plainText, type Phrase, type Role, type Spoken } from './phrase';
export { figureMessages, type FigureMessages } from './figure';
export { playerMessages } from './player';
export { detailsMessages, type MarkerText } from './details';
export { outputSizeMessages, type FloorText } from './output-size';
export { tableMessages } from './tables';
export { settingsMessages } from './settings';
export { editorMessages } from './setting-editors';
export { kernelMessages, type KernelText } from './kernels';
export { convolutionErrorSentence } from './convolution-errors';
export { numberTextSentence } from './number-text';
export { pictureMessages } from './picture';
export { pictureErrorSentence, pictureLeftOutNote } from './picture-errors';
export { playerExtrasMessages } from './player-extras';
export { playerHelpMessages } from './player-help';
export { shareMessages } from './share';
export { linkNoteMessages, linkNoteSentence, type StateNote } from './share-dialog';
export { shareWayMessages } from './share-ways';
export { pointingMessages } from './pointing';
export { zoomMessages } from './zoom';
export { flipMessages } from './flip';
export {
	answerFaultSentence,
	gapMessages,
	lessonSummaryMessages,
	questionCardMessages,
	type AnswerFault,
	type AnswerField
} from './question-cards';
export { sceneMessages, type BlockText } from './scenes';
export { lessonPageMessages } from './lesson-page';
export { questionMessages, type QuestionText } from './questions';
export { borderMessages, codeMessages } from './code';
export { lessonProblemSentence } from './lesson-problems';
export { publishMessages } from './publish';
export {
	lessonOpeningMessages,
	lessonOpeningSentence,
	type LessonOpeningFault
} from './lesson-opening';
export {
	bugEditMessages,
	bugLineMessages,
	bugMessages,
	bugStepMessages,
	type OutcomeText
} from './bugs';
export { protocolMessages } from './protocol';
export { teachMessages, teachPageMessages } from './teach';
export { sharedProblemSentence } from './shared-problems';
export { embedMessages } from './embed';
export { openGraphMessages } from './open-graph';

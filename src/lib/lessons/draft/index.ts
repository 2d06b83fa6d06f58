export {
	beatOf,
	draftOfLesson,
	emptyDraft,
	lastKey,
	lessonSceneOf,
	sceneOf,
	type ConvolutionDraft,
	type Draft,
	type DraftBeat,
	type DraftScene
} from './draft';
export {
	duplicateScene,
	hasRoomForScene,
	moveScene,
	removeScene,
	setAim,
	setTask,
	setTitle
} from './edit-lesson';
export * from './edit-scene';
export * from './edit-path';
export { beatIndex, sceneWalk, type SceneWalk } from './scene-walk';
export { candidateQuestions, type Candidate } from './candidate-questions';
export { draftProblems, lessonOf, type DraftProblem } from './draft-problems';
export { toLesson } from './lesson-file';
export { fromLesson } from './read-draft';
export { DraftHistory } from './draft-history';

export type {
	BugStep,
	FailedStep,
	LoopVariables,
	PlacedWrite,
	ReturnedStep,
	SkippedStep,
	SwallowedStep
} from './bug-step';
export { editedPlan, editNames, edits, telltaleEdits, type BugEdit, type EditName } from './edits';
export {
	firstDeparture,
	labState,
	outputAfter,
	ownOutput,
	paddedAfter,
	type LabState,
	type LoopCell
} from './lab';
export { listing, planLines, type LineRole, type ListingLine } from './listing';
export type { LoopSetup } from './loop-machine';
export { partOf, planWith, rightPlan, type LoopPart, type LoopPlan } from './loop-plan';
export {
	outcomeOf,
	rightAnswer,
	runLoop,
	runPlan,
	tallyLoop,
	type CellOutcome,
	type LoopCounts,
	type LoopRun,
	type LoopTally
} from './run-loop';

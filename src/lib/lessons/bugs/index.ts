export type { BugStep, PlacedWrite } from './bug-step';
export { editedPlan, editNames, telltaleEdits, type BugEdit, type EditName } from './edits';
export {
	firstDeparture,
	labState,
	outputAfter,
	ownOutput,
	paddedAfter,
	type LabState,
	type LoopCell
} from './lab';
export { listing, planLines, type ListingLine } from './listing';
export type { LoopSetup } from './loop-machine';
export { mostLoopSteps } from './loop-cost';
export { loopIndex } from './loop-index';
export { planWith } from './loop-plan';
export { outcomeOf, runLoop, runPlan, tallyLoop, type LoopRun } from './run-loop';

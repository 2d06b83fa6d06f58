export { listing, planLines, type LineRole, type ListingLine } from './listing';
export { partOf, planWith, rightPlan, type LoopPart, type LoopPlan } from './loop-plan';

/**
 * The only door of the core: a workbook comes in as data, findings, totals and sheets go out as data.
 */
export { readPlan } from './core/reading/readPlan';
export { questionsOf } from './core/reading/questions';
export type * from './core/plan/question';
export { checkingSteps, checkPlan, type CheckResult } from './core/rules/checkPlan';
export type { Steps } from './core/steps/steps';
export type { CheckOptions } from './core/rules/checkOptions';
export { RULE_NAMES } from './core/rules/ruleNames';
export { locate, type Located, type LocateOptions, type NumberRecord } from './core/balance/record/locate';
export { parseRules, type Rule, type RuleError, type RuleSet } from './core/balance/grammar/parseRules';
export { trackMilestones, type TrackingOptions } from './core/milestones/trackMilestones';
export type { MilestoneTracking } from './core/milestones/tracking';
export { summarize } from './core/summary/summarize';
export type { NamedTotals, PlanTotals, SourceTotals, StatedFigure, StatedTotals } from './core/summary/planTotals';
export {
  checkDocument,
  type DocumentReview,
  type DocumentReading,
  type OpenFigure,
} from './core/document/checkDocument';
export type { DocumentData, NamedReading } from './core/document/documentData';
export type { DocumentPlace } from './core/findings/documentPlace';
export { compareRuns, type RunComparison } from './core/findings/compareRuns';
export { separateAccepted, type SeparatedFindings } from './core/findings/separateAccepted';
export type {
  CellProposal,
  CheckTally,
  Confidence,
  Disagreement,
  Finding,
  FindingOf,
  RuleName,
  Severity,
  Slip,
  Suspect,
} from './core/findings/finding';
export type { FindingData } from './core/findings/findingData';
export type * from './core/plan/plan';
export type * from './core/plan/readingNote';
export type { Figure, FigureForm } from './core/plan/figure';
export type { ColumnRole } from './core/plan/roles';
export { gridOf, packedSheet, contentAt } from './core/workbook/snapshot';
export type * from './core/workbook/snapshot';
export { GridBuilder, type Grid } from './core/workbook/grid';
export type { CellContent, CellValue } from './core/workbook/cell';
export type { CellChange, CellInput, ChangeSet } from './core/workbook/changeSet';
export type * from './core/workbook/state';
export type { Address, CellRef } from './core/workbook/address';
export { fromNumber, parseDecimal, toNumber, toPlainText, type Decimal } from './core/quantity/decimal';
export { detectAggregations, type Aggregation, type AggregationOptions, type CellPlace } from './core/aggregations';
export { findSums, type TableHints, type TableSum } from './core/aggregations';

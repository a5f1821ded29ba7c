/**
 * The only door of the core: a workbook comes in as data, findings, totals and sheets go out as data.
 */
export { readPlan } from './reading/readPlan';
export { checkingSteps, checkPlan, type CheckResult } from './rules/checkPlan';
export type { Steps } from './steps/steps';
export type { CheckOptions } from './rules/checkOptions';
export { RULE_NAMES } from './rules/ruleNames';
export { locate, type Located, type LocateOptions, type NumberRecord } from './balance/record/locate';
export { parseRules, type Rule, type RuleError, type RuleSet } from './balance/grammar/parseRules';
export { trackMilestones, type TrackingOptions } from './milestones/trackMilestones';
export type { MilestoneTracking } from './milestones/tracking';
export { summarize } from './summary/summarize';
export type { NamedTotals, PlanTotals, SourceTotals, StatedFigure, StatedTotals } from './summary/planTotals';
export { compareRuns, type RunComparison } from './findings/compareRuns';
export { separateAccepted, type SeparatedFindings } from './findings/separateAccepted';
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
} from './findings/finding';
export type { FindingData } from './findings/findingData';
export type * from './plan/plan';
export type * from './plan/readingNote';
export type { Figure, FigureForm } from './plan/figure';
export type { ColumnRole } from './plan/roles';
export { gridOf, packedSheet, contentAt } from './workbook/snapshot';
export type * from './workbook/snapshot';
export { GridBuilder, type Grid } from './workbook/grid';
export type { CellContent, CellValue } from './workbook/cell';
export type { CellChange, CellInput, ChangeSet } from './workbook/changeSet';
export type * from './workbook/state';
export type { Address, CellRef } from './workbook/address';
export { fromNumber, parseDecimal, toNumber, toPlainText, type Decimal } from './quantity/decimal';
export {
  detectAggregations,
  type Aggregation,
  type AggregationOptions,
  type CellPlace,
} from './aggregations/detectAggregations';
export { findSums, type TableHints, type TableSum } from './aggregations/findSums';

import { assignedPlusToRaiseCheck } from './assignedPlusToRaise';
import { columnSumsCheck } from './columnSums';
import { executionSumsCheck } from './executionSums';
import { identityCheck } from './identity';
import { linesSumCheck } from './linesSum';
import { ownRulesCheck } from './ownRules';
import { productCheck } from './product';
import { scheduleSumCheck } from './scheduleSum';
import type { EquationCheck } from './sliceCheck';
import { sourcesSumCheck } from './sourcesSum';
import { summaryAgainstDetailCheck } from './summaryAgainstDetail';

/** Every check that is an equation (comprobaciones numéricas), in the order in which reports list them. */
export const EQUATION_CHECKS: readonly EquationCheck[] = [
  productCheck,
  assignedPlusToRaiseCheck,
  sourcesSumCheck,
  scheduleSumCheck,
  linesSumCheck,
  columnSumsCheck,
  summaryAgainstDetailCheck,
  identityCheck,
  executionSumsCheck,
  ownRulesCheck,
];

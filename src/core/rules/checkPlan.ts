import { diagnosing } from '../balance/diagnose';
import type { Diagnosis } from '../balance/diagnosis';
import type { CheckTally, Finding, FindingDraft } from '../findings/finding';
import { identify } from '../findings/identify';
import type { FormulaBreak } from '../formulas/breaks/formulaBreak';
import { formulaBreaks } from '../formulas/breaks/formulaBreaks';
import { formulaCircles } from '../formulas/circles/formulaCircles';
import { sortFindings } from '../findings/sortFindings';
import type { Plan } from '../plan/plan';
import { runToEnd } from '../steps/runToEnd';
import type { Steps } from '../steps/steps';
import { formatAddress, parseAddress, type Address } from '../workbook/address';
import type { CheckOptions } from './checkOptions';
import { GraphDraft, type KnownCells } from './equations/graphDraft';
import { EQUATION_CHECKS } from './equations/registry';
import { admitDoubtful } from './equations/summaryAgainstDetail';
import { determinedBlank, determinedFinding } from './explain/determinedFinding';
import type { ExplainContext } from './explain/explainContext';
import { breachFinding, explanationFinding } from './explain/explanationFinding';
import { withDependants } from './formulas/dependants';
import { noteFindings } from './noteFindings';
import { isActivity, PlanIndex } from './planIndex';
import type { PlanRule, RuleContext, RuleResult, WorkbookFormulas } from './planRule';
import { PLAN_RULES } from './registry';
import { equationTallies, ruleTally } from './tallies';

/** What checking a plan gives (resultado de la revisión). */
export interface CheckResult {
  /** The grave ones first, then as they stand in the workbook. */
  readonly findings: readonly Finding[];
  /** What became of every check that applies to this plan, so that silence can be told from not having looked. */
  readonly checks: readonly CheckTally[];
}

/**
 * Checks a plan (revisar): all numeric checks as one graph, whose errors are located together so that one cause is one
 * finding; then the rules that are not equations; then what reading noticed.
 */
export function checkPlan(plan: Plan, options: CheckOptions = {}): CheckResult {
  return runToEnd(checkingSteps(plan, options));
}

/** The same in steps: the checks one by one, the parts of the diagnosis, and the other rules. */
export function* checkingSteps(plan: Plan, options: CheckOptions = {}): Steps<CheckResult> {
  const index = new PlanIndex(plan);
  yield;
  const workbook = yield* workbookFormulas(plan);
  const before = { index, options, ...workbook };
  const formulas = yield* runRules('before-sums', { ...before, suspected: NOTHING, following: NOTHING });
  const explained = withDependants(
    index,
    formulas.flatMap(({ result }) => result.explains ?? []),
  );
  const open = withDependants(
    index,
    formulas.flatMap(({ result }) => result.leavesOpen ?? []),
  );
  const numeric = yield* checkEquations(index, options, { explained, open });
  const suspected = suspectedCells([...numeric.findings, ...formulas.flatMap(({ result }) => result.findings)]);
  const following = withDependants(index, changedBy(numeric.findings));
  const others = yield* runRules('after-sums', { ...before, suspected, following });
  const results = [...formulas, ...others];
  const drafts = [...numeric.findings, ...results.flatMap(({ result }) => result.findings), ...noteFindings(plan)];
  return {
    findings: identify(
      sortFindings(
        drafts,
        plan.snapshot.sheets.map(({ name }) => name),
      ),
    ),
    checks: [...numeric.checks, ...results.flatMap(({ name, result }) => tallied(name, result))],
  };
}

/** A formula that is part of a circle is said as that, and not also as unlike its neighbours. */
function* workbookFormulas({ snapshot }: Plan): Steps<WorkbookFormulas> {
  const circles = yield* formulaCircles(snapshot);
  const inCircle = new Set(circles.flat().map(formatAddress));
  const { breaks, formulas } = yield* formulaBreaks(snapshot);
  const isApart = ({ sheet, cells }: FormulaBreak): boolean =>
    !cells.some((cell) => inCircle.has(formatAddress({ sheet, ...cell })));
  return { circles, formulas, breaks: breaks.filter(isApart) };
}

const NOTHING: ReadonlySet<Address> = new Set();

interface NamedResult {
  readonly name: string;
  readonly result: RuleResult<FindingDraft>;
}

function* runRules(phase: PlanRule['phase'], context: RuleContext): Steps<NamedResult[]> {
  const results: NamedResult[] = [];
  for (const rule of PLAN_RULES) {
    if (rule.phase !== phase) continue;
    results.push({ name: rule.name, result: rule.check(context) });
    yield;
  }
  return results;
}

interface NumericResult {
  readonly findings: readonly FindingDraft[];
  readonly checks: readonly CheckTally[];
}

function* checkEquations(
  index: PlanIndex,
  options: CheckOptions,
  known: Omit<KnownCells, 'fixed'>,
): Steps<NumericResult> {
  const draft = new GraphDraft(index, { fixed: new Set(options.fixed), ...known });
  for (const check of EQUATION_CHECKS) {
    yield* check.build({ index, draft, options });
    yield;
  }
  draft.defineFormulas();
  yield;
  const limits = options.maxSteps === undefined ? {} : { maxSteps: options.maxSteps };
  let graph = draft.build();
  let diagnosis = yield* diagnosing(graph, limits);
  if (admitDoubtful(draft, diagnosis.valueAfter)) {
    draft.defineFormulas();
    graph = draft.build();
    diagnosis = yield* diagnosing(graph, limits);
  }
  const blanks = draft.blanks.map((blank) => determinedBlank(blank, index));
  const numeric = yield* numericFindings(diagnosis, { graph, index });
  const findings = [...numeric, ...blanks, ...draft.breaches.map(breachFinding)];
  return { findings, checks: equationTallies(draft, graph, diagnosis) };
}

/** Explanations that are put into findings in one step. */
const IN_A_STEP = 100;

function* numericFindings(
  { explanations, determined }: Diagnosis,
  context: ExplainContext,
): Steps<readonly FindingDraft[]> {
  const found: FindingDraft[] = [];
  for (const [at, each] of explanations.entries()) {
    const finding = explanationFinding(each, context);
    if (finding) found.push(finding);
    if (at % IN_A_STEP === IN_A_STEP - 1) yield;
  }
  return [
    ...withoutConsequences(found, context.index),
    ...determined.flatMap((each) => determinedFinding(each, context) ?? []),
  ];
}

/**
 * Leaves out what nothing of its own explains and what follows, through formulas, from cells that are already suspected
 * or from a row that does not agree: a total off by two errors at once holds again when both are corrected.
 */
function withoutConsequences(findings: readonly FindingDraft[], index: PlanIndex): FindingDraft[] {
  const isUnexplainedTotal = (finding: FindingDraft): boolean =>
    !isExplained(finding) && !finding.cells.some((cell) => isInActivity(cell, index));
  const rows = findings.filter((finding) => !isExplained(finding)).flatMap(({ cells }) => cells);
  const roots = [...changedBy(findings), ...rows.filter((cell) => isInActivity(cell, index))];
  const following = withDependants(index, roots);
  const suspected = withDependants(index, changedBy(findings));
  return findings.filter((finding) => {
    const consequences = isUnexplainedTotal(finding) ? following : suspected;
    return isExplained(finding) || !finding.cells.some((cell) => consequences.has(cell));
  });
}

/** Whether a cause was found, rather than only the cells that do not agree. */
function isExplained({ suspects }: FindingDraft): boolean {
  return suspects.some(({ repairs }) => repairs.length > 0);
}

function isInActivity(address: Address, index: PlanIndex): boolean {
  const cell = parseAddress(address);
  const line = cell && index.lineAt(cell.sheet, cell.row);
  return line ? isActivity(line) : false;
}

/** The cells that the leading explanations change. */
function changedBy(findings: readonly FindingDraft[]): ReadonlySet<Address> {
  const leading = findings.filter(isExplained).flatMap(({ suspects }) => suspects.slice(0, 1));
  return new Set(leading.flatMap(({ cell, also }) => [cell, ...also.map((each) => each.cell)]));
}

function suspectedCells(findings: readonly FindingDraft[]): ReadonlySet<Address> {
  return new Set(findings.flatMap(({ cells }) => cells));
}

function tallied(name: string, result: RuleResult<FindingDraft>): CheckTally[] {
  const tally = ruleTally(name, result);
  return tally ? [tally] : [];
}

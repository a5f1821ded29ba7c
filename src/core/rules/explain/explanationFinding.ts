import type { Candidate, Explanation } from '../../balance/diagnosis';
import type { FindingDraft } from '../../findings/identify';
import type { Disagreement, FindingDatum, Severity, Suspect } from '../../findings/finding';
import { subtract } from '../../quantity/arithmetic';
import type { Address } from '../../workbook/address';
import type { EquationMeaning, PlanEquation, PlanGraph } from '../equations/planGraph';
import { labelOf } from '../equations/lineLabel';
import { isActivity, lineName } from '../planIndex';
import type { RuleName } from '../ruleName';
import type { ExplainContext } from './explainContext';
import { groupName } from './relocationSuspect';
import { suspectOf } from './suspectOf';

/** One cause that the engine found, as a finding: the checks that do not hold, and who is suspected of it. */
export function explanationFinding(explanation: Explanation, context: ExplainContext): FindingDraft | null {
  const violated = violatedBy(explanation, context.graph);
  const [first] = violated;
  if (!first) return null;
  const candidates = candidatesOf(explanation);
  const suspects = candidates.flatMap((candidate) => suspectOf(candidate, explanation, context) ?? []);
  const rule = isTypedOver(explanation, suspects[0], context.graph)
    ? 'constant-over-formula'
    : ruleOf(explanation, first.meaning);
  const owner = ownerOf(first.meaning);
  return {
    rule,
    severity: gravest(violated),
    cells: cellsOf(
      violated,
      suspects.flatMap(({ cell, also }) => [cell, ...also.map((each) => each.cell)]),
    ),
    suspects,
    difference: subtract(first.meaning.statedValue, first.meaning.computed),
    disagreements: violated.map(disagreementOf),
    data: { ...dataOf(first.meaning), ...linesOf(explanation, context), ...typedOf(rule, explanation, context) },
    key: keyOf(rule, first.meaning, explanation, context),
    ...(owner ? { owner } : {}),
  };
}

/** A check that does not hold, said as it is: nothing is suspected. */
export function breachFinding(meaning: EquationMeaning): FindingDraft {
  const owner = ownerOf(meaning);
  return {
    ...{ rule: meaning.rule, severity: meaning.severity, cells: meaning.cells, suspects: [] },
    difference: subtract(meaning.statedValue, meaning.computed),
    disagreements: [],
    data: dataOf(meaning),
    key: meaning.key,
    ...(owner ? { owner } : {}),
  };
}

/** The checks that do not hold, the plainest first: the sum that the suspected cell states, then those of its own row. */
function violatedBy({ violated, changes: [change] }: Explanation, { equations, variables }: PlanGraph): PlanEquation[] {
  const suspected = change && variables[change.variable];
  const distance = ({ meaning }: PlanEquation): number => {
    if (meaning.sums) return meaning.stated === suspected?.id ? 0 : 2;
    return meaning.line !== null && lineName(meaning.line) === suspected?.line ? 1 : 2;
  };
  const all = violated.flatMap((at) => equations[at] ?? []);
  return all.sort((one, other) => distance(one) - distance(other));
}

/** How many rival explanations a person is shown. */
const MOST_RIVALS = 4;
/** How far behind the leading one, in nats, a rival is not worth a person's time. */
const OUT_OF_SIGHT = 10;

/**
 * The leading explanation and its rivals. One that leads clearly has none worth showing; where no value is proposed they
 * are the other single cells to look at.
 */
function candidatesOf(explanation: Explanation): readonly Candidate[] {
  const { confidence, alternatives } = explanation;
  if (confidence === 'high') return [explanation];
  const rivals = alternatives.filter(({ changes, score }) =>
    confidence === 'low' ? changes.length === 1 : score > -OUT_OF_SIGHT,
  );
  return [explanation, ...rivals.slice(0, MOST_RIVALS)];
}

/** Slips that are rules of their own: what a person has to do is another thing than correcting one figure. */
const RULE_OF_SLIP: Readonly<Partial<Record<Candidate['slip'], RuleName>>> = {
  'swapped-cells': 'cells-interchanged',
  'shifted-cells': 'cells-interchanged',
  'double-counted': 'double-count',
  'wrong-heading': 'wrong-heading',
  'constant-over-formula': 'constant-over-formula',
  'text-number': 'text-number',
};

function ruleOf({ slip, changes, confidence }: Explanation, { rule }: EquationMeaning): RuleName {
  if (confidence === 'tie' || confidence === 'low') return rule;
  if (slip === 'stale-total') return changes.length > 1 ? 'stale-total' : rule;
  return RULE_OF_SLIP[slip] ?? rule;
}

/** A number typed where its neighbours calculate, whatever made it wrong. */
function isTypedOver(
  { changes: [change], confidence }: Explanation,
  lead: Suspect | undefined,
  graph: PlanGraph,
): boolean {
  const isAmong = change !== undefined && graph.variables[change.variable]?.amongFormulas === true;
  return isAmong && confidence !== 'tie' && typeof lead?.proposed === 'string' && lead.proposed.startsWith('=');
}

const GRAVITY: readonly Severity[] = ['error', 'warning', 'note'];

function gravest(equations: readonly PlanEquation[]): Severity {
  return GRAVITY.find((severity) => equations.some(({ meaning }) => meaning.severity === severity)) ?? 'error';
}

/** Of a row every cell; of a sum over rows its result. The suspects are always among them. */
function cellsOf(violated: readonly PlanEquation[], suspects: readonly Address[]): Address[] {
  const [first] = violated;
  const own = first && !first.meaning.sums ? first.meaning.cells : [];
  const stated = violated.filter(({ meaning }) => meaning.sums).map(({ meaning }) => meaning.stated);
  return [...new Set([...own, ...stated, ...suspects])];
}

function disagreementOf({ meaning }: PlanEquation): Disagreement {
  return { rule: meaning.rule, cells: meaning.cells, computed: meaning.computed, stated: meaning.statedValue };
}

function dataOf({
  computed,
  statedValue,
  label,
  line,
  stated,
  values,
  words,
}: EquationMeaning): Record<string, FindingDatum> {
  return {
    ...values,
    ...words,
    computed,
    stated: statedValue,
    label,
    cell: stated,
    ...(line ? { row: line.row } : {}),
  };
}

/** Of a number typed over a formula the message says what it is and what the formula would give. */
function typedOf(
  rule: RuleName,
  { changes: [change] }: Explanation,
  { graph }: ExplainContext,
): Record<string, FindingDatum> {
  const cell = change && graph.variables[change.variable]?.id;
  if (rule !== 'constant-over-formula' || !cell || !change.observed || !change.proposed) return {};
  return { cell, stated: change.observed, computed: change.proposed };
}

/** The rows that the slip names: counted twice, left out, standing under another heading, or with cells interchanged. */
function linesOf(explanation: Explanation, { graph, index }: ExplainContext): Record<string, FindingDatum> {
  const { lines, relocation, slip, changes } = explanation;
  const interchanged = slip === 'swapped-cells' || slip === 'shifted-cells';
  const named = relocation?.line ?? (interchanged ? graph.variables[changes[0]?.variable ?? -1]?.line : undefined);
  const line = named === undefined ? undefined : index.lineNamed(named);
  return {
    ...(lines.length > 0 ? { lines: lines.map((name) => String(index.lineNamed(name)?.row ?? name)) } : {}),
    ...(line ? { row: line.row, label: labelOf(line) } : {}),
    ...(relocation ? { to: groupName(index.plan, relocation.to) ?? '' } : {}),
  };
}

/** A cause that one cell explains is known by that cell's line and column; else by the line that states. */
function keyOf(
  rule: RuleName,
  meaning: EquationMeaning,
  { changes: [change], relocation }: Explanation,
  { graph, index }: ExplainContext,
): string {
  const moved = relocation && index.lineNamed(relocation.line);
  if (moved) return `${rule}:${index.keyOf(moved)}`;
  const variable = change && graph.variables[change.variable];
  if (!variable || meaning.sums) return `${meaning.rule}:${meaning.key}`;
  const line = index.lineNamed(variable.line);
  return `${rule}:${line ? index.keyOf(line) : meaning.key}`;
}

function ownerOf({ line }: EquationMeaning): string | undefined {
  return line && isActivity(line) ? line.labels['owner']?.text : undefined;
}

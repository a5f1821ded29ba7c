import type { Candidate, Explanation } from '../../balance/diagnosis';
import type { FindingDraft } from '../../findings/finding';
import {
  draftFinding,
  type Disagreement,
  type Observation,
  type RuleHead,
  type ShapeIn,
} from '../../findings/observation';
import { gravest } from '../../findings/severity';
import type { Suspect } from '../../findings/suspect';
import { subtract } from '../../quantity/arithmetic';
import { equals } from '../../quantity/compare';
import type { Address } from '../../workbook/address';
import type { EquationMeaning, PlanEquation, PlanGraph } from '../equations/planGraph';
import { isActivity, lineName } from '../planIndex';
import type { ExplainContext } from './explainContext';
import type { NumericData } from './numericData';
import { numericDatum, type BreachRule, type Cause, type Explained, sidesOf } from './numericDatum';
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
  return numericFinding(
    { name: rule, severity: gravest(violated.map(({ meaning }) => meaning.severity)) ?? 'error' },
    { meaning: first.meaning, explained: { explanation, context } },
    {
      cells: cellsOf(
        violated,
        suspects.flatMap(({ cell, also }) => [cell, ...also.map((each) => each.cell)]),
      ),
      suspects,
      disagreements: violated.map(disagreementOf),
      key: keyOf(rule, first.meaning, { explanation, context }),
    },
  );
}

/** A check that does not hold, said as it is: nothing is suspected. */
export function breachFinding(meaning: EquationMeaning): FindingDraft {
  const { rule, severity, cells, key } = meaning;
  return numericFinding({ name: rule, severity }, { meaning, explained: null }, { cells, key });
}

function numericFinding<R extends BreachRule>(
  rule: RuleHead<R>,
  cause: Cause,
  seen: Pick<Observation<unknown>, 'cells' | 'key' | 'suspects' | 'disagreements'>,
): ShapeIn<NumericData, R> {
  const { line } = cause.meaning;
  const { computed, stated } = sidesOf(cause);
  return draftFinding(rule, {
    ...seen,
    difference: subtract(stated, computed),
    data: numericDatum(rule.name, cause),
    owner: line && isActivity(line) ? line.labels['owner']?.text : undefined,
  });
}

/**
 * The checks that do not hold, the plainest first: the sum that the suspected cell states, then those of its own row. Those
 * that hold as the workbook stands, and fail only once others are corrected, come last.
 */
function violatedBy({ violated, changes: [change] }: Explanation, { equations, variables }: PlanGraph): PlanEquation[] {
  const suspected = change && variables[change.variable];
  const distance = ({ meaning }: PlanEquation): number => {
    if (meaning.sums) return meaning.stated === suspected?.id ? 0 : 2;
    return meaning.line !== null && lineName(meaning.line) === suspected?.line ? 1 : 2;
  };
  const all = violated.flatMap((at) => equations[at] ?? []);
  const failing = all.filter(({ meaning }) => !equals(meaning.statedValue, meaning.computed));
  const later = all.filter((equation) => !failing.includes(equation));
  return [...failing.sort((one, other) => distance(one) - distance(other)), ...later];
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
const RULE_OF_SLIP: Readonly<Partial<Record<Candidate['slip'], BreachRule>>> = {
  'swapped-cells': 'cells-interchanged',
  'shifted-cells': 'cells-interchanged',
  'double-counted': 'double-count',
  'wrong-heading': 'wrong-heading',
  'wrong-formula': 'wrong-formula',
  'constant-over-formula': 'constant-over-formula',
  'text-number': 'text-number',
};

function ruleOf({ slip, changes, confidence }: Explanation, { rule }: EquationMeaning): BreachRule {
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

/** A cause that one cell explains is known by that cell's line and column; else by the line that states. */
function keyOf(rule: BreachRule, meaning: EquationMeaning, { explanation, context }: Explained): string {
  const { graph, index } = context;
  const {
    changes: [change],
    relocation,
  } = explanation;
  const moved = relocation && index.lineNamed(relocation.line);
  if (moved) return `${rule}:${index.keyOf(moved)}`;
  const variable = change && graph.variables[change.variable];
  if (!variable || meaning.sums) return `${meaning.rule}:${meaning.key}`;
  const line = index.lineNamed(variable.line);
  return `${rule}:${line ? index.keyOf(line) : meaning.key}`;
}

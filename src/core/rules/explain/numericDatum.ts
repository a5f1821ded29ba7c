import { add } from '../../quantity/arithmetic';
import { equals, isZero } from '../../quantity/compare';
import type { Change, Explanation } from '../../balance/diagnosis';
import { parseAddress, type Address } from '../../workbook/address';
import { formulaAt } from '../formulas/formulaAt';
import { usualFormula } from '../formulas/usualFormula';
import { labelOf } from '../equations/lineLabel';
import type { EquationMeaning } from '../equations/planGraph';
import type { Line } from '../planIndex';
import type { ExplainContext } from './explainContext';
import type { Breach, NumericData, NumericRule } from './numericData';
import { groupName } from './relocationSuspect';
import { observedAt } from './suspectOf';

/** What the engine found, and in which graph. */
export interface Explained {
  readonly explanation: Explanation;
  readonly context: ExplainContext;
}

/** A check that does not hold, with what the engine found to explain it; null: it is said as it is. */
export interface Cause {
  readonly meaning: EquationMeaning;
  readonly explained: Explained | null;
}

/** A rule under which a check that does not hold is said; a blank that is determined breaks none. */
export type BreachRule = Exclude<NumericRule, 'blank-determined'>;

/** What the message of a numeric rule needs. */
export function numericDatum<R extends BreachRule>(rule: R, cause: Cause): NumericData[R] {
  return DATA[rule](cause);
}

const DATA: { readonly [R in BreachRule]: (cause: Cause) => NumericData[R] } = {
  product: (cause) => ({ ...breachOf(cause), factors: factorsOf(cause.meaning) }),
  'assigned-plus-to-raise': breachOf,
  'sources-sum': breachOf,
  'schedule-sum': breachOf,
  subtotal: breachOf,
  'axis-total': breachOf,
  'summary-against-detail': breachOf,
  identity: (cause) => ({ ...breachOf(cause), formula: cause.meaning.formula }),
  'own-rule': (cause) => ({ ...breachOf(cause), formula: cause.meaning.formula }),
  'cells-interchanged': breachOf,
  'double-count': breachOf,
  'stale-total': breachOf,
  'wrong-heading': (cause) => ({ ...breachOf(cause), to: headingOf(cause) }),
  'wrong-formula': wrongFormula,
  'constant-over-formula': typedOver,
  'text-number': textNumber,
};

function breachOf(cause: Cause): Breach {
  const { meaning, explained } = cause;
  const { label, line, stated } = meaning;
  const named = explained && namedLine(explained);
  return {
    label: named ? labelOf(named) : label,
    row: (named ?? line)?.row ?? null,
    cell: stated,
    ...sidesOf(cause),
    lines: explained ? rowsOf(explained) : [],
  };
}

/** What the parts give and what is stated, in the state in which the check was found to fail. */
export function sidesOf({ meaning, explained }: Cause): Pick<Breach, 'computed' | 'stated' | 'onceCorrected'> {
  const { computed, statedValue: stated } = meaning;
  const off = explained?.explanation.difference ?? null;
  if (off === null || isZero(off) || !equals(computed, stated)) return { computed, stated };
  return { computed: add(stated, off), stated, onceCorrected: true };
}

/** The row that stands under another heading, or whose cells are interchanged. */
function namedLine({ explanation, context: { graph, index } }: Explained): Line | undefined {
  const { relocation, slip, changes } = explanation;
  const interchanged = slip === 'swapped-cells' || slip === 'shifted-cells';
  const name = relocation?.line ?? (interchanged ? graph.variables[changes[0]?.variable ?? -1]?.line : undefined);
  return name === undefined ? undefined : index.lineNamed(name);
}

function rowsOf({ explanation, context }: Explained): string[] {
  return explanation.lines.map((name) => String(context.index.lineNamed(name)?.row ?? name));
}

function factorsOf({ values: { quantity, unitValue } }: EquationMeaning): NumericData['product']['factors'] {
  return quantity ? { quantity, unitValue: unitValue ?? null } : null;
}

function headingOf({ explained }: Cause): string | null {
  const relocation = explained?.explanation.relocation;
  return relocation ? groupName(explained.context.index.plan, relocation.to) : null;
}

/** Of a number typed over a formula the message says what it is and what the formula would give. */
function typedOver({ meaning, explained }: Cause): NumericData['constant-over-formula'] {
  const changed = explained && changedCell(explained);
  if (!changed?.observed || !changed.proposed)
    return { cell: meaning.stated, stated: meaning.statedValue, computed: meaning.computed };
  return { cell: changed.cell, stated: changed.observed, computed: changed.proposed };
}

/** Of a formula that is not like the others the message says which it is, and what the others would give. */
function wrongFormula(cause: Cause): NumericData['wrong-formula'] {
  const unknown = { ...breachOf(cause), formula: '', usual: '' };
  const changed = cause.explained && changedCell(cause.explained);
  const place = changed && parseAddress(changed.cell);
  if (!cause.explained || !place || !changed.observed) return unknown;
  const { index } = cause.explained.context;
  const usual = usualFormula(index, { cell: place });
  if (!usual) return unknown;
  return {
    ...breachOf(cause),
    cell: changed.cell,
    stated: changed.observed,
    computed: usual.value,
    usual: usual.formula,
    formula: formulaAt(index.plan, place) ?? '',
  };
}

function textNumber(cause: Cause): NumericData['text-number'] {
  const { label, row, cell } = breachOf(cause);
  const changed = cause.explained && changedCell(cause.explained);
  if (!cause.explained || !changed) return { cell, text: '', label, row };
  const held = observedAt(cause.explained.context.index, changed.cell);
  return { cell: changed.cell, text: String(held ?? ''), label, row };
}

/** The first cell that the explanation changes, what the engine read there and what it puts there. */
function changedCell({ explanation, context: { graph } }: Explained): (Change & { readonly cell: Address }) | null {
  const [change] = explanation.changes;
  const cell = change && graph.variables[change.variable]?.id;
  return change === undefined || cell === undefined ? null : { ...change, cell };
}

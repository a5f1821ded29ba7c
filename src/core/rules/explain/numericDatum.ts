import type { Explanation } from '../../balance/diagnosis';
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

/** A check that does not hold, with what the engine found to explain it; null: it is said as it is. */
export interface Cause {
  readonly meaning: EquationMeaning;
  readonly explained: { readonly explanation: Explanation; readonly context: ExplainContext } | null;
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

function breachOf({ meaning, explained }: Cause): Breach {
  const { label, line, stated, computed, statedValue } = meaning;
  const named = explained && namedLine(explained);
  return {
    label: named ? labelOf(named) : label,
    row: (named ?? line)?.row ?? null,
    cell: stated,
    computed,
    stated: statedValue,
    lines: explained ? rowsOf(explained) : [],
  };
}

type Explained = NonNullable<Cause['explained']>;

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
  const change = explained?.explanation.changes[0];
  const cell = change && explained.context.graph.variables[change.variable]?.id;
  if (!cell || !change.observed || !change.proposed)
    return { cell: meaning.stated, stated: meaning.statedValue, computed: meaning.computed };
  return { cell, stated: change.observed, computed: change.proposed };
}

/** Of a formula that is not like the others the message says which it is, and what the others would give. */
function wrongFormula(cause: Cause): NumericData['wrong-formula'] {
  const change = cause.explained?.explanation.changes[0];
  const { graph, index } = cause.explained?.context ?? {};
  const cell = change && graph?.variables[change.variable]?.id;
  const place = cell === undefined ? null : parseAddress(cell);
  const usual = index && place && usualFormula(index, { cell: place });
  const breach = breachOf(cause);
  if (!cell || !place || !index || !usual || !change.observed) return { ...breach, formula: '', usual: '' };
  return {
    ...{ ...breach, cell, stated: change.observed, computed: usual.value, usual: usual.formula },
    formula: formulaAt(index.plan, place) ?? '',
  };
}

function textNumber(cause: Cause): NumericData['text-number'] {
  const { label, row, cell } = breachOf(cause);
  const suspected = cause.explained && suspectedCell(cause.explained);
  return suspected ? { ...suspected, label, row } : { cell, text: '', label, row };
}

function suspectedCell({ explanation, context: { graph, index } }: Explained): { cell: Address; text: string } | null {
  const [change] = explanation.changes;
  const cell = change && graph.variables[change.variable]?.id;
  return cell === undefined ? null : { cell, text: String(observedAt(index, cell) ?? '') };
}

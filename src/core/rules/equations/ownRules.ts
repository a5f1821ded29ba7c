import { equationsFor } from '../../balance/grammar/equationsFor';
import type { Rule } from '../../balance/grammar/parseRules';
import type { Activity } from '../../plan/plan';
import { add, multiply } from '../../quantity/arithmetic';
import { compare } from '../../quantity/compare';
import { ONE, ZERO, type Decimal } from '../../quantity/decimal';
import type { OwnRule } from '../../workbook/state';
import { readOwnRules } from '../ownRules/readOwnRules';
import { halfCentavos, isWithin } from './decimals';
import { labelOf } from './lineLabel';
import { addressOf, obstacle, type PlanCell } from './planCell';
import type { EquationMeaning } from './planGraph';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';

/** The rules that the user typed (reglas propias), on every row that has their columns. */
export const ownRulesCheck: EquationCheck = {
  rules: ['own-rule'],
  build: inOneStep((context) => {
    for (const { own, rule } of readOwnRules(context.index, context.options)) {
      if (rule) addRule(context, rule, own);
    }
  }),
};

/** A rule that more rows break says how this plan is made, not where somebody slipped: the rows are said as they are. */
const SLIP_SHARE = 0.2;
const FEWEST_HABIT = 3;

function addRule(context: CheckContext, rule: Rule, own: OwnRule): void {
  const { index, draft } = context;
  const rows = index.plan.activities.flatMap((activity) => ruledRow(context, { own, rule, activity }) ?? []);
  const broken = rows.filter((row) => !holds(row));
  if (broken.length < FEWEST_HABIT || broken.length <= rows.length * SLIP_SHARE) {
    for (const row of rows) addRow(context, row);
    return;
  }
  draft.countApart('own-rule', { done: rows.length, failed: broken.length });
  draft.breaches.push(...broken.map((row) => meaningOf(row, index.keyOf(row.activity))));
}

interface Typed {
  readonly own: OwnRule;
  readonly rule: Rule;
  readonly activity: Activity;
}

/** A row with the cells that a rule names. */
interface RuledRow extends Typed {
  readonly cells: RowCells;
  readonly first: PlanCell;
}

function ruledRow({ draft }: CheckContext, typed: Typed): RuledRow | null {
  const cells = cellsOf(typed);
  const [first] = cells.values();
  if (!first || cells.size < typed.rule.names.length) return null;
  for (const cell of cells.values()) {
    const why = obstacle(cell.figure);
    if (why === null) continue;
    draft.leaveOut('own-rule', { cell: addressOf(cell), why });
    return null;
  }
  return { ...typed, cells, first };
}

function addRow({ index, draft }: CheckContext, row: RuledRow): void {
  const { cells, first, rule } = row;
  draft.addEquations(
    (variable, product) =>
      equationsFor(rule, {
        ...{ id: `own-rule ${addressOf(first)}`, kind: 'own-rule', tolerance: halfCentavos(cells.size) },
        variable: (name) => variable(cells.get(name) ?? first),
        product,
      }),
    meaningOf(row, index.keyOf(row.activity)),
  );
}

function holds({ rule, cells }: RuledRow): boolean {
  const value = residue(rule, cells);
  const tolerance = halfCentavos(cells.size);
  if (rule.relation === '==') return isWithin(value, tolerance);
  return rule.relation === '<=' ? compare(value, tolerance) <= 0 : compare(value, ZERO) < 0;
}

type RowCells = ReadonlyMap<string, PlanCell>;

function cellsOf({ rule, activity }: Typed): RowCells {
  return new Map(
    rule.names.flatMap((key) => {
      const figure = activity.figures[key];
      return figure ? [[key, { figure, key, line: activity }] as const] : [];
    }),
  );
}

function meaningOf({ own, rule, activity, cells, first }: RuledRow, key: string): EquationMeaning {
  return {
    rule: 'own-rule',
    severity: own.severity,
    stated: addressOf(first),
    statedValue: ZERO,
    computed: residue(rule, cells),
    cells: [...cells.values()].map(addressOf),
    key: `${key}:${own.text}`,
    line: activity,
    label: labelOf(activity),
    formula: own.text,
    values: {},
    sums: false,
  };
}

function residue({ polynomial }: Rule, cells: RowCells): Decimal {
  const value = (name: string): Decimal => cells.get(name)?.figure.value ?? ZERO;
  return polynomial.reduce(
    (sum, { coefficient, names }) => add(sum, multiply(coefficient, names.map(value).reduce(multiply, ONE))),
    ZERO,
  );
}

import type { FootLine } from '../../plan/plan';
import { parseRole } from '../../plan/parseRole';
import { isAdditive, isMoneyRole } from '../../plan/roles';
import { divide } from '../../quantity/divide';
import { compare } from '../../quantity/compare';
import { decimal, fromNumber, ONE, parseDecimal, ZERO, type Decimal } from '../../quantity/decimal';
import { tidy } from '../../words/normalise';
import { holdsMoney } from '../arithmetic/arithmeticRoles';
import { TableFigures, type PlanTools } from '../figures/activities';
import type { TableDraft } from '../tableDraft';

/** What finding the foot of a table needs. */
export interface FootTask {
  readonly table: number;
  readonly tools: PlanTools;
}

/**
 * The rows at the foot of a table (pie del cuadro): what is built on its rows and is none of them, each with its money and
 * the share that it charges. What each should state is not asked here.
 */
export function footLines(draft: TableDraft, { table, tools }: FootTask): FootLine[] {
  const { rows, view } = draft;
  const last = rows.findLastIndex(({ kind }) => kind === 'activity');
  const foot = rows.filter(({ kind, facts }, at) => at > last && kind === 'control' && facts.lead !== '');
  if (last < 0 || foot.length === 0) return [];
  const figures = new TableFigures(draft, tools);
  return foot.map(({ row, facts }): FootLine => {
    const label = tidy(facts.lead);
    const money = Object.entries(figures.of(row)).filter(([key]) => addsUp(key));
    return {
      ...{ table, sheet: view.sheet.name, row, label, figures: Object.fromEntries(money) },
      rate: rateIn(draft, row) ?? rateOf(label),
    };
  });
}

function addsUp(key: string): boolean {
  const role = parseRole(key)?.role ?? 'other';
  return isMoneyRole(role) && isAdditive(role);
}

/** The one number beside the money of a row that can be a share: 0.18, or 18 for 18 %. */
function rateIn({ view, columns }: TableDraft, row: number): Decimal | null {
  const rates = columns.flatMap((column): Decimal[] => {
    if (holdsMoney(column) && column.role !== 'unitValue') return [];
    const position = view.grid.find(row, column.column);
    const number = position < 0 ? null : fromNumber(view.numbers[position] ?? NaN);
    return number && isShare(number) ? [asShare(number)] : [];
  });
  const [rate] = rates;
  return rates.length === 1 && rate ? rate : null;
}

const IN_WORDS = /(\d{1,2}(?:[.,]\d+)?)\s*%/;

/** `ADMINISTRACIÓN (18%)`. */
function rateOf(label: string): Decimal | null {
  const said = IN_WORDS.exec(label)?.[1];
  const percent = said === undefined ? null : parseDecimal(said.replace(',', '.'));
  return percent && divide(percent, HUNDRED, RATE_PLACES);
}

const HUNDRED = decimal(100n);
const RATE_PLACES = 10;

function isShare(number: Decimal): boolean {
  return compare(number, ZERO) > 0 && compare(number, HUNDRED) <= 0;
}

function asShare(number: Decimal): Decimal {
  return compare(number, ONE) < 0 ? number : (divide(number, HUNDRED, RATE_PLACES) ?? number);
}

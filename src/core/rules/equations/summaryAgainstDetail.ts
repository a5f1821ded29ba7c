import type { Valuation } from '../../balance/evaluate';
import type { Activity, SubtotalLine, SummaryLine } from '../../plan/plan';
import { divideExactly } from '../../quantity/divide';
import { fromNumber, ONE, type Decimal } from '../../quantity/decimal';
import { summaryUnit } from '../../summary/statedTotals';
import { roleOfKey } from '../../plan/figureKey';
import { isAdditive } from '../../plan/roles';
import { Coverage } from '../formulas/coverage';
import type { Line, PlanIndex } from '../planIndex';
import type { EquationDraft, Operand } from './equationDraft';
import type { DoubtfulSheet, GraphDraft } from './graphDraft';
import { agreement } from './hypotheses';
import { addressOf, type PlanCell } from './planCell';
import { inOneStep, type CheckContext, type EquationCheck } from './sliceCheck';
import { sumTolerance } from './tolerance';

/** The workbook's own summary (cuadro resumen) says what the detail adds up to, group by group. */
export const summaryAgainstDetailCheck: EquationCheck = {
  rules: ['summary-against-detail'],
  build: inOneStep((context) => {
    const { draft } = context;
    const drafts = context.index.plan.summaries.flatMap((line) => lineDrafts(context, line));
    for (const sheet of bySheet(drafts)) {
      if (isMeant(sheet.map(({ equation }) => equation))) addAll(draft, sheet);
      else draft.doubtful.push(sheet);
    }
  }),
};

/** From this share of its figures on that agree, a sheet that sums up is about this plan; what does not agree is wrong. */
const MEANT_SHARE = 0.5;

/** A sheet that hardly ever agrees sums up something else. */
function isMeant(equations: readonly EquationDraft[]): boolean {
  return agreement(equations).share >= MEANT_SHARE;
}

/**
 * Takes in the sheets that agree with the plan once its errors are put right: under formulas a few wrong rows make every
 * figure of a summary disagree. What agrees even then with nothing is about something else, and that is noted. True when
 * a sheet was taken in.
 */
export function admitDoubtful(draft: GraphDraft, valueAfter: Valuation): boolean {
  const sheets = draft.doubtful.splice(0);
  const about = sheets.filter((sheet) => isMeant(sheet.map(({ equation }) => repaired(equation, draft, valueAfter))));
  for (const sheet of sheets) {
    if (about.includes(sheet)) addAll(draft, sheet);
    else
      for (const { equation } of sheet)
        draft.leaveOut(equation.rule, { cell: addressOf(equation.stated), why: 'meaning-unknown' });
  }
  return about.length > 0;
}

/** The equation with what the detail's cells should hold. */
function repaired(equation: EquationDraft, draft: GraphDraft, valueAfter: Valuation): EquationDraft {
  const put = (cell: PlanCell): PlanCell => {
    const variable = draft.variableOf(cell);
    return variable === undefined ? cell : { ...cell, figure: { ...cell.figure, value: valueAfter(variable) } };
  };
  const computed = equation.computed.map(({ coefficient, cells: [first, second] }): Operand => ({
    cells: second ? [put(first), put(second)] : [put(first)],
    ...(coefficient ? { coefficient } : {}),
  }));
  return { ...equation, computed };
}

function addAll(draft: GraphDraft, sheet: DoubtfulSheet): void {
  for (const { equation, tolerance } of sheet) if (draft.admits(equation)) draft.add(equation, tolerance);
}

function bySheet(drafts: DoubtfulSheet): readonly DoubtfulSheet[] {
  const sheets = new Map<string, DoubtfulSheet[number][]>();
  for (const each of drafts) {
    const { sheet } = each.equation.stated.figure.cell;
    const known = sheets.get(sheet);
    if (known) known.push(each);
    else sheets.set(sheet, [each]);
  }
  return [...sheets.values()];
}

function lineDrafts({ index }: CheckContext, line: SummaryLine): DoubtfulSheet {
  const unit = summaryUnit(index.plan, line);
  return Object.entries(line.figures).flatMap(([key, figure]) => {
    const role = roleOfKey(key);
    if (!figure || figure.form === 'blank' || !isAdditive(role)) return [];
    const computed = detail(index, { line, key, unit });
    if (!computed) return [];
    const equation: EquationDraft = {
      rule: 'summary-against-detail',
      severity: 'error',
      computed,
      stated: { figure, key, line: null },
      line: null,
      key: `${line.level}:${line.group ?? ''}:${key}`,
      label: line.label,
      ...(computed.length > 1 ? { group: { group: `summary:${line.group ?? ''}`, family: 'summary' } } : {}),
    };
    return [{ equation, tolerance: sumTolerance(equation, unit) }];
  });
}

interface Wanted {
  readonly line: SummaryLine;
  readonly key: string;
  readonly unit: number;
}

/** The subtotal lines that close the group, in every table; where a table has none, its rows. */
function detail(index: PlanIndex, wanted: Wanted): Operand[] | null {
  const lines = index.plan.tables.flatMap((_, table) => linesOf(index, wanted.line, table));
  const operands = lines.flatMap((line) => operandOf(index, line, wanted) ?? []);
  return operands.length === 0 ? null : operands;
}

function linesOf(index: PlanIndex, { level, group }: SummaryLine, table: number): readonly Line[] {
  const { plan } = index;
  const closing = plan.subtotals.filter(
    (each) => each.table === table && each.level === level && (level === 'plan' || each.group === group),
  );
  const [only] = closing;
  if (only && closing.length === 1) return [only];
  const rows = plan.activities.filter((each) => each.table === table && belongs(each, { level, group }));
  return level === 'plan' ? (axisTotals(index, table, rows) ?? rows) : rows;
}

/** The totals of the axes, where together they add every row of a table that has no total of its own. */
function axisTotals(index: PlanIndex, table: number, rows: readonly Activity[]): readonly Line[] | null {
  const totals = index.plan.subtotals.filter((each) => each.table === table && each.level === 'axis');
  const coverage = new Coverage(index);
  const added = totals.flatMap((total) => [...coverage.expected(total)]);
  return added.length === rows.length && new Set(added).size === rows.length ? totals : null;
}

function belongs(
  activity: Activity,
  { level, group }: Pick<SubtotalLine, 'group'> & Pick<SummaryLine, 'level'>,
): boolean {
  return level === 'plan' || activity[level] === group;
}

/** The detail's cell in the summary's unit. */
function operandOf(index: PlanIndex, line: Line, { key, unit }: Wanted): Operand | null {
  const figure = line.figures[key];
  if (!figure) return null;
  const cell: PlanCell = { figure, key, line };
  const coefficient = conversion(index.tableOf(line)?.unit ?? 1, unit);
  return coefficient ? { cells: [cell], coefficient } : null;
}

const PLACES = 9;

function conversion(from: number, to: number): Decimal | null {
  return from === to ? ONE : divideExactly(fromNumber(from) ?? ONE, fromNumber(to) ?? ONE, PLACES);
}

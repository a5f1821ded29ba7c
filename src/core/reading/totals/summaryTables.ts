import { isMoneyRole, isPeriodRole, roleRecord } from '../../plan/roles';
import type { Axis, SummaryLine } from '../../plan/plan';
import { TableFigures, type PlanTools } from '../figures/activities';
import { copiedTables } from './copiedTables';
import type { ColumnDraft } from '../columns/columnDraft';
import { normalise, tidy } from '../../words/normalise';
import { saysTotal, totalWords } from '../../words/rowWords';
import { textAt } from '../sheetView';
import { rowAt, type TableDraft } from '../tableDraft';
import { setOtherBudgetsAside } from './otherBudgets';
import { isPivotOf } from './pivotTables';
import type { TableUse } from './tableUse';

const SUMMARY_NAME = /\b(?:cuadro )?(?:resumen|consolidado|totales)\b/;
const PLAIN_REFERENCE = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?([A-Z]{1,3})\$?(\d+)/giu;
/** A reference into another workbook: what it takes is no total of this one. */
const OTHER_BOOK = /\[[^\]]+\][^!,()]*!/;
const WHOLE_COLUMN = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{1,3}/iu;

/** Tells the tables that are the plan from those that sum others up, so that nothing is counted twice. */
export function tableUses(drafts: readonly TableDraft[]): TableUse[] {
  const money = drafts.map(isPlanTable);
  const uses = drafts.map((draft, at): TableUse => {
    return money[at] === true || (!money.includes(true) && isTargetTable(draft)) ? 'plan' : 'none';
  });
  drafts.forEach((draft, at) => {
    const isBesides = (other: TableDraft, index: number): boolean =>
      index !== at && uses[index] === 'plan' && ((!namesAxes(draft) && namesAxes(other)) || saysSpending(other));
    if (uses[at] === 'plan' && isOtherBudget(draft) && drafts.some(isBesides)) uses[at] = 'none';
  });
  const axisNames = new Set(
    drafts.flatMap((draft, at) => (uses[at] === 'plan' && hasDetail(draft) ? [...namesOf(draft)] : [])),
  );
  drafts.forEach((draft, at) => {
    const others = drafts.some((other, index) => index !== at && uses[index] === 'plan' && hasDetail(other));
    if (uses[at] === 'plan' && others && repeatsNames(draft, axisNames)) uses[at] = 'summary';
  });
  markDerived(drafts, uses);
  drafts.forEach((draft, at) => {
    const gathers = drafts.some((other, index) => uses[index] === 'plan' && isPivotOf(draft, other));
    if (uses[at] === 'plan' && gathers) uses[at] = 'summary';
  });
  setOtherBudgetsAside(drafts, uses);
  const copies = copiedTables(drafts.filter((draft, at) => uses[at] === 'plan' && hasDetail(draft)));
  return uses.map((use, at) => (isIn(copies, drafts[at]) ? 'copy' : use));
}

const OTHER_BUDGET = /\b(?:ingresos|rentas|nomina|tesoreria)\b/;
const SPENDING = /\b(?:gastos?|egresos|inversion|inversiones|plan de accion|poai)\b/;

/**
 * A table under a name for other money (ingresos, nómina) is none of the plan: beside one with axes where it has none
 * itself, and beside one whose name says that it is spent.
 */
function isOtherBudget(draft: TableDraft): boolean {
  const title = normalise(summaryTitle(draft));
  return OTHER_BUDGET.test(title) && !SPENDING.test(title);
}

function saysSpending(draft: TableDraft): boolean {
  const title = normalise(summaryTitle(draft));
  return SPENDING.test(title) && !OTHER_BUDGET.test(title);
}

function namesAxes({ names }: TableDraft): boolean {
  return names.has('axis');
}

function isIn(copies: ReadonlySet<TableDraft>, draft: TableDraft | undefined): boolean {
  return draft !== undefined && copies.has(draft);
}

/** A table of the plan has money and rows about something. */
function isPlanTable({ area, columns, rows }: TableDraft): boolean {
  if (!area.band.byWords && !columns.some(isProvenTotal)) return false;
  const money = columns.some(({ role, stats }) => isMoneyRole(role) && role !== 'unitValue' && stats.numbers > 0);
  const said = columns.some(({ role }) => roleRecord(role)?.subjectRank !== undefined);
  return money && said && rows.some(({ kind, facts }) => kind === 'activity' && facts.money > 0);
}

/**
 * A plan of targets alone (plan indicativo, seguimiento): in a workbook without money, a table whose rows are about
 * something and have what is planned by year or period.
 */
function isTargetTable({ area, columns, rows }: TableDraft): boolean {
  if (!area.band.byWords) return false;
  const planned = columns.filter(({ role, stats }) => isPlanned(role) && stats.numbers + stats.marks > 0);
  const said = columns.some(({ role }) => ['activity', 'target', 'indicator'].includes(role));
  const weighed = columns.some(({ role, stats }) => role === 'weight' && stats.numbers > 0);
  return said && (weighed || planned.length >= LEAST_PLANNED) && rows.some(({ kind }) => kind === 'activity');
}

const LEAST_PLANNED = 2;

function isPlanned(role: ColumnDraft['role']): boolean {
  return role === 'plannedTarget' || role === 'executed' || isPeriodRole(role);
}

/** Where no words speak for a table, its numbers must: a column that the others give, row by row. */
function isProvenTotal({ role, reasons }: ColumnDraft): boolean {
  return role === 'total' && reasons.some(({ kind }) => kind === 'arithmetic' || kind === 'formulas');
}

/** Whether its rows are about activities, not only about axes and fronts. */
export function hasDetail({ columns }: TableDraft): boolean {
  return columns.some(({ role }) => ['activity', 'target', 'project', 'milestone', 'quantity'].includes(role));
}

function namesOf({ names }: TableDraft): Set<string> {
  return new Set([...names.distinct('axis'), ...names.distinct('front')].map(normalise));
}

/** The names that tables without detail give to what they sum up. */
export function summarisedNames(drafts: readonly TableDraft[]): string[] {
  const tables = drafts.filter((draft) => !hasDetail(draft) && isPlanTable(draft));
  return tables.flatMap(({ rows }) =>
    rows.filter(({ kind }) => kind === 'activity').map(({ facts }) => tidy(facts.lead)),
  );
}

/** Whether a table without detail says names of the plan, each once, beside amounts. */
function repeatsNames(draft: TableDraft, names: ReadonlySet<string>): boolean {
  if (hasDetail(draft) && !SUMMARY_NAME.test(normalise(summaryTitle(draft)))) return false;
  const rows = draft.rows.filter(({ kind }) => kind === 'activity');
  const leads = rows.map(({ facts }) => normalise(facts.lead));
  const once = new Set(leads).size === leads.length;
  const known = leads.filter((lead) => names.has(lead)).length;
  return once && (!hasDetail(draft) || known * 2 >= leads.length);
}

function summaryTitle({ view, titles }: TableDraft): string {
  return [view.sheet.name, ...titles.map(({ text }) => text)].join(' ');
}

/** Tables whose amounts are taken by formula from totals or summaries of other sheets are summaries too, step by step. */
function markDerived(drafts: readonly TableDraft[], uses: TableUse[]): void {
  for (let changed = true; changed;) {
    changed = false;
    drafts.forEach((draft, at) => {
      if (uses[at] !== 'plan' || !isDerived(draft, drafts, uses)) return;
      uses[at] = 'summary';
      changed = true;
    });
  }
}

const DERIVED_SHARE = 0.6;

function isDerived(draft: TableDraft, drafts: readonly TableDraft[], uses: readonly TableUse[]): boolean {
  const rows = draft.rows.filter(({ kind }) => kind === 'activity');
  return draft.columns.some(({ column, stats }) => {
    if (stats.formulas < rows.length * DERIVED_SHARE) return false;
    const derived = rows.filter(({ row }) => takesFromTotals(draft, { row, column }, { drafts, uses })).length;
    return derived >= rows.length * DERIVED_SHARE;
  });
}

interface Tables {
  readonly drafts: readonly TableDraft[];
  readonly uses: readonly TableUse[];
}

function takesFromTotals(draft: TableDraft, cell: { row: number; column: number }, tables: Tables): boolean {
  const position = draft.view.grid.find(cell.row, cell.column);
  const formula = position < 0 ? undefined : draft.view.grid.formula(position);
  if (!formula?.includes('!') || OTHER_BOOK.test(formula)) return false;
  if (WHOLE_COLUMN.test(formula)) return true;
  for (const match of formula.matchAll(PLAIN_REFERENCE)) {
    const sheet = (match[1] ?? match[2] ?? '').replaceAll("''", "'");
    if (sheet !== draft.view.sheet.name && isTotalRow(sheet, Number(match[4]), tables)) return true;
  }
  return false;
}

function isTotalRow(sheet: string, row: number, { drafts, uses }: Tables): boolean {
  return drafts.some((draft, at) => {
    if (draft.view.sheet.name !== sheet) return false;
    if (uses[at] === 'summary') return true;
    const found = rowAt(draft, row);
    return uses[at] === 'plan' && (found?.kind === 'subtotal' || found?.kind === 'control' || found?.kind === 'total');
  });
}

/**
 * The lines of a summary (cuadro resumen), each tied to the axis or front that it names. A name that stands on several
 * lines is no line of that level; without at least one tied line, what a total of the table adds is not known.
 */
export function summaryLines(draft: TableDraft, axes: readonly Axis[], context: SummaryContext): SummaryLine[] {
  const figures = new TableFigures(draft, context.tools);
  const lines = draft.rows.flatMap(({ row, kind, facts }): SummaryLine[] => {
    if (kind !== 'activity' && kind !== 'subtotal' && kind !== 'total') return [];
    const base = { sheet: draft.view.sheet.name, row, figures: figures.of(row) };
    return SUMMARY_LEVELS.flatMap((level) => {
      const label = tidy(labelAt(draft, row, level) ?? (level === 'plan' ? facts.lead : ''));
      const group = groupNamed(label, level, { axes, ...context });
      return group === undefined ? [] : [{ ...base, label, level, group }];
    }).slice(0, 1);
  });
  return onlyTied(lines);
}

const SUMMARY_LEVELS = ['plan', 'axis', 'front'] as const;

/** What names of a summary are tied with. */
export interface SummaryContext {
  readonly tools: PlanTools;
  readonly fronts: ReadonlyMap<string, string>;
}

/** The key of the group that a label names at a level, null for the plan; undefined when it names none. */
function groupNamed(
  label: string,
  level: SummaryLine['level'],
  { axes, tools, fronts }: SummaryContext & { axes: readonly Axis[] },
): string | null | undefined {
  if (label === '') return undefined;
  if (level === 'plan') return isPlanTotal(label) ? null : undefined;
  if (level === 'axis') return tools.axes.match(label, axes) ?? undefined;
  return fronts.get(normalise(label));
}

function onlyTied(lines: readonly SummaryLine[]): SummaryLine[] {
  const counts = new Map<string, number>();
  const nameOf = ({ level, group }: SummaryLine): string => `${level} ${group ?? ''}`;
  for (const line of lines) counts.set(nameOf(line), (counts.get(nameOf(line)) ?? 0) + 1);
  const once = lines.filter((line) => counts.get(nameOf(line)) === 1);
  return once.some(({ level }) => level !== 'plan') ? once : [];
}

/** The text that may name a group of a level: the column of that role, else the first text of the row. */
export function labelAt(draft: TableDraft, row: number, level: SummaryLine['level']): string | null {
  const { columns, view } = draft;
  const column = columns.find(({ role }) => role === level);
  const text = column ? textAt(view, row, column.column) : null;
  return text ?? rowAt(draft, row)?.facts.lead ?? null;
}

function isPlanTotal(label: string): boolean {
  if (!saysTotal(label)) return false;
  const { rest, level } = totalWords(label);
  return level === 'plan' || level === null || rest === '';
}

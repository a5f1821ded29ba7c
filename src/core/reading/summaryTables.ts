import type { Axis, SummaryLine } from '../plan/plan';
import { TableFigures, type PlanTools } from './activities';
import { isMoneyRole } from './columnDraft';
import { normalise, tidy } from './normalise';
import { saysTotal, totalWords } from './rowWords';
import { textAt } from './sheetView';
import type { TableDraft } from './tableDraft';

/** What a table is to the plan. */
export type TableUse = 'plan' | 'summary' | 'none';

const SUMMARY_NAME = /\b(?:cuadro )?(?:resumen|consolidado|totales)\b/;
const PLAIN_REFERENCE = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!\$?([A-Z]{1,3})\$?(\d+)/giu;
const WHOLE_COLUMN = /(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}(?:\$?\d+)?:\$?[A-Z]{1,3}/iu;

/** Tells the tables that are the plan from those that sum others up, so that nothing is counted twice. */
export function tableUses(drafts: readonly TableDraft[]): TableUse[] {
  const uses = drafts.map((draft): TableUse => (isPlanTable(draft) ? 'plan' : 'none'));
  const axisNames = new Set(
    drafts.flatMap((draft, at) => (uses[at] === 'plan' && hasDetail(draft) ? namesOf(draft) : [])),
  );
  drafts.forEach((draft, at) => {
    const others = drafts.some((other, index) => index !== at && uses[index] === 'plan' && hasDetail(other));
    if (uses[at] === 'plan' && others && repeatsNames(draft, axisNames)) uses[at] = 'summary';
  });
  markDerived(drafts, uses);
  return uses;
}

/** A table of the plan has money and rows about something. */
function isPlanTable({ columns, rows }: TableDraft): boolean {
  const money = columns.some(({ role, stats }) => isMoneyRole(role) && role !== 'unitValue' && stats.numbers > 0);
  const said = columns.some(({ role }) =>
    ['activity', 'target', 'project', 'milestone', 'front', 'axis'].includes(role),
  );
  return money && said && rows.some(({ kind, facts }) => kind === 'activity' && facts.money > 0);
}

/** Whether its rows are about activities, not only about axes and fronts. */
function hasDetail({ columns }: TableDraft): boolean {
  return columns.some(({ role }) => ['activity', 'target', 'project', 'milestone', 'quantity'].includes(role));
}

function namesOf({ labels }: TableDraft): string[] {
  return [...labels.values()]
    .flatMap(({ axis, front }) => [axis?.text ?? '', front?.text ?? ''])
    .filter((name) => name !== '')
    .map(normalise);
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
  if (!formula?.includes('!')) return false;
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
    const found = draft.rows.find((candidate) => candidate.row === row);
    return uses[at] === 'plan' && (found?.kind === 'subtotal' || found?.kind === 'control' || found?.kind === 'total');
  });
}

/** The lines of a summary, each tied to the axis or front that it names. */
export function summaryLines(
  draft: TableDraft,
  axes: readonly Axis[],
  { tools, fronts }: { tools: PlanTools; fronts: ReadonlyMap<string, string> },
): SummaryLine[] {
  const figures = new TableFigures(draft, tools);
  return draft.rows.flatMap(({ row, kind, facts }): SummaryLine[] => {
    if (kind !== 'activity' && kind !== 'subtotal' && kind !== 'total') return [];
    const label = tidy(labelOf(draft, row) ?? facts.lead);
    const line = { sheet: draft.view.sheet.name, row, label, figures: figures.of(row) };
    if (isPlanTotal(label)) return [{ ...line, level: 'plan', group: null }];
    const axis = tools.axes.match(label, axes);
    if (axis !== null) return [{ ...line, level: 'axis', group: axis }];
    const front = fronts.get(normalise(label));
    return front === undefined ? [] : [{ ...line, level: 'front', group: front }];
  });
}

function labelOf({ columns, view }: TableDraft, row: number): string | null {
  for (const role of ['axis', 'front'] as const) {
    const column = columns.find((draft) => draft.role === role);
    const text = column ? textAt(view, row, column.column) : null;
    if (text !== null) return text;
  }
  return null;
}

function isPlanTotal(label: string): boolean {
  if (!saysTotal(label)) return false;
  const { rest, level } = totalWords(label);
  return level === 'plan' || level === null || rest === '';
}

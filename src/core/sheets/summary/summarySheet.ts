import { a1 } from '../../workbook/address';
import type { ModelChart, SheetModel } from '../../workbook/sheetModel';
import { statesFunding } from '../../summary/statesFunding';
import type { PlanFigures } from '../dashboard/dashboardSource';
import { absoluteCell, absoluteRange, sheetReference } from '../formula/reference';
import { cellLink } from '../cellLink';
import { executionBlock, hasExecution } from './executionBlock';
import { keptBeside } from '../keptBeside';
import { keptProvenance } from '../keptProvenance';
import { PALETTE } from '../palette';
import { nameInSet } from '../sheetName';
import { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { sourceBlock } from './sourceBlock';
import { summaryBlock, SUMMARY_COLUMNS, type BlockPlace } from './summaryBlock';
import { statedTotal } from './statedTotal';
import { summaryGroups, type Grouping, type SummaryGroup } from './summaryGroup';

/** The mark of the summary sheet. */
export const SUMMARY_MARK = 'summary';

const PROVENANCE = { row: 2, column: 1 } as const;
const FIRST_BLOCK = 4;
const CHART_TOP_GAP = 2;
const CHART_LEAST_ROWS = 12;
const PART_COLUMN = 13;
const WIDTHS = { 1: 46, 2: 12, 3: 9, 4: 19, 5: 19, 6: 19, 7: 12, 8: 14, 9: 19, 10: 17 };

/**
 * *Resumen por eje*: what each axis, front, owner and source costs, what has money and what is still to be raised, as
 * live formulas over the user's own cells, held against what the workbook itself says.
 */
export function summarySheet(source: SheetSource): SheetModel {
  const draft = new SheetDraft(PART_COLUMN);
  const mark = `${SUMMARY_MARK}${source.summarySet}`;
  const name = nameOfSummary(source);
  titles(draft, source);
  const axes = block(draft, source, { grouping: 'axis', top: FIRST_BLOCK, planRow: null });
  const chart = axisChart(source, name, axes);
  let last = chart ? chart.bottom : axes.control;
  for (const grouping of ['front', 'owner'] as const) {
    if (summaryGroups(source.plan, source.totals, grouping).length === 0) continue;
    last = block(draft, source, { grouping, top: last + 2, planRow: axes.total }).control;
  }
  if (source.totals.sources.length > 0) {
    last = sourceBlock({ draft, source, top: last + 2, planRow: axes.total }).control;
  }
  last = execution(draft, source, last);
  last = unreadBlock(draft, source, last);
  draft.put(last + 2, 1, { value: source.words.summary.notesBelow, style: 'hint' });
  const model = draft.build({ ...frame({ mark, name, last }), charts: chart ? [chart.model] : [] });
  const kept = keptBeside(model, source.plan.snapshot, { lastLine: source.words.summary.notesBelow });
  return keptProvenance(kept, source.plan.snapshot, PROVENANCE);
}

/** Where the summary has the plan's own figures: what other sheets are held against. */
export function summaryFigures(source: SheetSource): PlanFigures {
  const { plan, totals } = source;
  const name = nameOfSummary(source);
  const row = FIRST_BLOCK + 2 + summaryGroups(plan, totals, 'axis').length;
  const at = (column: number): string => `${sheetReference(name)}!${absoluteCell(row, column)}`;
  return { milestones: at(SUMMARY_COLUMNS.milestones), assigned: at(SUMMARY_COLUMNS.assigned) };
}

/** The summary of a second year beside another's has the year in its name. */
function nameOfSummary({ names, words, summarySet: set }: SheetSource): string {
  const { sheetName } = words.summary;
  return names.nameOf(`${SUMMARY_MARK}${set}`, nameInSet(sheetName, set));
}

function frame({
  mark,
  name,
  last,
}: {
  readonly mark: string;
  readonly name: string;
  readonly last: number;
}): Omit<Parameters<SheetDraft['build']>[0], 'charts'> {
  return {
    mark,
    name,
    columnWidths: WIDTHS,
    tables: [],
    validations: [],
    conditionalFormats: [
      { range: `E6:F${last}`, formula: 'N(E6)<0', style: { fill: PALETTE.warning, bold: true } },
      { range: `G6:H${last}`, formula: 'OR(N(G6)<0,N(G6)>1.000001)', style: { fill: PALETTE.warning, bold: true } },
    ],
    names: [],
    freeze: { rows: FIRST_BLOCK + 1, columns: 1 },
    print: {
      area: `A1:${a1(last, SUMMARY_COLUMNS.difference)}`,
      landscape: true,
      titleRows: { first: 1, last: 3 },
      fitToWidth: true,
    },
    tabColour: PALETTE.accent,
    showGridlines: false,
  };
}

function titles(draft: SheetDraft, { plan, totals, words, today, open }: SheetSource): void {
  const { summary } = words;
  draft.put(1, 1, { value: summary.title(plan.fiscalYear), style: 'title' });
  const scaled = plan.tables.filter(({ unit }) => unit !== 1).map(({ sheet }) => sheet);
  const sheets = [...new Set(plan.tables.map(({ sheet }) => sheet))];
  draft.put(2, 1, {
    value: summary.provenance({ sheets, scaledSheets: [...new Set(scaled)], date: today }),
    style: 'subtitle',
  });
  const isOpen = open !== null && open.findings > 0;
  const said = [...(isOpen ? [words.open(open)] : []), ...(statesFunding(totals.plan) ? [] : [summary.withoutFunding])];
  if (said.length > 0) draft.put(3, 1, { value: said.join(' '), style: isOpen ? 'warning' : 'subtitle' });
}

function block(
  draft: SheetDraft,
  source: SheetSource,
  at: { readonly grouping: Grouping; readonly top: number; readonly planRow: number | null },
): BlockPlace {
  const groups = summaryGroups(source.plan, source.totals, at.grouping);
  return summaryBlock({ draft, source, groups, statesTotals: statesTotals(source, at.grouping, groups), ...at });
}

/** Whether the workbook says what a grouping adds up to; where it does not, there is nothing to compare with. */
function statesTotals({ plan }: SheetSource, grouping: Grouping, groups: readonly SummaryGroup[]): boolean {
  if (grouping === 'owner') return false;
  const ofGroups = groups.some(({ key }) => key !== null && statedTotal(plan, grouping, key) !== null);
  return ofGroups || (grouping === 'axis' && statedTotal(plan, 'plan', null) !== null);
}

/** A bar an axis, what is assigned and what is to be raised on top of one another. */
function axisChart(
  { words: { summary }, totals }: SheetSource,
  sheet: string,
  { first, lastNamed, last, control }: BlockPlace,
): { readonly model: ModelChart; readonly bottom: number } | null {
  const bottomLine = Math.max(lastNamed, last);
  if (bottomLine < first) return null;
  const column = (number: number): string =>
    absoluteRange(sheet, { top: first, bottom: bottomLine, left: number, right: number });
  const top = control + CHART_TOP_GAP;
  const bottom = top + Math.max(CHART_LEAST_ROWS, 2 * (bottomLine - first + 1) + 6);
  const bar = (key: 'total' | 'assigned' | 'toRaise', colour: string) => {
    return { name: summary[key], values: column(SUMMARY_COLUMNS[key]), colour };
  };
  const isFunded = statesFunding(totals.plan);
  const model: ModelChart = {
    kind: 'stacked-bar',
    title: isFunded ? summary.chartTitle : summary.totalChartTitle,
    categories: column(SUMMARY_COLUMNS.name),
    series: isFunded
      ? [bar('assigned', PALETTE.accent), bar('toRaise', PALETTE.accentMiddle)]
      : [bar('total', PALETTE.accent)],
    anchor: `A${top}:${a1(bottom, SUMMARY_COLUMNS.share)}`,
    alternativeText: isFunded ? summary.chartDescription : summary.totalChartDescription,
    axisFormat: '#,##0,,',
  };
  return { model, bottom };
}

function execution(draft: SheetDraft, source: SheetSource, after: number): number {
  if (!hasExecution(source)) return after;
  const last = executionBlock(draft, source, { grouping: 'axis', top: after + 2 });
  if (source.totals.owners.length === 0) return last;
  return executionBlock(draft, source, { grouping: 'owner', top: last + 2 });
}

/** The cells that hold something that is no amount: they are in no total, and said here rather than passed over. */
function unreadBlock(draft: SheetDraft, { totals, words, plan }: SheetSource, after: number): number {
  if (totals.unread.length === 0) return after;
  const top = after + 2;
  draft.put(top, 1, { value: words.summary.unread, style: 'section' });
  draft.put(top + 1, 1, { value: words.summary.unreadNote, style: 'note' });
  const raw = new Map(plan.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  totals.unread.forEach((address, at) => {
    draft.put(top + 2 + at, 1, cellLink(address));
    const content = raw.get(address.slice(0, address.lastIndexOf('!')))?.cells[
      address.slice(address.lastIndexOf('!') + 1)
    ];
    draft.put(top + 2 + at, 4, { value: content?.e ?? content?.v ?? null, style: 'text' });
  });
  return top + 1 + totals.unread.length;
}

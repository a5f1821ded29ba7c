import { isFigureRole } from '../plan/roles';
import type {
  Activity,
  Identity,
  Plan,
  PlanColumn,
  PlanTable,
  RowKind,
  SkippedSheet,
  SkipReason,
  SummaryLine,
} from '../plan/plan';
import { parseRange, type Range } from '../workbook/range';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import type { Mapping } from '../workbook/state';
import { TableFigures, tableActivities, type PlanTools } from './figures/activities';
import { AxisEvidence } from './axes/axisEvidence';
import { AxisCatalogue } from './axes/axisCatalogue';
import { ContentReader } from './content';
import { crossTableTotals } from './totals/crossTableTotals';
import { mappingOfTable } from './columns/confirmMapping';
import { findHeaders, headingsOf } from './headings/findHeaders';
import { findNumericBand } from './headings/findNumericBand';
import { footLines } from './totals/footLines';
import { GroupCatalogue } from './axes/groupCatalogue';
import type { HeaderBand } from './headings/headerBand';
import { HeaderWords } from './headings/headerWords';
import { normalise } from '../words/normalise';
import { mappingUnmatched, type MappedWorkbook } from './notes/mappingUnmatched';
import { tableYear } from './totals/tableYears';
import { isYear } from '../words/year';
import { ownIdentities } from './figures/ownIdentities';
import { readingNotes } from './readingNotes';
import { readTable } from './readTable';
import { FormulaBook } from '../formulas/formulaBook';
import type { ReadingTools } from './readingTools';
import { viewSheet, type SheetView } from './sheetView';
import { settleSuspects, tableSubtotals } from './totals/subtotals';
import { sheetNameAxes } from './axes/sheetNameAxes';
import { hasDetail, summarisedNames, summaryLines, tableUses } from './totals/summaryTables';
import type { TableUse } from './totals/tableUse';
import { isAlike, tableAreas } from './headings/tableArea';
import type { TableDraft } from './tableDraft';
import { statedYear, titlesOf, topTexts } from './headings/titles';

/**
 * Reads a workbook as a plan of action (lectura del plan): finds its tables, the roles of their columns, its rows, axes,
 * fronts and milestones, subtotals and summaries, each figure with its cell. What a `mapping` says overrules what is
 * found. A workbook without a plan gives a plan without tables, and a note `plan-not-found` that says what was looked for.
 */
export function readPlan(snapshot: Snapshot, mapping: Mapping | null = snapshot.state?.mapping ?? null): Plan {
  const { separators } = snapshot;
  const tools = { contents: new ContentReader(), words: new HeaderWords(), book: FormulaBook.of(snapshot), separators };
  const views = snapshot.sheets
    .filter((sheet) => sheet.mark === undefined)
    .map((sheet) => viewSheet(sheet, tools.contents));
  const drafts = views.flatMap((view) => readSheet(view, mapping, tools));
  return new PlanReading({ snapshot, mapping, views, drafts, ...tools }).plan();
}

function readSheet(view: SheetView, mapping: Mapping | null, tools: ReadingTools): TableDraft[] {
  const areas = tableAreas(view, headerBands(view, mapping, tools));
  return areas.map((area) =>
    readTable(view, area, {
      ...tools,
      titles: titlesOf(view, area, areas),
      isSection: areas.some((other) => other !== area && isAlike(other.band, area.band)),
      mapping: mappingOfTable(mapping, { sheet: view.sheet.name, header: area.band }),
    }),
  );
}

/** The headings of a sheet: those that a person confirmed, then those that words give away, else a block of numbers. */
function headerBands(view: SheetView, mapping: Mapping | null, { words }: ReadingTools): HeaderBand[] {
  const confirmed = confirmedBands(view, mapping);
  const found = findHeaders(view, words).filter((band) => !confirmed.some((known) => touches(known, band)));
  const tables = excelTableBands(view).filter(
    (band) => ![...confirmed, ...found].some((known) => touches(known, band)),
  );
  const bands = [...confirmed, ...found, ...tables].sort((a, b) => a.top - b.top || a.left - b.left);
  const numeric = bands.length === 0 ? findNumericBand(view) : null;
  return numeric ? [numeric] : bands;
}

function confirmedBands(view: SheetView, mapping: Mapping | null): HeaderBand[] {
  const entries = (mapping?.tables ?? []).filter(({ sheet }) => sheet === view.sheet.name);
  return entries.flatMap(({ header }): HeaderBand[] => {
    const range = header === undefined ? null : parseRange(header);
    return range ? [{ ...range, byWords: true, headings: headingsOf(view, range) }] : [];
  });
}

/** The headings that Excel's own tables have, whatever their words. */
function excelTableBands(view: SheetView): HeaderBand[] {
  return view.sheet.tables.flatMap(({ ref }): HeaderBand[] => {
    const range = parseRange(ref);
    const band = range && { ...range, bottom: range.top };
    return band ? [{ ...band, byWords: false, headings: headingsOf(view, band) }] : [];
  });
}

function touches(a: Range, b: Range): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

interface PlanTask {
  readonly snapshot: Snapshot;
  readonly mapping: Mapping | null;
  readonly views: readonly SheetView[];
  readonly drafts: readonly TableDraft[];
  readonly contents: ContentReader;
  readonly words: HeaderWords;
}

class PlanReading {
  private readonly axes = new AxisCatalogue();

  constructor(private readonly task: PlanTask) {}

  plan(): Plan {
    const { snapshot, mapping, drafts } = this.task;
    for (const draft of drafts) settleSuspects(draft);
    sheetNameAxes(drafts.filter(hasDetail), summarisedNames(drafts));
    const uses = tableUses(drafts);
    const details = drafts.filter((_, at) => uses[at] === 'plan');
    const axes = this.resolveAxes(details, mapping);
    const years = details.map((draft) => tableYear(draft, mapping));
    const fiscalYear = confirmedYear(mapping) ?? newestOf(years) ?? statedYear(yearTexts(this.task));
    const tools: PlanTools = {
      ...{ contents: this.task.contents, axes: this.axes, groups: new GroupCatalogue(), fiscalYear },
    };
    const byTable = details.map((draft, table) => tableActivities(draft, table, tools));
    const ofTables = details.flatMap((draft, table) => tableSubtotals(draft, byTable[table] ?? [], { table, tools }));
    const subtotals = crossTableTotals(ofTables, byTable);
    const fronts = tools.groups.allFronts();
    const plan = {
      ...{ snapshot, mapping, fiscalYear, axes, fronts, milestones: tools.groups.allMilestones() },
      activities: byTable.flat(),
      subtotals,
      feet: details.flatMap((draft, table) => footLines(draft, { table, tools })),
      summaries: this.summaries(uses, tools, new Map(fronts.map(({ name, key }) => [normalise(name), key])), axes),
      tables: details.map((draft, table) =>
        planTable(draft, byTable[table] ?? [], {
          figures: new TableFigures(draft, tools),
          fiscalYear: years[table] ?? null,
        }),
      ),
      identities: details.flatMap((draft, table): Identity[] =>
        ownIdentities(draft, table, new TableFigures(draft, tools)),
      ),
      skipped: skippedSheets(this.task, uses),
    };
    const summaries = drafts.filter((_, at) => uses[at] === 'summary');
    const notes = readingNotes(plan, details, { summaries, all: drafts, ...this.task });
    return { ...plan, notes: [...notes, ...mappingUnmatched(mapping, mappedWorkbook(this.task, axes, summaries))] };
  }

  private resolveAxes(details: readonly TableDraft[], mapping: Mapping | null): Plan['axes'] {
    for (const draft of details) this.axes.addAll(draft);
    return this.axes.resolve(mapping?.axes ?? {}, new AxisEvidence(details));
  }

  private summaries(
    uses: readonly TableUse[],
    tools: PlanTools,
    fronts: ReadonlyMap<string, string>,
    axes: Plan['axes'],
  ): SummaryLine[] {
    return this.task.drafts.flatMap((draft, at) =>
      uses[at] === 'summary' ? summaryLines(draft, axes, { tools, fronts }) : [],
    );
  }
}

/** The newest of several years, where every table states one. */
function newestOf(years: readonly (number | null)[]): number | null {
  const stated = years.filter((year) => year !== null);
  return stated.length === years.length && new Set(stated).size > 1 ? Math.max(...stated) : null;
}

function confirmedYear(mapping: Mapping | null): number | null {
  const year = mapping?.fiscalYear;
  return year !== undefined && isYear(year) ? year : null;
}

function mappedWorkbook(
  { snapshot, drafts }: PlanTask,
  axes: Plan['axes'],
  summaries: readonly TableDraft[],
): MappedWorkbook {
  const summarised = summaries.flatMap(({ rows }) => rows.map(({ facts }) => facts.lead));
  const tables = drafts.flatMap(({ view, area, rows }) => {
    const { band, firstRow: first, lastRow: last } = area;
    const header = { ...band, bottom: Math.max(band.top, band.bottom) };
    return rows.length === 0 ? [] : [{ sheet: view.sheet.name, header, rows: { first, last } }];
  });
  return { sheets: snapshot.sheets.map(({ name }) => name), tables, axes, summarised };
}

/** Texts that may state the fiscal year: names of sheets, titles and totals of tables, the tops of other sheets. */
function yearTexts({ views, drafts }: PlanTask): string[] {
  const tabled = new Set(drafts.map(({ view }) => view));
  return [
    ...views.map(({ sheet }) => sheet.name),
    ...drafts.flatMap(({ titles }) => titles.map(({ text }) => text)),
    ...drafts.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'subtotal').map(({ facts }) => facts.lead)),
    ...views.filter((view) => !tabled.has(view)).flatMap(topTexts),
  ];
}

function planTable(
  draft: TableDraft,
  activities: readonly Activity[],
  { figures, fiscalYear }: { readonly figures: TableFigures; readonly fiscalYear: number | null },
): PlanTable {
  const { view, area, columns, rows, unit } = draft;
  const { band } = area;
  const last = rows.findLast(({ kind }) => kind !== 'note' && kind !== 'control' && kind !== 'blank');
  const bottom = last?.row ?? band.bottom + 1;
  let kinds: PlanTable['rowKinds'] | undefined;
  return {
    sheet: view.sheet.name,
    header: { top: band.top, left: band.left, bottom: Math.max(band.top, band.bottom), right: band.right },
    data: { top: area.firstRow, left: band.left, bottom, right: band.right },
    rows: activities.length,
    ...{ unit: unit.unit, unitReason: unit.reason, fiscalYear },
    columns: columns.map((column) => planColumn(column, view, figures)),
    confidence: tableConfidence(draft),
    get rowKinds() {
      return (kinds ??= kindsOf(rows));
    },
  };
}

function kindsOf(rows: TableDraft['rows']): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  for (const { row, kind } of rows) kinds.set(row, kind);
  return kinds;
}

function planColumn(draft: TableDraft['columns'][number], view: SheetView, figures: TableFigures): PlanColumn {
  const { column, role, heading, year, confidence, reasons, alternatives } = draft;
  const key = figures.keyOf(column);
  return {
    ...{ column, role, header: heading.text, confidence: Math.round(confidence * 100) / 100, reasons, alternatives },
    ...(year === null ? {} : { year }),
    ...(key === null ? {} : { key }),
    hidden: view.hiddenColumns.has(column),
  };
}

/** A table is as sure as the least sure of the columns that its sums rest on. */
function tableConfidence({ columns }: TableDraft): number {
  const carrying = columns.filter(({ role }) => role === 'total' || role === 'activity' || role === 'assigned');
  return Math.min(
    1,
    ...carrying.filter(({ role }) => isFigureRole(role) || role === 'activity').map(({ confidence }) => confidence),
  );
}

function skippedSheets({ snapshot, views, drafts }: PlanTask, uses: readonly TableUse[]): SkippedSheet[] {
  const viewOf = new Map(views.map((view) => [view.sheet, view]));
  return snapshot.sheets.flatMap((sheet): SkippedSheet[] => {
    const why = whySkipped(sheet, viewOf.get(sheet), usesOn(sheet, drafts, uses));
    return why === null ? [] : [{ sheet: sheet.name, why }];
  });
}

function usesOn(sheet: SheetSnapshot, drafts: readonly TableDraft[], uses: readonly TableUse[]): TableUse[] {
  return uses.filter((_, at) => drafts[at]?.view.sheet === sheet);
}

function whySkipped(sheet: SheetSnapshot, view: SheetView | undefined, uses: readonly TableUse[]): SkipReason | null {
  if (uses.includes('plan')) return null;
  if (sheet.mark !== undefined || !view) return 'own';
  if (view.grid.length === 0) return 'empty';
  if (uses.includes('summary')) return 'summary';
  if (uses.includes('copy')) return 'copy';
  return sheet.visibility !== 'visible' && view.numbers.every((number) => Number.isNaN(number)) ? 'lists' : 'no-table';
}

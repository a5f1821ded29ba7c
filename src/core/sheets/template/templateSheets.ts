import { a1, columnName } from '../../workbook/address';
import type { ModelValidation, SheetModel } from '../../workbook/sheetModel';
import type { Snapshot } from '../../workbook/snapshot';
import { absoluteRange } from '../formula/reference';
import { AMOUNT_FORMAT, PALETTE } from '../palette';
import { SheetDraft } from '../sheetDraft';
import { SheetNames } from '../sheetName';
import type { SheetWords, TemplateColumn, TemplateExample, TemplateWords } from '../words';

/** The sheets of an empty plan belong to the office from the start: no mark makes a later run take them for Cuadre's. */
export const UNMARKED = '';

const HEADER_ROW = 5;
/** Rows to fill in below the example of each axis. */
const EMPTY_ROWS = 9;
/** Height in points of the row that closes each block. */
const EDGE_HEIGHT = 6;
const LARGEST_AMOUNT = 1e15;
const QUARTERS = 4;

const BEFORE_SOURCES: readonly TemplateColumn[] = [
  'axis',
  'front',
  'milestone',
  'activity',
  'target',
  'unit',
  'quantity',
  'unitValue',
  'total',
];
const WIDTHS: Readonly<Record<TemplateColumn, number>> = {
  axis: 24,
  front: 22,
  milestone: 30,
  activity: 40,
  target: 26,
  unit: 12,
  quantity: 11,
  unitValue: 15,
  total: 17,
  assigned: 17,
  toRaise: 17,
  owner: 26,
};

/** Names that an empty plan offers; what a plan does not say stays as invented. */
export type TemplateLists = Partial<Pick<TemplateWords, 'axes' | 'sources' | 'owners'>>;

/** What an empty plan is made for. */
export interface TemplateRequest {
  readonly fiscalYear: number;
  /** The axes, sources and offices that somebody names, or of the plan beside which it goes; null: the invented ones. */
  readonly lists?: TemplateLists | null;
}

/**
 * The sheets of an empty plan of action (`cuadre new`): instructions, the plan with an invented example under each axis,
 * lists for axis, source and owner. Totals, what is assigned and what is to be raised are formulas; every block has its
 * subtotal. Cuadre reads it without a question and finds nothing to observe.
 */
export function templateSheets(
  snapshot: Snapshot | null,
  { template: words }: SheetWords,
  { fiscalYear, lists: ofPlan = null }: TemplateRequest,
): readonly SheetModel[] {
  // Beside a plan that is there, examples would be counted as its rows.
  const examples = snapshot && ofPlan ? [] : words.examples;
  const template = { ...words, ...ofPlan, examples };
  const names = new SheetNames(snapshot ?? { sheets: [], names: [], date1904: false });
  const lists = listSheet(names, template);
  const plan = new PlanTemplate(template, {
    fiscalYear,
    lists: lists.ranges,
    sources: ofPlan?.sources?.length ?? SHOWN_SOURCES,
  }).sheet(names.nameOf(UNMARKED, template.planSheet));
  return [instructionSheet(names, template), plan, lists.model];
}

function unmarked(name: string): Omit<Parameters<SheetDraft['build']>[0], 'columnWidths'> {
  return {
    mark: UNMARKED,
    name,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    names: [],
    showGridlines: false,
  };
}

interface ListRanges {
  readonly axis: string;
  readonly source: string;
  readonly owner: string;
}

/** Rows of a list that may be filled in: people add their own. */
const LIST_ROWS = 40;

function listSheet(
  names: SheetNames,
  template: TemplateWords,
): { readonly model: SheetModel; readonly ranges: ListRanges } {
  const draft = new SheetDraft(10);
  const name = names.nameOf(UNMARKED, template.listSheet);
  const lists = [
    { heading: template.lists.axis, values: template.axes },
    { heading: template.lists.source, values: template.sources },
    { heading: template.lists.owner, values: template.owners },
  ];
  lists.forEach(({ heading, values }, at) => {
    draft.put(1, at + 1, { value: heading, style: 'header' });
    values.forEach((value, row) => {
      draft.put(row + 2, at + 1, { value, style: 'text' });
    });
  });
  const range = (column: number): string =>
    absoluteRange(name, { top: 2, bottom: LIST_ROWS + 1, left: column, right: column });
  const model = draft.build({
    ...unmarked(name),
    columnWidths: { 1: 40, 2: 34, 3: 40 },
    freeze: { rows: 1, columns: 0 },
    print: { area: `A1:C${LIST_ROWS + 1}`, landscape: true, titleRows: { first: 1, last: 1 }, fitToWidth: true },
  });
  return { model, ranges: { axis: range(1), source: range(2), owner: range(3) } };
}

function instructionSheet(names: SheetNames, { instructionSheet: name, instructions }: TemplateWords): SheetModel {
  const draft = new SheetDraft(5);
  draft.put(1, 1, { value: instructions.title, style: 'title' });
  instructions.steps.forEach((step, at) => {
    draft.put(at + 3, 1, { value: step, style: 'text' });
  });
  return draft.build({
    ...unmarked(names.nameOf(UNMARKED, name)),
    columnWidths: { 1: 110 },
    print: { area: `A1:A${instructions.steps.length + 2}`, landscape: true, fitToWidth: true },
    tabColour: PALETTE.accentMiddle,
  });
}

interface Block {
  readonly first: number;
  readonly last: number;
  readonly subtotal: number;
}

/** The plan's own sheet. */
class PlanTemplate {
  private readonly draft: SheetDraft;
  private readonly columns: Readonly<Record<TemplateColumn, number>>;
  private readonly sources: readonly number[];
  private readonly quarters: readonly number[];
  private readonly lastColumn: number;

  constructor(
    private readonly words: TemplateWords,
    private readonly given: { readonly fiscalYear: number; readonly lists: ListRanges; readonly sources: number },
  ) {
    const firstSource = BEFORE_SOURCES.length + 1;
    const assigned = firstSource + given.sources;
    this.sources = range(firstSource, given.sources);
    this.quarters = range(assigned + 2, QUARTERS);
    this.lastColumn = assigned + 2 + QUARTERS;
    const before = Object.fromEntries(BEFORE_SOURCES.map((column, at) => [column, at + 1]));
    // Every column of the plan that does not stand before the sources is named here.
    this.columns = { ...before, assigned, toRaise: assigned + 1, owner: this.lastColumn } as Record<
      TemplateColumn,
      number
    >;
    this.draft = new SheetDraft(this.lastColumn + 2);
  }

  sheet(name: string): SheetModel {
    const { draft, words } = this;
    draft.put(1, 1, { value: words.municipality, style: 'title' });
    draft.put(2, 1, { value: words.title(this.given.fiscalYear), style: 'section' });
    this.header();
    const blocks = this.blocks();
    const last = (blocks.at(-1)?.subtotal ?? HEADER_ROW) + 1;
    this.totalRow(last, {
      label: words.planTotal(this.given.fiscalYear),
      rows: blocks.map(({ subtotal }) => subtotal),
    });
    return draft.build({
      ...unmarked(name),
      columnWidths: this.widths(),
      rowHeights: Object.fromEntries(blocks.map(({ last: edge }) => [edge, EDGE_HEIGHT])),
      validations: this.validations(blocks, last),
      freeze: { rows: HEADER_ROW, columns: this.columns.activity },
      print: {
        area: `A1:${a1(last, this.lastColumn)}`,
        landscape: true,
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
        titleColumns: { first: 1, last: this.columns.milestone },
        fitToWidth: true,
        pagesWide: 2,
      },
      tabColour: PALETTE.accent,
    });
  }

  private header(): void {
    const { draft, words, columns } = this;
    const texts: readonly TemplateColumn[] = ['axis', 'front', 'milestone', 'activity', 'target', 'unit', 'owner'];
    for (const [column, place] of Object.entries(columns)) {
      const key = column as TemplateColumn; // the keys of the record above
      draft.put(HEADER_ROW, place, {
        value: words.headers[key],
        style: texts.includes(key) ? 'header' : 'headerFigure',
      });
    }
    this.sources.forEach((place, at) => {
      draft.put(HEADER_ROW, place, { value: words.sources[at] ?? '', style: 'headerFigure' });
    });
    this.quarters.forEach((place, at) => {
      draft.put(HEADER_ROW, place, { value: words.quarters[at] ?? '', style: 'headerFigure' });
    });
  }

  private blocks(): readonly Block[] {
    let row = HEADER_ROW + 1;
    return this.words.axes.map((axis, at) => {
      // A narrow row is left above the subtotal, so that one inserted at the edge is counted.
      const block = { first: row, last: row + EMPTY_ROWS + 1, subtotal: row + EMPTY_ROWS + 2 };
      range(block.first, EMPTY_ROWS + 1).forEach((place) => {
        this.emptyRow(place);
      });
      const example = this.words.examples[at % Math.max(1, this.words.examples.length)];
      if (example) this.example(block.first, axis, example);
      this.totalRow(block.subtotal, { label: this.words.subtotal(axis), from: block.first, to: block.last });
      row = block.subtotal + 1;
      return block;
    });
  }

  /** A row whose amounts follow from what is typed into it, and that shows nothing while nothing is. */
  private emptyRow(
    row: number,
    values: Readonly<Partial<Record<'total' | 'assigned' | 'toRaise', number>>> = {},
  ): void {
    const { columns, draft } = this;
    const cell = (column: TemplateColumn): string => a1(row, columns[column]);
    for (const column of ['axis', 'front', 'milestone', 'activity', 'target', 'unit', 'owner'] as const) {
      draft.put(row, columns[column], { value: null, style: 'entry' });
    }
    for (const place of [columns.quantity, columns.unitValue, ...this.sources, ...this.quarters]) {
      draft.put(row, place, { value: null, style: 'entryAmount' });
    }
    const sources = `${a1(row, this.sources[0] ?? 1)}:${a1(row, this.sources.at(-1) ?? 1)}`;
    const formulas = {
      total: `=IF(COUNT(${cell('quantity')},${cell('unitValue')})<2,"",${cell('quantity')}*${cell('unitValue')})`,
      assigned: `=IF(${cell('total')}="","",SUM(${sources}))`,
      toRaise: `=IF(${cell('total')}="","",${cell('total')}-${cell('assigned')})`,
    };
    for (const column of ['total', 'assigned', 'toRaise'] as const) {
      draft.put(row, columns[column], { value: values[column] ?? '', formula: formulas[column], style: 'amount' });
    }
  }

  private example(row: number, axis: string, example: TemplateExample): void {
    const { columns, draft, words } = this;
    const { quantity, unitValue, assigned } = example;
    const total = quantity * unitValue;
    this.emptyRow(row, { total, assigned, toRaise: total - assigned });
    const texts = { axis, ...example, owner: words.owners[0] ?? '' };
    for (const column of ['axis', 'front', 'milestone', 'activity', 'target', 'unit', 'owner'] as const) {
      draft.put(row, columns[column], { value: texts[column], style: 'entry' });
    }
    draft.put(row, columns.quantity, { value: quantity, style: 'entryAmount' });
    draft.put(row, columns.unitValue, { value: unitValue, style: 'entryAmount' });
    this.sources.forEach((place, at) => {
      draft.put(row, place, { value: at === 0 ? assigned : 0, style: 'entryAmount' });
    });
    this.quarters.forEach((place, at) => {
      draft.put(row, place, { value: quarterOf(total, at), style: 'entryAmount' });
    });
    this.sums.push({ row, values: this.amounts(example) });
  }

  private readonly sums: { readonly row: number; readonly values: ReadonlyMap<number, number> }[] = [];

  /** The amounts of an example by column, for the totals' own values. */
  private amounts({ quantity, unitValue, assigned }: TemplateExample): ReadonlyMap<number, number> {
    const total = quantity * unitValue;
    return new Map([
      [this.columns.total, total],
      [this.columns.assigned, assigned],
      [this.columns.toRaise, total - assigned],
      ...this.sources.map((place, at) => [place, at === 0 ? assigned : 0] as const),
      ...this.quarters.map((place, at) => [place, quarterOf(total, at)] as const),
    ]);
  }

  /** A subtotal over its block's rows, or the plan's total over the subtotals. */
  private totalRow(
    row: number,
    what: { readonly label: string } & (
      { readonly from: number; readonly to: number } | { readonly rows: readonly number[] }
    ),
  ): void {
    const { columns, draft } = this;
    for (const place of range(1, this.lastColumn)) draft.put(row, place, { value: null, style: 'totalText' });
    draft.put(row, columns.axis, { value: what.label, style: 'totalText' });
    for (const place of [columns.total, ...this.sources, columns.assigned, columns.toRaise, ...this.quarters]) {
      const letter = columnName(place);
      const added =
        'rows' in what
          ? what.rows.map((each) => `${letter}${each}`).join(',')
          : `${letter}${what.from}:${letter}${what.to}`;
      const rows = this.sums.filter((sum) => ('rows' in what ? true : sum.row >= what.from && sum.row <= what.to));
      const value = rows.reduce((sum, each) => sum + (each.values.get(place) ?? 0), 0);
      draft.put(row, place, { value, formula: `=SUM(${added})`, style: 'totalAmount', format: AMOUNT_FORMAT });
    }
  }

  private validations(blocks: readonly Block[], last: number): readonly ModelValidation[] {
    const { words, columns } = this;
    const { lists } = this.given;
    const rows = (place: number): string => `${a1(HEADER_ROW + 1, place)}:${a1(last - 1, place)}`;
    const list = (formula: string) =>
      ({ rule: { kind: 'list-range', formula }, error: words.notInList, soft: true }) as const;
    const amounts = [columns.quantity, columns.unitValue, ...this.sources, ...this.quarters];
    const sources = `${a1(HEADER_ROW, this.sources[0] ?? 1)}:${a1(HEADER_ROW, this.sources.at(-1) ?? 1)}`;
    return [
      { range: rows(columns.axis), ...list(lists.axis) },
      { range: rows(columns.owner), ...list(lists.owner) },
      { range: sources, ...list(lists.source) },
      ...blocks.flatMap(({ first, last: end }) =>
        amounts.map((place): ModelValidation => {
          const rule = { kind: 'decimal', min: 0, max: LARGEST_AMOUNT } as const;
          return { range: `${a1(first, place)}:${a1(end, place)}`, rule, error: words.notAnAmount };
        }),
      ),
    ];
  }

  private widths(): Readonly<Record<number, number>> {
    const widths: Record<number, number> = {};
    for (const place of [...this.sources, ...this.quarters]) widths[place] = AMOUNT_WIDTH;
    for (const [column, width] of Object.entries(WIDTHS)) {
      widths[this.columns[column as TemplateColumn]] = width; // the keys of WIDTHS
    }
    return widths;
  }
}

/** Columns for sources where no plan says how many; the list of the header cells says which they are. */
const SHOWN_SOURCES = 4;
const AMOUNT_WIDTH = 16;

/** A quarter of an amount in whole pesos; the last one takes the rest. */
function quarterOf(total: number, at: number): number {
  const part = Math.floor(total / QUARTERS);
  return at === QUARTERS - 1 ? total - part * (QUARTERS - 1) : part;
}

function range(first: number, length: number): number[] {
  return Array.from({ length }, (_, at) => first + at);
}

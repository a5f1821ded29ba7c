import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import { roleOfKey } from '../../plan/figureKey';
import { negate } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { formatAddress, type Address } from '../../workbook/address';
import { contains } from '../../workbook/range';
import { labelOf } from '../equations/lineLabel';
import { shapeOf } from '../formulas/shapeOf';
import { isActivity, type Line, type PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

/** A number stored as text, in its cell. */
export interface TextNumber {
  readonly cell: Address;
  /** The text; empty where it is not known. */
  readonly text: string;
  readonly label: string;
  readonly row: number | null;
}

/**
 * A number stored as text (número guardado como texto) in a column of figures. An error when a formula adds the cell,
 * because the sum leaves it out; a warning elsewhere.
 */
export const textNumberRule = planRule<'text-number', TextNumber>({
  name: 'text-number',
  phase: 'before-sums',
  severity: 'warning',
  run({ index }) {
    const columns = columnsOf(index);
    const found = columns
      .filter(({ isHabit }) => !isHabit)
      .flatMap((column) =>
        textsOf(column).map((each) => ({ each, sums: sumsOver(column.totals, each.figure, index) })),
      );
    return {
      done: columns.reduce((sum, { cells }) => sum + cells.length, 0),
      findings: found.map(({ each, sums }) => cellFinding(each, sums, index)),
      explains: found.flatMap(({ sums }) => sums),
    };
  },
});

interface TextColumn {
  readonly count: number;
  readonly header: string;
}

/** A column of figures that is all text (columna guardada como texto) is how its office writes: one finding. */
export const textNumberColumnRule = planRule<'text-number-column', TextColumn>({
  name: 'text-number-column',
  phase: 'before-sums',
  severity: 'note',
  run({ index }) {
    const columns = columnsOf(index);
    const found = columns.flatMap((column) => {
      const texts = column.isHabit ? textsOf(column) : [];
      const sums = texts.flatMap(({ figure }) => sumsOver(column.totals, figure, index));
      return texts.length > 0 ? [{ column, texts, sums }] : [];
    });
    return {
      done: columns.length,
      findings: found.map(({ column: { table, key, header }, texts, sums }) => ({
        severity: sums.length > 0 ? 'error' : 'note',
        cells: texts.map(({ figure }) => formatAddress(figure.cell)),
        data: { count: texts.length, header },
        key: `${table}:${key}`,
      })),
      explains: found.flatMap(({ sums }) => sums),
    };
  },
});

interface TextZeros {
  readonly zeros: number;
}

/** Dashes for zero (guiones en lugar de cero) change no sum: one note a table, because an addition with + would stumble over them. */
export const textZeroRule = planRule<'text-zero', TextZeros>({
  name: 'text-zero',
  phase: 'before-sums',
  severity: 'note',
  run({ index }) {
    const columns = columnsOf(index);
    const zeros = zerosByTable(columns);
    return {
      done: new Set(columns.map(({ table }) => table)).size,
      findings: [...zeros].map(([table, cells]) => ({
        cells,
        data: { zeros: cells.length },
        key: `${table}:zeros`,
      })),
    };
  },
});

const FEWEST_FOR_HABIT = 3;
const HABIT_SHARE = 0.5;

/** Tables that are written as text all over: a source that hardly any row uses is no exception. */
function tablesInText(columns: readonly ReadColumn[]): ReadonlySet<number> {
  const tables = new Set(columns.map(({ table }) => table));
  return new Set([...tables].filter((table) => isMostlyText(columns.filter((column) => column.table === table))));
}

/** Whether most of what is no zero is text. */
function isMostlyText(columns: readonly ReadColumn[]): boolean {
  const saying = columns.flatMap(({ cells }) => cells.filter(({ figure }) => !isZeroText(figure)));
  const texts = saying.filter(({ figure }) => figure.form === 'text-number');
  return texts.length >= FEWEST_FOR_HABIT && texts.length > saying.length * HABIT_SHARE;
}

/** A dash, or a zero typed as text: «-», «$ -», «0». */
function isZeroText({ form, value }: Figure): boolean {
  return form === 'text-number' && value !== null && isZero(value);
}

function textsOf({ cells }: FigureColumn): readonly LineFigure[] {
  return cells.filter(({ figure }) => figure.form === 'text-number' && !isZeroText(figure));
}

function zerosByTable(columns: readonly FigureColumn[]): ReadonlyMap<number, readonly Address[]> {
  const tables = new Map<number, Address[]>();
  for (const { table, cells } of columns) {
    const zeros = cells.filter(({ figure }) => isZeroText(figure)).map(({ figure }) => formatAddress(figure.cell));
    if (zeros.length > 0) tables.set(table, [...(tables.get(table) ?? []), ...zeros]);
  }
  return tables;
}

interface LineFigure {
  readonly line: Line;
  readonly figure: Figure;
}

/** The figures of one column of a table that hold something, and the totals under it that calculate. */
interface ReadColumn {
  readonly key: string;
  readonly table: number;
  readonly header: string;
  readonly cells: readonly LineFigure[];
  readonly totals: readonly Figure[];
}

interface FigureColumn extends ReadColumn {
  /** Whether it, or its whole table, is mostly written as text. */
  readonly isHabit: boolean;
}

const columnsByIndex = new WeakMap<PlanIndex, readonly FigureColumn[]>();

/** Collected once: three rules look at them. */
function columnsOf(index: PlanIndex): readonly FigureColumn[] {
  let columns = columnsByIndex.get(index);
  if (!columns) columnsByIndex.set(index, (columns = withHabits(collected(index))));
  return columns;
}

function withHabits(columns: readonly ReadColumn[]): FigureColumn[] {
  const habitual = tablesInText(columns);
  return columns.map((column) => ({ ...column, isHabit: habitual.has(column.table) || isMostlyText([column]) }));
}

function collected({ plan }: PlanIndex): ReadColumn[] {
  const columns = new Map<string, ReadColumn & { cells: LineFigure[]; totals: Figure[] }>();
  for (const line of [...plan.activities, ...plan.subtotals]) {
    for (const [key, figure] of Object.entries(line.figures)) {
      if (!figure || figure.form === 'blank') continue;
      const name = `${line.table}:${key}`;
      const header =
        plan.tables[line.table]?.columns.find(({ column }) => column === figure.cell.column)?.header ?? key;
      const column = columns.get(name) ?? { key, table: line.table, header, cells: [], totals: [] };
      columns.set(name, column);
      column.cells.push({ line, figure });
      if (!isActivity(line) && figure.formula !== undefined) column.totals.push(figure);
    }
  }
  return [...columns.values()];
}

/** The totals whose sum passes over the cell. */
function sumsOver(totals: readonly Figure[], { cell }: Figure, { plan }: PlanIndex): Address[] {
  return totals
    .filter((total) =>
      shapeOf(total, plan)?.linear?.addends.some(
        ({ area }) => area.sheet === cell.sheet && contains(area.range, cell.row, cell.column),
      ),
    )
    .map((total) => formatAddress(total.cell));
}

function cellFinding(
  { line, figure }: LineFigure,
  sums: readonly Address[],
  index: PlanIndex,
): Observation<TextNumber> {
  const cell = formatAddress(figure.cell);
  return {
    severity: sums.length > 0 ? 'error' : 'warning',
    cells: [cell, ...sums],
    suspects: [
      {
        cell,
        observed: figure.raw,
        proposed: figure.value,
        slip: 'text-number',
        confidence: 'high',
        repairs: sums.map((sum) => `axis-total ${sum}`),
        clears: [],
        also: [],
      },
    ],
    difference: sums.length > 0 && figure.value ? negate(figure.value) : null,
    data: { cell, text: String(figure.raw), label: labelOf(line), row: line.row },
    key: `${index.keyOf(line)}:${roleOfKey(keyIn(line, figure))}`,
  };
}

function keyIn({ figures }: Line, figure: Figure): string {
  return Object.entries(figures).find(([, each]) => each === figure)?.[0] ?? '';
}

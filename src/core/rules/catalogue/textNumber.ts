import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import { roleOfKey } from '../../plan/figureKey';
import { negate } from '../../quantity/arithmetic';
import { equals, isZero } from '../../quantity/compare';
import { formatAddress, type Address } from '../../workbook/address';
import { determinedAt } from '../equations/blankMoney';
import { labelOf } from '../equations/lineLabel';
import type { Line, PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { sumsOver, writtenColumns, type LineFigure, type WrittenColumn } from '../writtenColumns';

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
      .flatMap((column) => textsOf(column).map((each) => ({ each, sums: sumsOver(column, each.figure, index) })))
      // Shares that nobody adds are read as well from a text.
      .filter(({ each, sums }) => sums.length > 0 || !isTextPercent(each.figure));
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
      const texts = column.isHabit ? textsOf(column).filter(({ figure }) => !isTextPercent(figure)) : [];
      const sums = texts.flatMap(({ figure }) => sumsOver(column, figure, index));
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
function tablesInText(columns: readonly WrittenColumn[]): ReadonlySet<number> {
  const tables = new Set(columns.map(({ table }) => table));
  return new Set([...tables].filter((table) => isMostlyText(columns.filter((column) => column.table === table))));
}

/** Whether most of what is no zero is text. */
function isMostlyText(columns: readonly WrittenColumn[]): boolean {
  const saying = columns.flatMap(({ cells }) => cells.filter(({ figure }) => !isZeroText(figure)));
  const texts = saying.filter(({ figure }) => figure.form === 'text-number' || isTextPercent(figure));
  return texts.length >= FEWEST_FOR_HABIT && texts.length > saying.length * HABIT_SHARE;
}

/** A dash, or a zero typed as text: «-», «$ -», «0». */
function isZeroText({ form, value }: Figure): boolean {
  return form === 'text-number' && value !== null && isZero(value);
}

function textsOf({ cells }: FigureColumn): readonly LineFigure[] {
  return cells.filter(({ figure }) => (figure.form === 'text-number' && !isZeroText(figure)) || isTextPercent(figure));
}

/** «25 %» typed as text among shares: it is understood, but no sum of the host takes it in. */
function isTextPercent({ form, raw, formula }: Figure): boolean {
  return form === 'percent' && formula === undefined && typeof raw === 'string';
}

function zerosByTable(columns: readonly FigureColumn[]): ReadonlyMap<number, readonly Address[]> {
  const tables = new Map<number, Address[]>();
  for (const { table, cells } of columns) {
    const zeros = cells.filter(({ figure }) => isZeroText(figure)).map(({ figure }) => formatAddress(figure.cell));
    if (zeros.length > 0) tables.set(table, [...(tables.get(table) ?? []), ...zeros]);
  }
  return tables;
}

interface FigureColumn extends WrittenColumn {
  /** Whether it, or its whole table, is mostly written as text. */
  readonly isHabit: boolean;
}

const columnsByIndex = new WeakMap<PlanIndex, readonly FigureColumn[]>();

/** Told apart once: three rules look at them. */
function columnsOf(index: PlanIndex): readonly FigureColumn[] {
  let columns = columnsByIndex.get(index);
  if (!columns) columnsByIndex.set(index, (columns = withHabits(writtenColumns(index))));
  return columns;
}

function withHabits(columns: readonly WrittenColumn[]): FigureColumn[] {
  const habitual = tablesInText(columns);
  return columns.map((column) => ({ ...column, isHabit: habitual.has(column.table) || isMostlyText([column]) }));
}

function cellFinding(
  { line, figure }: LineFigure,
  sums: readonly Address[],
  index: PlanIndex,
): Observation<TextNumber> {
  const cell = formatAddress(figure.cell);
  const key = keyIn(line, figure);
  return {
    severity: sums.length > 0 ? 'error' : 'warning',
    cells: [cell, ...sums],
    suspects: hasOneReading(line, figure, key)
      ? [
          {
            ...{ cell, observed: figure.raw, proposed: figure.value, slip: 'text-number' },
            confidence: 'high',
            repairs: sums.map((sum) => `axis-total ${sum}`),
            ...{ clears: [], also: [] },
          },
        ]
      : [],
    difference: sums.length > 0 && figure.value ? negate(figure.value) : null,
    data: { cell, text: String(figure.raw), label: labelOf(line), row: line.row },
    key: `${index.keyOf(line)}:${roleOfKey(key)}`,
  };
}

/** Whether the text can mean one number alone: its separators leave no other, and the row's other cells give none. */
function hasOneReading(line: Line, { value, otherReading }: Figure, key: string): boolean {
  if (value === null || otherReading) return false;
  const given = determinedAt(line, key);
  return given === null || equals(given, value);
}

function keyIn({ figures }: Line, figure: Figure): string {
  return Object.entries(figures).find(([, each]) => each === figure)?.[0] ?? '';
}

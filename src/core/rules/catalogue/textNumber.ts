import type { FindingDraft } from '../../findings/identify';
import type { Figure } from '../../plan/figure';
import { roleOfKey } from '../../plan/figureKey';
import { negate } from '../../quantity/arithmetic';
import { isZero } from '../../quantity/compare';
import { formatAddress, type Address } from '../../workbook/address';
import { contains } from '../../workbook/range';
import { labelOf } from '../equations/lineLabel';
import { shapeOf } from '../formulas/shapeOf';
import { isActivity, type Line, type PlanIndex } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';

/**
 * A number stored as text (número guardado como texto) in a column of figures. An error when a formula adds the cell,
 * because the sum leaves it out; a warning elsewhere. A column that is all text is how its office writes: one note. A dash
 * for zero changes no sum: one note a table, because an addition with + would stumble over it.
 */
export const textNumberRule: PlanRule = {
  name: 'text-number',
  run({ index }: RuleContext) {
    const columns = columnsOf(index);
    const habitual = tablesInText(columns);
    const findings: FindingDraft[] = [];
    const explains: Address[] = [];
    for (const column of columns) {
      const texts = column.cells.filter(({ figure }) => figure.form === 'text-number' && !isZeroText(figure));
      const isHabit = habitual.has(column.table) || isMostlyText([column]);
      const sums = texts.map((each) => sumsOver(column.totals, each.figure, index));
      explains.push(...sums.flat());
      if (isHabit && texts.length > 0) findings.push(habitFinding(column, texts, sums.flat().length > 0));
      else findings.push(...texts.map((each, at) => cellFinding(each, sums[at] ?? [], index)));
    }
    findings.push(...zeroFindings(columns));
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings, explains };
  },
};

const FEWEST_FOR_HABIT = 3;
const HABIT_SHARE = 0.5;

/** Tables that are written as text all over: a source that hardly any row uses is no exception. */
function tablesInText(columns: readonly FigureColumn[]): ReadonlySet<number> {
  const tables = new Set(columns.map(({ table }) => table));
  return new Set([...tables].filter((table) => isMostlyText(columns.filter((column) => column.table === table))));
}

/** Whether most of what is no zero is text. */
function isMostlyText(columns: readonly FigureColumn[]): boolean {
  const saying = columns.flatMap(({ cells }) => cells.filter(({ figure }) => !isZeroText(figure)));
  const texts = saying.filter(({ figure }) => figure.form === 'text-number');
  return texts.length >= FEWEST_FOR_HABIT && texts.length > saying.length * HABIT_SHARE;
}

/** A dash, or a zero typed as text: «-», «$ -», «0». */
function isZeroText({ form, value }: Figure): boolean {
  return form === 'text-number' && value !== null && isZero(value);
}

function zeroFindings(columns: readonly FigureColumn[]): FindingDraft[] {
  const tables = new Map<number, Address[]>();
  for (const { table, cells } of columns) {
    const zeros = cells.filter(({ figure }) => isZeroText(figure)).map(({ figure }) => formatAddress(figure.cell));
    if (zeros.length > 0) tables.set(table, [...(tables.get(table) ?? []), ...zeros]);
  }
  return [...tables].map(([table, cells]) => ({
    ...{ rule: 'text-number', severity: 'note', suspects: [], difference: null, disagreements: [] },
    ...{ cells, data: { zeros: cells.length }, key: `${table}:zeros` },
  }));
}

interface LineFigure {
  readonly line: Line;
  readonly figure: Figure;
}

/** The figures of one column of a table that hold something, and the totals under it that calculate. */
interface FigureColumn {
  readonly key: string;
  readonly table: number;
  readonly header: string;
  readonly cells: readonly LineFigure[];
  readonly totals: readonly Figure[];
}

function columnsOf({ plan }: PlanIndex): FigureColumn[] {
  const columns = new Map<string, FigureColumn & { cells: LineFigure[]; totals: Figure[] }>();
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

function cellFinding({ line, figure }: LineFigure, sums: readonly Address[], index: PlanIndex): FindingDraft {
  const cell = formatAddress(figure.cell);
  return {
    ...{ rule: 'text-number', severity: sums.length > 0 ? 'error' : 'warning', disagreements: [] },
    cells: [cell, ...sums],
    suspects: [
      {
        ...{ cell, observed: figure.raw, proposed: figure.value, slip: 'text-number', confidence: 'high' },
        ...{ repairs: sums.map((sum) => `axis-total ${sum}`), clears: [], also: [] },
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

function habitFinding(
  { key, table, header }: FigureColumn,
  texts: readonly LineFigure[],
  isSummed: boolean,
): FindingDraft {
  return {
    ...{
      rule: 'text-number',
      severity: isSummed ? 'error' : 'note',
      suspects: [],
      difference: null,
      disagreements: [],
    },
    cells: texts.map(({ figure }) => formatAddress(figure.cell)),
    data: { count: texts.length, header },
    key: `${table}:${key}`,
  };
}

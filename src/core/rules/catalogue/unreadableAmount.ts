import type { Observation } from '../../findings/observation';
import type { Suspect } from '../../findings/suspect';
import { roleOfKey } from '../../plan/figureKey';
import { isMoneyRole } from '../../plan/roles';
import { isUnread } from '../../plan/unreadFigure';
import { chooseReading } from '../../quantity/chooseReading';
import { equals } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { parseLookAlikes } from '../../quantity/lookAlikes';
import { formatAddress, type Address } from '../../workbook/address';
import { determinedAt } from '../equations/blankMoney';
import { isActivity, type PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { sumsOver, writtenColumns, type LineFigure, type WrittenColumn } from '../writtenColumns';

interface UnreadableAmount {
  readonly count: number;
  readonly header: string;
  /** What the first of them says. */
  readonly text: string;
}

/**
 * Cells that hold no number where money is expected (celda sin número): two amounts, a letter for a digit, an error as
 * text, TRUE. What uses them is undecided. A slip of the fingers is named by its cell, words once a column; a value is
 * offered only where there is one.
 */
export const unreadableAmountRule = planRule<'unreadable-amount', UnreadableAmount>({
  name: 'unreadable-amount',
  phase: 'before-sums',
  severity: 'warning',
  run({ index }) {
    const columns = writtenColumns(index).filter(isNumeric);
    const found = columns.map((column) => ({ column, texts: textsOf(column) }));
    return {
      done: columns.reduce((sum, { cells }) => sum + cells.length, 0),
      findings: found.flatMap(({ column, texts }) => [
        ...texts.filter(isSlip).map((each) => slipFinding(column, each, index)),
        ...wordsFinding(
          column,
          texts.filter((each) => !isSlip(each)),
        ),
      ]),
      leavesOpen: found.flatMap(({ column, texts }) => texts.flatMap(({ figure }) => sumsOver(column, figure, index))),
    };
  },
});

/** A column without a single number is one of words, whatever it is called. */
function isNumeric({ key, cells }: WrittenColumn): boolean {
  return (isMoneyRole(roleOfKey(key)) || isQuantity(key)) && cells.some(({ figure }) => figure.value !== null);
}

/** Quantities may be said in words (`12 meses`): only what is meant as a number is none by a slip. */
function isQuantity(key: string): boolean {
  return roleOfKey(key) === 'quantity';
}

function textsOf({ key, cells }: WrittenColumn): LineFigure[] {
  const texts = cells.filter(isUnreadText);
  return isQuantity(key) ? texts.filter(({ figure }) => meantBy(String(figure.raw)) !== null) : texts;
}

/** The words of a total are its label, wherever they stand. */
function isUnreadText({ line, figure }: LineFigure): boolean {
  if (figure.form === 'error' || figure.raw === null || !isUnread(figure)) return false;
  return isActivity(line) || isSlip({ line, figure });
}

/** What was meant as an amount: it has digits, or is what a formula that failed shows. */
function isSlip({ figure: { raw } }: LineFigure): boolean {
  return /\d|^\s*#/.test(String(raw));
}

function slipFinding(
  column: WrittenColumn,
  { line, figure }: LineFigure,
  index: PlanIndex,
): Observation<UnreadableAmount> {
  const sums = sumsOver(column, figure, index);
  return {
    severity: sums.length > 0 ? 'error' : 'warning',
    cells: [formatAddress(figure.cell), ...sums],
    suspects: [suspectOf(column, { line, figure }, sums)],
    data: { count: 1, header: column.header, text: String(figure.raw) },
    key: `${index.keyOf(line)}:${column.key}`,
    owner: isActivity(line) ? line.labels['owner']?.text : undefined,
  };
}

function wordsFinding(
  { table, key, header }: WrittenColumn,
  texts: readonly LineFigure[],
): Observation<UnreadableAmount>[] {
  const [first] = texts;
  if (!first) return [];
  return [
    {
      cells: texts.map(({ figure }) => formatAddress(figure.cell)),
      data: { count: texts.length, header, text: String(first.figure.raw) },
      key: `${table}:${key}`,
    },
  ];
}

/** What the letters mean and what the row's other cells give: both the same is sure, one alone likely, two none. */
function suspectOf({ key }: WrittenColumn, each: LineFigure, sums: readonly Address[]): Suspect {
  const { raw, cell } = each.figure;
  const [meant, given] = [meantBy(String(raw)), determinedAt(each.line, key)];
  const agree = meant !== null && given !== null && equals(meant, given);
  const proposed = agree || given === null ? meant : meant === null ? given : null;
  return {
    ...{ cell: formatAddress(cell), observed: raw, proposed, slip: 'text-number' },
    confidence: agree ? 'high' : proposed === null ? 'low' : 'medium',
    repairs: proposed === null ? [] : sums.map((sum) => `axis-total ${sum}`),
    ...{ clears: [], also: [] },
  };
}

function meantBy(text: string): Decimal | null {
  const parsed = parseLookAlikes(text);
  const read = parsed && chooseReading(parsed, null);
  return read && read.otherReading === null ? read.value : null;
}

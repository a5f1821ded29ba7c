import { isMoneyRole, isSourceRole } from '../../plan/roles';
import type { TableRow } from '../rows/classifyRows';
import type { ColumnDraft } from '../columns/columnDraft';
import type { ColumnIdentity } from '../arithmetic/arithmeticRoles';
import { testIdentity, type Candidate } from '../arithmetic/numericIdentities';
import { matrixOf, spread, VERIFY_ROWS } from '../arithmetic/sampleMatrix';
import type { SheetView } from '../sheetView';
import { statedUnit, type StatedUnit, type Title } from '../headings/titles';

/** What finding the unit of a table needs. */
export interface UnitTask {
  readonly columns: readonly ColumnDraft[];
  readonly identities: readonly ColumnIdentity[];
  readonly titles: readonly Title[];
  /** Last row of the heading, and the rows beneath. */
  readonly headingRow: number;
  readonly rows: readonly TableRow[];
}

/** The unit of a table, and the columns that say another: their amounts cannot be added to the table's. */
export interface TableUnit {
  readonly unit: StatedUnit;
  readonly apart: readonly ColumnDraft[];
}

/**
 * The unit of a table's amounts (unidad de las cifras): what its titles say, or the headings of its columns. A heading
 * that alone speaks of thousands speaks for the table where the numbers agree as they are; where they agree only after
 * its column is multiplied, that column stands in a unit of its own.
 */
export function tableUnit(view: SheetView, task: UnitTask): TableUnit {
  const titled = statedUnit(task.titles, []);
  const money = task.columns.filter(({ role }) => isMoneyRole(role));
  const stated = money.filter((column) => unitOf(column, task) !== null);
  const [first] = stated;
  const said = first && unitOf(first, task);
  if (!said) return { unit: statedUnit(task.titles, headingTitles(task)), apart: [] };
  if (stated.length === money.length || said.unit === titled.unit) return { unit: said, apart: [] };
  const alone = agreesScaled(view, task, { stated, factor: said.unit / titled.unit });
  return alone ? { unit: titled, apart: stated } : { unit: said, apart: [] };
}

function unitOf({ heading, column }: ColumnDraft, { headingRow }: UnitTask): StatedUnit | null {
  const found = statedUnit([], [{ text: heading.text, row: headingRow, column }]);
  return found.unit === 1 ? null : found;
}

function headingTitles({ columns, headingRow }: UnitTask): Title[] {
  return columns.map(({ heading, column }) => ({ text: heading.text, column, row: headingRow }));
}

interface Scaling {
  readonly stated: readonly ColumnDraft[];
  readonly factor: number;
}

/** Whether total, parts and sources agree once the columns that state a unit are brought to the others'. */
function agreesScaled(view: SheetView, { columns, identities, rows }: UnitTask, { stated, factor }: Scaling): boolean {
  const links = identities.some(({ result, operands }) => {
    const inside = [result, ...operands].filter((column) => stated.includes(column)).length;
    return inside > 0 && inside <= operands.length;
  });
  if (links) return false;
  const activities = rows.filter(({ kind }) => kind === 'activity').map(({ row }) => row);
  const plain = matrixOf(view, { rows: spread(activities, VERIFY_ROWS), columns: columns.map(({ column }) => column) });
  const values = plain.values.map((column, at) =>
    stated.some(({ column: own }) => own === plain.columns[at]) ? column.map((value) => value * factor) : column,
  );
  return candidates(columns).some((candidate) => testIdentity({ ...plain, values }, candidate) !== null);
}

/** What the roles of a table's columns lead one to expect: total = assigned + to raise, Σ sources = assigned or total. */
function candidates(columns: readonly ColumnDraft[]): Candidate[] {
  const indexes = (test: (role: string) => boolean): number[] =>
    columns.flatMap(({ role, part }, at) => (part === null && test(role) ? [at] : []));
  const [total] = indexes((role) => role === 'total');
  const [assigned] = indexes((role) => role === 'assigned');
  const [toRaise] = indexes((role) => role === 'toRaise');
  const sources = indexes(isSourceRole);
  const sums: readonly (readonly [number | undefined, readonly (number | undefined)[]])[] = [
    [total, [assigned, toRaise]],
    [assigned, sources],
    [total, sources],
  ];
  return sums.flatMap(([result, parts]): Candidate[] => {
    const operands = parts.filter((part) => part !== undefined);
    return result === undefined || operands.length < 2 ? [] : [{ kind: 'sum', result, operands }];
  });
}

/** Takes the columns of another unit out of the table's sums: a person must bring them to one unit. */
export function setApart(columns: readonly ColumnDraft[]): void {
  for (const column of columns) {
    column.alternatives.unshift({ role: column.role, confidence: column.confidence });
    Object.assign(column, { role: 'other', confidence: 0, reasons: [] } satisfies Partial<ColumnDraft>);
  }
}

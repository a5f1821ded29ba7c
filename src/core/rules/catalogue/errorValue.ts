import type { Observation } from '../../findings/observation';
import type { Area } from '../../formulas/area';
import { FormulaBook } from '../../formulas/formulaBook';
import { formulaShape } from '../../formulas/formulaShape';
import { formatAddress, type Address, type CellRef } from '../../workbook/address';
import { contains } from '../../workbook/range';
import { contentAt, gridOf, type Snapshot } from '../../workbook/snapshot';
import { roleRecord, type RoleContents } from '../../plan/roles';
import type { Severity } from '../../findings/severity';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface ErrorValue {
  readonly error: string;
  /** The cells in which it begins. */
  readonly roots: readonly Address[];
  readonly cells: number;
  readonly dependants: number;
}

/**
 * Cells that show an error (`#REF!`, `#DIV/0!`): the first of a chain is said, with how many depend on it. An error in a
 * figure of the plan, or on the way to one, is grave; in another cell of a row of the plan, or of a heading in a column of
 * figures, it is a warning; elsewhere on the plan's sheets a note.
 */
export const errorValueRule = planRule<'error-value', ErrorValue>({
  name: 'error-value',
  phase: 'after-sums',
  severity: 'error',
  run({ index }) {
    const cells = errorCells(index.plan.snapshot, new Set(index.plan.tables.map(({ sheet }) => sheet)));
    if (index.plan.tables.length === 0) return { done: 0, findings: [] };
    const roots = cells.filter((cell) => !cells.some((other) => other !== cell && refersTo(cell, other)));
    const findings = [...groupsOf(roots).values()].map((group) => findingOf(group, cells, index));
    return { done: index.plan.tables.length, findings };
  },
});

interface ErrorCell {
  readonly cell: CellRef;
  readonly address: Address;
  readonly error: string;
  readonly areas: readonly Area[];
}

function errorCells(snapshot: Snapshot, wanted: ReadonlySet<string>): ErrorCell[] {
  const book = FormulaBook.of(snapshot);
  return snapshot.sheets
    .filter(({ name, mark }) => wanted.has(name) && mark === undefined)
    .flatMap((sheet) => {
      const grid = gridOf(sheet);
      const found: ErrorCell[] = [];
      for (let position = 0; position < grid.length; position += 1) {
        const { e, f } =
          grid.error(position) === undefined ? { e: undefined, f: undefined } : contentAt(grid, position);
        if (e === undefined) continue;
        const cell = { sheet: sheet.name, row: grid.rowAt(position), column: grid.columnAt(position) };
        const areas = f === undefined ? [] : formulaShape(f, cell, book).areas;
        found.push({ cell, error: e, areas, address: formatAddress(cell) });
      }
      return found;
    });
}

function refersTo({ areas }: ErrorCell, { cell }: ErrorCell): boolean {
  return areas.some(({ sheet, range }) => sheet === cell.sheet && contains(range, cell.row, cell.column));
}

/** Errors of one kind in one column of a sheet are one cause: the same formula filled down. */
function groupsOf(roots: readonly ErrorCell[]): Map<string, ErrorCell[]> {
  const groups = new Map<string, ErrorCell[]>();
  for (const root of roots) {
    const key = `${root.cell.sheet}|${root.cell.column}|${root.error}`;
    groups.set(key, [...(groups.get(key) ?? []), root]);
  }
  return groups;
}

function findingOf(group: readonly ErrorCell[], all: readonly ErrorCell[], index: PlanIndex): Observation<ErrorValue> {
  const reached = dependantsOf(group, all);
  const [first] = group;
  const severity = severityOf([...group, ...reached], index);
  // The roots first; what follows from them is named too where it is to be seen to, as far as it can be overlooked.
  const named = severity === 'note' ? group : [...group, ...reached.slice(0, MOST_NAMED)];
  return {
    severity,
    cells: named.map(({ address }) => address),
    data: {
      error: first?.error ?? '',
      roots: group.map(({ address }) => address),
      cells: group.length,
      dependants: reached.length,
    },
    key: `${first?.cell.sheet ?? ''}|${first?.error ?? ''}|${group.map(({ address }) => address).join(',')}`,
  };
}

/** Cells beyond which what follows from an error is counted and no longer named. */
const MOST_NAMED = 12;

function severityOf(cells: readonly ErrorCell[], index: PlanIndex): Severity {
  if (cells.some(({ cell }) => isFigure(index, cell))) return 'error';
  return cells.some(({ cell }) => isInTable(index, cell)) ? 'warning' : 'note';
}

/** A column of the table, in a row of the plan; in a heading's row a column of figures. */
function isInTable(index: PlanIndex, { sheet, row, column }: CellRef): boolean {
  const line = index.lineAt(sheet, row);
  return index.plan.tables.some(({ sheet: name, data, columns }) => {
    const known = columns.find((each) => each.column === column);
    if (name !== sheet || !known || known.header === '' || row < data.top || row > data.bottom) return false;
    return line !== undefined || FIGURES.has(roleRecord(known.role)?.holds ?? 'words');
  });
}

const FIGURES: ReadonlySet<RoleContents> = new Set<RoleContents>(['money', 'figure', 'percent']);

function dependantsOf(group: readonly ErrorCell[], all: readonly ErrorCell[]): ErrorCell[] {
  const reached = new Set(group);
  let grew = true;
  while (grew) {
    const next = all.filter((each) => !reached.has(each) && [...reached].some((other) => refersTo(each, other)));
    for (const each of next) reached.add(each);
    grew = next.length > 0;
  }
  return [...reached].filter((each) => !group.includes(each));
}

function isFigure(index: PlanIndex, { sheet, row, column }: CellRef): boolean {
  const line = index.lineAt(sheet, row);
  return Object.values(line?.figures ?? {}).some((figure) => figure?.cell.column === column);
}

import type { Observation } from '../../findings/observation';
import type { Area } from '../../formulas/area';
import { FormulaBook } from '../../formulas/formulaBook';
import { formulaShape } from '../../formulas/formulaShape';
import { formatAddress, type Address, type CellRef } from '../../workbook/address';
import { contains } from '../../workbook/range';
import { contentAt, gridOf, type Snapshot } from '../../workbook/snapshot';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

interface ErrorValue {
  readonly error: string;
  readonly cells: number;
  readonly dependants: number;
}

/**
 * Cells that show an error (`#REF!`, `#DIV/0!`): the first of a chain is said, with how many depend on it. An error in a
 * figure of the plan, or on the way to one, is grave; elsewhere on the plan's sheets it is a note.
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
  const isGrave = [...group, ...reached].some(({ cell }) => isFigure(index, cell));
  const [first] = group;
  return {
    severity: isGrave ? 'error' : 'note',
    cells: group.map(({ address }) => address),
    data: { error: first?.error ?? '', cells: group.length, dependants: reached.length },
    key: `${first?.cell.sheet ?? ''}|${first?.error ?? ''}|${group.map(({ address }) => address).join(',')}`,
  };
}

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

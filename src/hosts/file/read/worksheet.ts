import { formatRange, parseRange } from '../../../core/workbook/range';
import type { Grid } from '../../../core/workbook/grid';
import type { SheetTraits } from '../../../core/workbook/snapshot';
import { STRICT_MAIN } from '../package/namespaces';
import { HostFailure } from '../../../core/workbook/port';
import { TagScanner } from '../xml/tagScanner';
import { CellReader, type WorkbookContext } from './cellReader';
import { readRowNumber } from './cellReference';
import { isTrue } from './workbookParts';

/** What a worksheet's own part says. */
export interface Worksheet {
  readonly grid: Grid;
  readonly traits: Pick<SheetTraits, 'merges' | 'hiddenRows' | 'hiddenColumns' | 'protected' | 'filter'>;
  /** The relationships of its tables. */
  readonly tableIds: readonly string[];
  /** The cells that could not be read, in A1 form. */
  readonly damaged: readonly string[];
}

interface Gathered {
  readonly merges: string[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: { readonly first: number; readonly last: number }[];
  readonly tableIds: string[];
  protected: boolean;
  filter?: string;
}

/** Reads one worksheet part. The stated dimension is not looked at: memory follows the cells that are there. */
export function readWorksheet(bytes: Uint8Array, part: string, context: WorkbookContext): Worksheet {
  const scanner = new TagScanner(bytes, part, context.limits.depth);
  enterWorksheet(scanner);
  const cells = new CellReader(scanner, context);
  const gathered: Gathered = { merges: [], hiddenRows: [], hiddenColumns: [], tableIds: [], protected: false };
  while (scanner.next() && !scanner.isClosing) readSection(scanner, cells, gathered);
  while (scanner.next());
  const grid = cells.grid.build();
  const { tableIds, ...traits } = gathered;
  const hiddenRows = gathered.hiddenRows.filter((row) => row <= grid.lastRow);
  const hiddenColumns = columnsUpTo(gathered.hiddenColumns, grid.lastColumn);
  return { grid, tableIds, damaged: cells.damaged, traits: { ...traits, hiddenRows, hiddenColumns } };
}

/** Goes to the worksheet's root element, refusing what is none and the Strict form. */
export function enterWorksheet(scanner: TagScanner): void {
  if (!scanner.next() || scanner.name !== 'worksheet') throw scanner.broken();
  const namespace = scanner.attribute('xmlns') ?? scanner.attribute(scanner.prefix.slice(0, -1));
  if (namespace === STRICT_MAIN) throw new HostFailure('strict-open-xml');
}

function readSection(scanner: TagScanner, cells: CellReader, gathered: Gathered): void {
  switch (scanner.name) {
    case 'sheetData':
      readRows(scanner, cells, gathered);
      break;
    case 'cols':
      eachChild(scanner, () => {
        addHiddenColumns(scanner, gathered);
      });
      break;
    case 'mergeCells':
      eachChild(scanner, () => {
        addMerge(scanner, gathered);
      });
      break;
    case 'tableParts':
      eachChild(scanner, () => gathered.tableIds.push(scanner.attribute('id') ?? ''));
      break;
    default:
      readTrait(scanner, gathered);
      scanner.skip();
  }
}

function readTrait(scanner: TagScanner, gathered: Gathered): void {
  if (scanner.name === 'sheetProtection') gathered.protected = isTrue(scanner.attribute('sheet'));
  if (scanner.name !== 'autoFilter') return;
  const filter = parseRange(scanner.attribute('ref') ?? '');
  if (filter) gathered.filter = formatRange(filter);
}

function eachChild(scanner: TagScanner, visit: () => void): void {
  if (scanner.isEmpty) return;
  while (scanner.next() && !scanner.isClosing) {
    visit();
    scanner.skip();
  }
}

function addMerge(scanner: TagScanner, { merges }: Gathered): void {
  const area = parseRange(scanner.attribute('ref') ?? '');
  if (area) merges.push(formatRange(area));
}

function addHiddenColumns(scanner: TagScanner, { hiddenColumns }: Gathered): void {
  const width = scanner.attribute('width');
  const isHidden = isTrue(scanner.attribute('hidden')) || (width !== undefined && Number(width) === 0);
  const first = Number(scanner.attribute('min'));
  const last = Number(scanner.attribute('max') ?? first);
  if (isHidden && first >= 1) hiddenColumns.push({ first, last });
}

/** `A:XFD` may be hidden as one element: only the columns that the cells reach are named one by one. */
function columnsUpTo(spans: Gathered['hiddenColumns'], lastColumn: number): number[] {
  const columns = new Set<number>();
  for (const { first, last } of spans) {
    for (let column = first; column <= Math.min(last, lastColumn); column += 1) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b);
}

function readRows(scanner: TagScanner, cells: CellReader, gathered: Gathered): void {
  if (scanner.isEmpty) return;
  let previous = 0;
  while (scanner.next() && !scanner.isClosing) {
    if (scanner.name !== 'row') {
      scanner.skip();
      continue;
    }
    const row = rowNumber(scanner, previous);
    previous = row;
    if (isHiddenRow(scanner)) gathered.hiddenRows.push(row);
    readRow(scanner, cells, row);
  }
}

function rowNumber(scanner: TagScanner, previous: number): number {
  const at = scanner.attributeAt('r');
  const row = at < 0 ? previous + 1 : readRowNumber(scanner.bytes, scanner.valueStart(at), scanner.valueEnd(at));
  if (row < 1) throw scanner.broken();
  return row;
}

/** Put away, folded into an outline, filtered out or of no height: on the screen it is not there. */
function isHiddenRow(scanner: TagScanner): boolean {
  if (isTrue(scanner.attribute('hidden'))) return true;
  const height = scanner.attribute('ht');
  return height !== undefined && Number(height) === 0;
}

function readRow(scanner: TagScanner, cells: CellReader, row: number): void {
  cells.startRow(row);
  if (scanner.isEmpty) return;
  while (scanner.next() && !scanner.isClosing) {
    if (scanner.name === 'c') cells.readCell();
    else scanner.skip();
  }
}

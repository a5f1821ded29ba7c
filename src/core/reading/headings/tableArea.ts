import { KIND } from '../content';
import type { HeaderBand } from './headerBand';
import { normaliseHeading } from '../../words/normalise';
import type { SheetView } from '../sheetView';

/** Where a table stands on its sheet: its heading and the rows beneath that may belong to it. */
export interface TableArea {
  readonly band: HeaderBand;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows beneath that say the heading again. */
  readonly repeatedHeader: ReadonlySet<number>;
}

/** Share of equal headings, of both, from which a heading is the one of the table above, said again. */
const SAME_HEADING = 0.7;

/** Parts a sheet into tables: each heading rules the rows down to the next other heading over its columns. */
export function tableAreas(view: SheetView, bands: readonly HeaderBand[]): TableArea[] {
  const areas: { band: HeaderBand; lastRow: number; repeated: Set<number> }[] = [];
  for (const band of bands) {
    const above = areas.findLast((area) => overlaps(area.band, band) && area.lastRow >= band.top);
    if (above && repeats(above.band, band)) {
      for (let row = band.top; row <= band.bottom; row += 1) above.repeated.add(row);
      continue;
    }
    if (above) above.lastRow = lastFigureRow(view, above.band, band.top - 1);
    areas.push({ band, lastRow: view.grid.lastRow, repeated: new Set() });
  }
  return areas.map(({ band, lastRow, repeated }) => {
    return { band, firstRow: band.bottom + 1, lastRow, repeatedHeader: repeated };
  });
}

function overlaps(a: HeaderBand, b: HeaderBand): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** Share of the headings of the one that says fewer which the other must say too, for two to be sections of one table. */
const ALIKE = 0.8;
const LEAST_ALIKE = 3;

/** Whether two headings stand over tables of one form, however their columns are placed. */
export function isAlike(a: HeaderBand, b: HeaderBand): boolean {
  const [x, y] = [saidBy(a), saidBy(b)];
  const same = [...x].filter((text) => y.has(text)).length;
  return same >= LEAST_ALIKE && same >= Math.min(x.size, y.size) * ALIKE;
}

function saidBy({ headings }: HeaderBand): ReadonlySet<string> {
  return new Set(headings.map(({ text }) => normaliseHeading(text)).filter((text) => text !== ''));
}

function repeats(first: HeaderBand, again: HeaderBand): boolean {
  const texts = new Map(first.headings.map(({ column, text }) => [column, normaliseHeading(text)]));
  const said = again.headings.filter(({ text }) => text !== '');
  const same = said.filter(({ column, text }) => texts.get(column) === normaliseHeading(text)).length;
  const whole = first.headings.filter(({ text }) => text !== '').length;
  return same >= said.length * SAME_HEADING && same >= whole * SAME_HEADING;
}

/** The last row, from `row` upwards, that has a number under the heading. */
function lastFigureRow(view: SheetView, band: HeaderBand, row: number): number {
  let last = row;
  while (last > band.bottom && !hasNumber(view, last, band)) last -= 1;
  return last;
}

function hasNumber(view: SheetView, row: number, { left, right }: HeaderBand): boolean {
  const { start, end } = view.grid.rowSpan(row);
  for (let position = start; position < end; position += 1) {
    const column = view.grid.columnAt(position);
    const kind = view.kinds[position] ?? KIND.empty;
    if (column >= left && column <= right && kind !== KIND.empty && kind !== KIND.text) return true;
  }
  return false;
}

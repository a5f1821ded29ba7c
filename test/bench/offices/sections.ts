import { sumCheck, sumOf, type FormWriter } from './form';

/** One column of figures: its key, and where it stands. */
export interface Column {
  readonly key: string;
  readonly at: number;
}

/** The lines that a total adds: the address of each figure by column. */
export type Line = ReadonlyMap<string, string>;

interface TotalLine {
  readonly sheet: string;
  readonly row: number;
  readonly columns: readonly Column[];
  /** What a column's total adds, cell by cell. */
  readonly adds: readonly Line[];
  /** Written with SUBTOTAL(109), which passes over hidden rows; they are no part of what it must be. */
  readonly isSubtotal?: boolean;
}

/** A line that states the sum of others in every column. Whether it calculates is settled once a line. */
export function writeTotals(writer: FormWriter, { sheet, row, columns, adds, isSubtotal = false }: TotalLine): Line {
  const line = new Map<string, string>();
  const isLiveLine = isSubtotal || writer.isLive();
  for (const { key, at } of columns) {
    const addresses = adds.flatMap((each) => each.get(key) ?? []);
    if (addresses.length === 0) continue;
    const isLive = writer.sums === 'mixed' && !isSubtotal ? writer.isLive() : isLiveLine;
    const shown = addresses.filter((address) => !isSubtotal || !isHidden(writer, address));
    const formula = isSubtotal ? sumOf(addresses).replace('SUM(', 'SUBTOTAL(109,') : sumOf(addresses);
    const entry = { sheet, row, column: key, group: null, kind: 'total', at } as const;
    line.set(key, writer.stated(entry, { formula, check: sumCheck(shown), live: isLive }));
  }
  return line;
}

function isHidden({ hidden }: FormWriter, address: string): boolean {
  const cut = address.lastIndexOf('!');
  return hidden.get(address.slice(0, cut))?.has(Number(/\d+$/.exec(address)?.[0])) === true;
}

import type { SheetMark } from '../workbook/sheetModel';
import { isConnector } from '../words/connectors';
import type { Snapshot } from '../workbook/snapshot';

/** Characters of a sheet's name that Excel allows. */
const NAME_LIMIT = 31;
/** Gives out names for Cuadre's sheets that are free in the workbook (nombre de hoja). */
export class SheetNames {
  private readonly taken: Set<string>;
  private readonly given = new Map<SheetMark, string>();
  private readonly own: ReadonlyMap<SheetMark, string>;

  constructor({ sheets }: Snapshot) {
    this.taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    this.own = new Map(sheets.flatMap(({ mark, name }) => (mark === undefined ? [] : [[mark, name] as const])));
  }

  /**
   * The name of the sheet with this mark: the one that it has in the workbook, whoever gave it; else the wanted one, and
   * where another sheet has that, `… (2)`.
   */
  nameOf(mark: SheetMark, wanted: string): string {
    const known = this.own.get(mark) ?? this.given.get(mark) ?? this.free(wanted);
    if (mark !== '') this.given.set(mark, known);
    return known;
  }

  private free(wanted: string): string {
    const base = cutAtWord(allowed(wanted), NAME_LIMIT);
    let name = base;
    for (let number = 2; this.taken.has(name.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      name = `${cutAtWord(base, NAME_LIMIT - suffix.length)}${suffix}`;
    }
    this.taken.add(name.toLowerCase());
    return name;
  }
}

/** A sheet's name out of a fixed word and somebody's name, in title case without connectors: `Hitos Gestión Social`. */
export function titledName(prefix: string, name: string): string {
  const words = allowed(name)
    .split(' ')
    .filter((word) => !isConnector(word.toLowerCase()));
  return [prefix, ...words.map(titleCase)].join(' ');
}

/** The name of a sheet of a set: that of the first one, with the year of a later one (`@2010`). */
export function nameInSet(name: string, set: string): string {
  const year = set.slice(1);
  return set === '' ? name : `${cutAtWord(allowed(name), NAME_LIMIT - year.length - 1)} ${year}`;
}

/** Without the characters that Excel refuses in a sheet's name, nor an apostrophe at either end. */
function allowed(name: string): string {
  return name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'+|'+$/g, '')
    .trim();
}

function titleCase(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

/** Cut at the end of a word, or inside it where the first word alone is too long. */
function cutAtWord(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const cut = name.lastIndexOf(' ', limit);
  return name.slice(0, cut > 0 ? cut : limit).replace(/[\s',.;:]+$/, '');
}

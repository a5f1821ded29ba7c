import type { Book, Written } from './book';
import type { Chance } from './chance';
import type { Check, Entry, Filled } from './form';

/** A form with one mistake in it (or several), and what the wrong cells held before. */
export interface Spoilt {
  readonly filled: Filled;
  readonly book: Book;
  /** The cells that somebody got wrong, with what was written there. */
  readonly wrong: ReadonlyMap<string, Written | null>;
}

type Changes = ReadonlyMap<string, Written | null>;

/** Makes one mistake of a class; null when the form has no place for it. */
type Mistake = (filled: Filled, chance: Chance) => Changes | null;

/** The classes of mistakes by name. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  'one digit for another': slip((digits, chance) => {
    const at = chance.between(0, digits.length - 1);
    return digits.with(at, chance.oneOf(Array.from('123456789').filter((digit) => digit !== digits[at])));
  }),
  'two digits interchanged': slip((digits, chance) => {
    const at = chance.between(0, digits.length - 2);
    const [left = '', right = ''] = digits.slice(at, at + 2);
    return at === 0 && right === '0' ? null : digits.with(at, right).with(at + 1, left);
  }),
  'a digit left out': slip((digits, chance) => digits.toSpliced(chance.between(1, digits.length - 1), 1)),
  'a digit too many': slip((digits, chance) =>
    digits.toSpliced(chance.between(1, digits.length), 0, String(chance.between(0, 9))),
  ),
  'zeros too many or too few': slip((digits, chance) => {
    const zeros = chance.between(1, 3);
    const rest = digits.slice(0, -zeros);
    const isRound = digits.slice(-zeros).every((digit) => digit === '0');
    return rest.length > 0 && isRound && chance.happens(0.5)
      ? rest
      : [...digits, ...Array.from({ length: zeros }, () => '0')];
  }),
  'the wrong sign': typedCell((value) => -value),
  'a cell left empty': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row' || chance.happens(0.2));
    return cell && new Map([[cell.address, null]]);
  },
  'the amount of another row': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const other =
      cell && chance.oneOf(typedEntries(filled).filter(({ column, kind }) => column === cell.column && kind === 'row'));
    return other && new Map([[cell.address, filled.book.value(other.address)]]);
  },
  'two cells of a row interchanged': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const others = typedEntries(filled).filter(
      (each) => cell && each !== cell && each.row === cell.row && each.sheet === cell.sheet,
    );
    return cell && others.length > 0 ? interchanged(filled, cell, chance.oneOf(others)) : null;
  },
  'two rows interchanged in a column': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const others = typedEntries(filled).filter(
      (each) => cell && each !== cell && each.column === cell.column && each.kind === 'row',
    );
    return cell && others.length > 0 ? interchanged(filled, cell, chance.oneOf(others)) : null;
  },
  'a formula that reads another row': (filled, chance) => {
    const cell = liveEntry(filled, chance, ({ kind }) => kind === 'row');
    const formula = cell && filled.book.formula(cell.address);
    const step = chance.oneOf([-1, 1]);
    return cell && formula ? new Map([[cell.address, moved(formula, step)]]) : null;
  },
  'a sum that ends too early': (filled, chance) => {
    const cell = liveEntry(filled, chance, ({ kind }) => kind === 'total');
    const formula = cell && filled.book.formula(cell.address);
    const short = formula?.replace(/(:[A-Z]+)(\d+)/, (_, column: string, row: string) => `${column}${Number(row) - 1}`);
    return cell && short !== formula ? new Map([[cell.address, short ?? null]]) : null;
  },
  'a number over a formula': (filled, chance) => {
    const cell = liveEntry(filled, chance, () => true);
    const value = cell && filled.book.value(cell.address);
    if (!cell || !value || !Number.isInteger(value) || value < 1000) return null;
    return new Map([[cell.address, chance.happens(0.5) ? chance.money() : misdigited(value, chance)]]);
  },
  'a total of before': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'total');
    const value = cell && filled.book.value(cell.address);
    return cell && value
      ? new Map([[cell.address, value + chance.oneOf([-1, 1]) * chance.money(200_000, 40_000_000)]])
      : null;
  },
  'a source that was not entered': (filled, chance) => {
    const sources = new Set(
      filled.checks
        .filter(({ product }) => !product)
        .flatMap(({ parts }) => (parts.length > 2 ? parts.map(([cell]) => cell) : [])),
    );
    const cell = typedEntry(filled, chance, (entry) => entry.kind === 'row' && sources.has(entry.address));
    return cell && new Map([[cell.address, 0]]);
  },
  'an amount moved inside a row': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const others = typedEntries(filled).filter(
      (each) =>
        cell && each !== cell && each.row === cell.row && each.sheet === cell.sheet && isAdded(filled, cell, each),
    );
    if (!cell || others.length === 0) return null;
    const other = chance.oneOf(others);
    const amount = Math.floor(filled.book.value(cell.address) * chance.oneOf([0.1, 0.25, 0.5]));
    return new Map([
      [cell.address, filled.book.value(cell.address) - amount],
      [other.address, filled.book.value(other.address) + amount],
    ]);
  },
  'a column of a group rounded': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const block = typedEntries(filled).filter(
      (each) => cell && each.column === cell.column && each.group === cell.group,
    );
    const changes = block.map(
      ({ address }) => [address, Math.round(filled.book.value(address) / 1_000_000) * 1_000_000] as const,
    );
    return new Map(changes.filter(([address, value]) => value !== filled.book.value(address)));
  },
  'a column of a group in thousands': (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ kind }) => kind === 'row');
    const block = typedEntries(filled).filter(
      (each) => cell && each.column === cell.column && each.group === cell.group,
    );
    return new Map(block.map(({ address }) => [address, filled.book.value(address) / 1000]));
  },
};

/** Mistakes of which nobody can say from the numbers alone which cells they are in. */
export const UNDECIDABLE: ReadonlySet<string> = new Set([
  'an amount moved inside a row',
  'a column of a group rounded',
]);

/** So many mistakes of classes drawn at random, in cells of their own. */
export function spoiltOften(filled: Filled, count: number, chance: Chance): Spoilt {
  const wrong = new Map<string, Written | null>();
  const names = Object.keys(MISTAKES).filter((name) => !UNDECIDABLE.has(name));
  let book = filled.book;
  for (let tries = 0, made = 0; made < count && tries < 60 * count; tries += 1) {
    const one = spoiltOnce(filled, chance.oneOf(names), chance);
    if (!one || [...one.wrong.keys()].some((cell) => wrong.has(cell))) continue;
    for (const [cell, content] of one.wrong) wrong.set(cell, content);
    book = book.with(new Map([...one.wrong.keys()].map((cell) => [cell, one.book.cells.get(cell) ?? null])));
    made += 1;
  }
  return { filled, book, wrong };
}

/** One mistake of a class that can be seen; null when the form has no place for it. */
export function spoiltOnce(filled: Filled, name: string, chance: Chance): Spoilt | null {
  const changes = MISTAKES[name]?.(filled, chance);
  if (!changes || changes.size === 0) return null;
  const book = filled.book.with(changes);
  const changed = [...changes.keys()].filter((cell) => book.cells.get(cell) !== filled.book.cells.get(cell));
  const wrong = new Map(changed.map((cell) => [cell, filled.book.cells.get(cell) ?? null]));
  const isSeen = filled.checks.some((check) => fails(book, check));
  return wrong.size > 0 && isSeen ? { filled, book, wrong } : null;
}

/** Whether a check does not hold in a workbook. */
export function fails(book: Book, { result, parts, product, tolerance }: Check): boolean {
  const values = parts.map(([cell, coefficient]) => coefficient * book.value(cell));
  const computed = product ? values.reduce((a, b) => a * b, 1) : values.reduce((a, b) => a + b, 0);
  return (
    Math.abs(book.value(result) - computed) >
    tolerance + 1e-6 * Math.abs(computed) * (Number.isInteger(computed) ? 0 : 1e-3)
  );
}

function typedEntries({ entries, book }: Filled): Entry[] {
  return entries.filter(({ address }) => typeof book.cells.get(address) === 'number' && book.value(address) !== 0);
}

function typedEntry(filled: Filled, chance: Chance, isWanted: (entry: Entry) => boolean): Entry | null {
  const wanted = typedEntries(filled).filter(isWanted);
  return wanted.length === 0 ? null : chance.oneOf(wanted);
}

function liveEntry({ entries, book }: Filled, chance: Chance, isWanted: (entry: Entry) => boolean): Entry | null {
  const wanted = entries.filter((entry) => isWanted(entry) && book.formula(entry.address) !== null);
  return wanted.length === 0 ? null : chance.oneOf(wanted);
}

function typedCell(change: (value: number) => number): Mistake {
  return (filled, chance) => {
    const cell = typedEntry(filled, chance, () => true);
    return cell && new Map([[cell.address, change(filled.book.value(cell.address))]]);
  };
}

/** A slip of the keyboard in the digits of a whole amount. */
function slip(change: (digits: string[], chance: Chance) => string[] | null): Mistake {
  return (filled, chance) => {
    const cell = typedEntry(filled, chance, ({ address }) => {
      const value = filled.book.value(address);
      return Number.isInteger(value) && Math.abs(value) > 9 && Math.abs(value) < 1e12;
    });
    if (!cell) return null;
    const value = filled.book.value(cell.address);
    const digits = change(Array.from(String(Math.abs(value))), chance);
    return digits && new Map([[cell.address, Math.sign(value) * Number(digits.join(''))]]);
  };
}

function misdigited(value: number, chance: Chance): number {
  const digits = Array.from(String(value));
  const at = chance.between(0, digits.length - 1);
  return Number(
    digits.with(at, chance.oneOf(Array.from('123456789').filter((digit) => digit !== digits[at]))).join(''),
  );
}

function interchanged({ book }: Filled, one: Entry, other: Entry): Changes {
  return new Map([
    [one.address, book.value(other.address)],
    [other.address, book.value(one.address)],
  ]);
}

/** Every relative reference some rows further down. */
function moved(formula: string, step: number): string {
  return formula.replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + step}`);
}

/** Whether two cells are added in one check of their row. */
function isAdded({ checks }: Filled, one: Entry, other: Entry): boolean {
  const holds = (cells: Check['parts'], { address }: Entry): boolean =>
    cells.some(([cell, by]) => cell === address && by > 0);
  return checks.some(({ parts, product }) => !product && holds(parts, one) && holds(parts, other));
}

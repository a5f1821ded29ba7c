/** What a reference stands for while a formula is calculated. */
export interface Calculated {
  readonly valueOf: (address: string) => number;
  /** Cells that are SUBTOTAL themselves, and rows that are hidden. */
  readonly isSubtotal: (address: string) => boolean;
  readonly isHidden: (address: string) => boolean;
  /** The sheet of the formula. */
  readonly sheet: string;
}

/**
 * What a formula gives, of those that the second generator writes and that may be proposed on its workbooks: sums, products,
 * quotients, SUM, SUBTOTAL, ROUND. A small calculator of its own, so that it can contradict the one under test. NaN for
 * anything else.
 */
export function calculate(formula: string, context: Calculated): number {
  const reader = new Reader(formula.replace(/^=/, '').match(TOKENS) ?? [], context);
  const value = reader.sum();
  return reader.isDone() ? value : NaN;
}

const TOKENS =
  /'[^']+'![$A-Z0-9]+(?::[$A-Z0-9]+)?|[\p{L}\d_]+![$A-Z0-9]+(?::[$A-Z0-9]+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|[-+*/(),;]/gu;

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly context: Calculated,
  ) {}

  isDone(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number {
    let value = this.product();
    for (;;) {
      if (this.takes('+')) value += this.product();
      else if (this.takes('-')) value -= this.product();
      else return value;
    }
  }

  private product(): number {
    let value = this.one();
    for (;;) {
      if (this.takes('*')) value *= this.one();
      else if (this.takes('/')) value /= this.one();
      else return value;
    }
  }

  private one(): number {
    if (this.takes('-')) return -this.one();
    if (this.takes('+')) return this.one();
    if (this.takes('(')) return this.closed(this.sum());
    const token = this.tokens[this.at] ?? '';
    this.at += 1;
    if (/^\d/.test(token)) return Number(token);
    if (/^(?:SUM|SUBTOTAL|ROUND)$/.test(token) && this.takes('(')) return this.call(token);
    return /\d$/.test(token) && !token.includes(':') ? this.context.valueOf(absolute(token, this.context.sheet)) : NaN;
  }

  private call(name: string): number {
    const mode = name === 'SUBTOTAL' ? Number(this.tokens[this.at]) : 0;
    if (name === 'SUBTOTAL') this.at += 2;
    if (name === 'ROUND') {
      const value = this.sum();
      this.at += 1;
      const scale = 10 ** this.sum();
      return this.closed(Math.round(value * scale) / scale);
    }
    let total = 0;
    do total += this.argument(mode);
    while (this.takes(',') || this.takes(';'));
    return this.closed(total);
  }

  private argument(mode: number): number {
    const token = this.tokens[this.at] ?? '';
    if (!token.includes(':')) return this.sum();
    this.at += 1;
    const cells = cellsIn(absolute(token, this.context.sheet));
    const counted = cells.filter((cell) => {
      if (mode === 0) return true;
      return !this.context.isSubtotal(cell) && !(mode > 100 && this.context.isHidden(cell));
    });
    return counted.reduce((sum, cell) => sum + this.context.valueOf(cell), 0);
  }

  private closed(value: number): number {
    return this.takes(')') ? value : NaN;
  }

  private takes(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at += 1;
    return true;
  }
}

function absolute(reference: string, sheet: string): string {
  const plain = reference.replaceAll('$', '');
  return plain.includes('!') ? plain.replaceAll("'", '') : `${sheet}!${plain}`;
}

/** Every cell of a range, by its sheet and place. */
function cellsIn(range: string): string[] {
  const [sheet = '', area = ''] = range.split('!');
  const [from = '', to = ''] = area.split(':');
  const [[left, top], [right, bottom]] = [placeOf(from), placeOf(to)];
  const cells: string[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push(`${sheet}!${letters(column)}${row}`);
  return cells;
}

function placeOf(reference: string): [column: number, row: number] {
  const [, name = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  return [Array.from(name).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
}

/** The letters of a column by its number. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCharCode(65 + rest);
  return column <= 26 ? last : letters((column - 1 - rest) / 26) + last;
}

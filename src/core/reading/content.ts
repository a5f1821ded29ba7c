import { parseAmount, type ParsedAmount } from '../quantity/parseAmount';
import { plainCharacters } from '../quantity/plainCharacters';
import type { CellValue } from '../workbook/cell';

/** What a raw cell is, decided once at the border; nothing after it reads the raw text again to know. */
export const KIND = {
  empty: 0,
  number: 1,
  percent: 2,
  date: 3,
  text: 4,
  mark: 5,
  error: 6,
  /** An amount typed as text. */
  amountText: 7,
  /** A percentage typed as text. */
  percentText: 8,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

const MARKS = new Set(['x', '✓', '✔', '√', '•', '●', '*', '■', '✗']);
const FIRST_OF_AMOUNT = /^[\s\u00a0$(+\-–—−]*(?:cop|col\$)?[\s\u00a0$(+\-–—−]*[\d.,]|^[\s\u00a0$]*[-–—−]+[\s\u00a0]*$/i;

/** Reads raw cells; equal texts and formats are parsed once a workbook. */
export class ContentReader {
  private readonly amounts = new Map<string, ParsedAmount | null>();
  private readonly formats = new Map<string, 'number' | 'percent' | 'date'>();

  /** What a cell without an error is. */
  kindOf(value: CellValue, format: string | undefined): Kind {
    if (typeof value === 'number') return this.kindOfNumber(value, format);
    if (typeof value === 'string') return this.kindOfText(value);
    return value === null ? KIND.empty : KIND.mark;
  }

  /** The amount that a text says, or null. */
  amount(text: string): ParsedAmount | null {
    const known = this.amounts.get(text);
    if (known !== undefined) return known;
    const seen = text.length <= LONGEST_AMOUNT ? plainCharacters(text) : '';
    const parsed = FIRST_OF_AMOUNT.test(seen) ? parseAmount(seen) : null;
    this.amounts.set(text, parsed);
    return parsed;
  }

  /** An amount under a percent format by mistake is an amount: no ratio of a plan is so large. */
  private kindOfNumber(value: number, format: string | undefined): Kind {
    if (format === undefined) return KIND.number;
    const kind = this.formatKind(format);
    return kind === 'percent' && Math.abs(value) > LARGEST_PERCENT ? KIND.number : KIND[kind];
  }

  private kindOfText(text: string): Kind {
    const first = text.charCodeAt(0);
    if (isLetter(first) && text.length > 2 && first !== CAPITAL_C && first !== SMALL_C) return KIND.text;
    const bare = plainCharacters(text).trim();
    if (bare === '') return KIND.empty;
    if (MARKS.has(bare.toLowerCase())) return KIND.mark;
    const parsed = this.amount(text);
    if (!parsed) return KIND.text;
    return parsed.percent ? KIND.percentText : KIND.amountText;
  }

  private formatKind(format: string): 'number' | 'percent' | 'date' {
    let kind = this.formats.get(format);
    if (kind === undefined) this.formats.set(format, (kind = kindOfFormat(format)));
    return kind;
  }
}

/** 100 000 %, as the ratio that a cell holds. */
const LARGEST_PERCENT = 1000;
/** Longer texts are words, however they begin. */
const LONGEST_AMOUNT = 40;
/** From here on Unicode has spaces, marks and signs among its letters. */
const FIRST_SIGN = 0x2000;
const CAPITAL_C = 67;
const SMALL_C = 99;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xc0 && code < FIRST_SIGN);
}

function kindOfFormat(format: string): 'number' | 'percent' | 'date' {
  const codes = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (codes.includes('%')) return 'percent';
  return /[dyhs]|m(?!m?\])/i.test(codes) && !/general|[0#?]/i.test(codes) ? 'date' : 'number';
}

import { parseDecimal } from '../../quantity/decimal';
import type { Relation } from '../graph';
import { constant, opposite, plus, times, unknown, type Polynomial } from './polynomial';
import { tokensOf, type Token } from './token';

/** A rule that somebody typed (regla propia): `polynomial` (relation) 0. */
export interface Rule {
  /** As it was typed, without blanks at its ends. */
  readonly text: string;
  /** Its line, from 1. */
  readonly line: number;
  readonly polynomial: Polynomial;
  readonly relation: Relation;
  /** The names in the order in which they are first written, those that cancel out too. */
  readonly names: readonly string[];
}

/** What a rule line could have had where it went wrong. */
export type Expected = 'name' | 'number' | '(' | ')' | 'operator' | 'comparison' | 'end' | 'simpler-rule';

/** Where a rule line goes wrong, and what was expected there. */
export interface RuleError {
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
  readonly expected: readonly Expected[];
  /** What stands there; empty at the end of the line. */
  readonly found: string;
}

/** The rules that could be read, and the errors of the lines that could not. */
export interface RuleSet {
  readonly rules: readonly Rule[];
  readonly errors: readonly RuleError[];
}

/** Parentheses inside each other, and terms of one rule, beyond which a line is refused rather than read for ever. */
const DEEPEST = 64;
const MOST_TERMS = 2000;

/**
 * Reads rules (reglas): an equation or inequality a line over names with `+ - * ( )`, decimal constants, and one of
 * `==`, `<=`, `>=`, `<`, `>`. Names hold letters of any script, digits, underscores and points. Empty lines are skipped.
 * Never throws: a line that is no rule is an error that says where.
 */
export function parseRules(lines: readonly string[]): RuleSet {
  const rules: Rule[] = [];
  const errors: RuleError[] = [];
  lines.forEach((text, index) => {
    if (text.trim() === '') return;
    const reader = new LineReader(tokensOf(text));
    const rule = reader.rule();
    if (rule === null) errors.push({ line: index + 1, ...reader.failure() });
    else rules.push({ text: text.trim(), line: index + 1, ...rule });
  });
  return { rules, errors };
}

/** Reads one line from left to right. Null stands for a failure, of which the first is kept. */
class LineReader {
  private place = 0;
  private depth = 0;
  private failed: { readonly token: Token; readonly expected: readonly Expected[] } | null = null;
  private readonly names = new Set<string>();

  constructor(private readonly tokens: readonly Token[]) {}

  rule(): Pick<Rule, 'polynomial' | 'relation' | 'names'> | null {
    const left = this.sum();
    const comparison = left === null ? null : this.take('comparison');
    if (left === null) return null;
    if (comparison === null) return this.fail(['operator', 'comparison']);
    const right = this.sum();
    if (right === null) return null;
    if (this.current().kind !== 'end') return this.fail(['operator', 'end']);
    return { ...compared({ left, right, comparison: comparison.text }), names: [...this.names] };
  }

  failure(): Pick<RuleError, 'column' | 'expected' | 'found'> {
    const { token, expected } = this.failed ?? { token: this.current(), expected: ['end'] as const };
    return { column: token.column, expected, found: token.text };
  }

  private sum(): Polynomial | null {
    let total = this.product();
    for (let sign = this.take('operator', '+-'); total !== null && sign !== null; sign = this.take('operator', '+-')) {
      const next = this.product();
      total = next === null ? null : plus(total, sign.text === '-' ? opposite(next) : next);
    }
    return total;
  }

  private product(): Polynomial | null {
    let total = this.factor();
    while (total !== null && this.take('operator', '*') !== null) {
      const next = this.factor();
      if (next === null) return null;
      if (total.length * next.length > MOST_TERMS) return this.fail(['simpler-rule']);
      total = times(total, next);
    }
    return total;
  }

  private factor(): Polynomial | null {
    const sign = this.take('operator', '+-');
    if (sign === null) return this.atom();
    const inner = this.nested(() => this.factor());
    return inner !== null && sign.text === '-' ? opposite(inner) : inner;
  }

  private atom(): Polynomial | null {
    const name = this.take('name');
    if (name !== null) {
      this.names.add(name.text);
      return unknown(name.text);
    }
    const number = this.take('number');
    if (number !== null) {
      const value = parseDecimal(plainNumber(number.text));
      return value === null ? this.fail(['number']) : constant(value);
    }
    return this.take('operator', '(') === null ? this.fail(['name', 'number', '(']) : this.parenthesis();
  }

  private parenthesis(): Polynomial | null {
    const inner = this.nested(() => this.sum());
    if (inner === null) return null;
    return this.take('operator', ')') === null ? this.fail(['operator', ')']) : inner;
  }

  private nested(read: () => Polynomial | null): Polynomial | null {
    if (this.depth >= DEEPEST) return this.fail(['simpler-rule']);
    this.depth += 1;
    const inner = read();
    this.depth -= 1;
    return inner;
  }

  private take(kind: Token['kind'], texts?: string): Token | null {
    const token = this.current();
    if (token.kind !== kind || (texts !== undefined && !texts.includes(token.text))) return null;
    this.place += 1;
    return token;
  }

  private current(): Token {
    return this.tokens[this.place] ?? { kind: 'end', text: '', column: 1 };
  }

  private fail(expected: readonly Expected[]): null {
    this.failed ??= { token: this.current(), expected };
    return null;
  }
}

/** `.5` and `5.` with the zeros that they leave out. */
function plainNumber(text: string): string {
  return text.startsWith('.') ? `0${text}` : text;
}

interface Compared {
  readonly left: Polynomial;
  readonly right: Polynomial;
  readonly comparison: string;
}

function compared({ left, right, comparison }: Compared): Pick<Rule, 'polynomial' | 'relation'> {
  const isTurned = comparison.startsWith('>');
  const polynomial = isTurned ? plus(right, opposite(left)) : plus(left, opposite(right));
  if (comparison === '==') return { polynomial, relation: '==' };
  return { polynomial, relation: comparison.length === 1 ? '<' : '<=' };
}

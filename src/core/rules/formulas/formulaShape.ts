import { parse, tokenize, type AstExpression } from '@borgar/fx';
import { add, multiply, negate } from '../../quantity/arithmetic';
import { ONE, parseDecimal, ZERO, type Decimal } from '../../quantity/decimal';
import { parseRange, type Range } from '../../workbook/range';

/** A rectangle of cells that a formula refers to (área). */
export interface Area {
  readonly sheet: string;
  readonly range: Range;
  /** As the formula writes it, with its sheet. */
  readonly text: string;
}

/** One addend of a formula that only adds and subtracts. */
export interface Addend {
  readonly area: Area;
  readonly coefficient: Decimal;
}

/** Σ coefficient × area + constant: what a formula made of sums and differences computes. */
export interface LinearShape {
  readonly addends: readonly Addend[];
  readonly constant: Decimal;
}

/** What a formula is made of (estructura de la fórmula), as far as the checks need it. */
export interface FormulaShape {
  /** When it only adds and subtracts cells, ranges and constants, perhaps rounded. */
  readonly linear: LinearShape | null;
  /** When it multiplies single cells, perhaps rounded. */
  readonly factors: readonly Area[] | null;
  /** Every rectangle that it refers to inside the workbook, in order. */
  readonly areas: readonly Area[];
  /** Names, tables and other references that are not resolved here. */
  readonly opaque: boolean;
  /** Paths or numbers of other workbooks that it refers to. */
  readonly external: readonly string[];
  readonly functions: ReadonlySet<string>;
}

/** Reads a formula of a cell of `sheet`; null when it cannot be parsed. */
export function formulaShape(formula: string, sheet: string): FormulaShape | null {
  const tree = parsed(formula);
  if (!tree) return null;
  const reader = new ShapeReader(sheet);
  reader.visit(tree);
  return {
    linear: reader.linear(tree),
    factors: reader.factors(tree),
    areas: reader.areas,
    opaque: reader.opaque,
    external: reader.external,
    functions: reader.functions,
  };
}

/** The library throws on a formula that it does not understand; for a rule that is simply an unknown formula. */
function parsed(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula, { withLocation: false }));
  } catch {
    return null;
  }
}

/** Functions that add all they are given. SUBTOTAL and AGGREGATE add when their first argument says so. */
const ADDING = new Set(['SUM', 'SUBTOTAL']);
const ROUNDING = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT', 'TRUNC', 'N']);
const SUM_CODES = new Set(['9', '109']);

class ShapeReader {
  readonly areas: Area[] = [];
  readonly external: string[] = [];
  readonly functions = new Set<string>();
  opaque = false;

  constructor(private readonly sheet: string) {}

  /** Collects references and functions of the whole tree. */
  visit(node: AstExpression): void {
    if (node.type === 'ReferenceIdentifier') this.visitReference(node.value);
    if (node.type === 'CallExpression') this.functions.add(node.callee.name.toUpperCase());
    if ('arguments' in node) for (const argument of node.arguments) this.visit(argument);
  }

  private visitReference(text: string): void {
    const book = /\[([^\]]+)\][^!]*!/.exec(text);
    if (book?.[1]) this.external.push(book[1]);
    const area = book ? null : this.area(text);
    if (area) this.areas.push(area);
    else if (!book) this.opaque = true;
  }

  private area(text: string): Area | null {
    const cut = text.lastIndexOf('!');
    const range = parseRange(text.slice(cut + 1));
    return range && { sheet: cut < 0 ? this.sheet : plainSheetName(text.slice(0, cut)), range, text };
  }

  /** The tree as Σ ± areas + constant; null when it does anything else. */
  linear(node: AstExpression): LinearShape | null {
    switch (node.type) {
      case 'Literal':
        return this.constant(node.raw);
      case 'ReferenceIdentifier':
        return this.single(node.value);
      case 'UnaryExpression':
        return node.operator === '-' ? scaled(this.linearAt(node, 0), negate(ONE)) : this.plus(node);
      case 'BinaryExpression':
        return this.linearBinary(node);
      case 'CallExpression':
        return this.linearCall(node);
      default:
        return null;
    }
  }

  private constant(raw: string): LinearShape | null {
    const value = parseDecimal(raw);
    return value && { addends: [], constant: value };
  }

  private single(reference: string): LinearShape | null {
    const area = this.area(reference);
    return area && { addends: [{ area, coefficient: ONE }], constant: ZERO };
  }

  private plus(node: AstExpression & { operator: string }): LinearShape | null {
    return node.operator === '+' ? this.linearAt(node, 0) : null;
  }

  private linearAt(node: AstExpression, at: number): LinearShape | null {
    const argument = 'arguments' in node ? node.arguments[at] : undefined;
    return argument ? this.linear(argument) : null;
  }

  private linearBinary(node: AstExpression & { operator: string }): LinearShape | null {
    const left = this.linearAt(node, 0);
    const right = this.linearAt(node, 1);
    if (!left || !right) return null;
    if (node.operator === '+') return together([left, right]);
    if (node.operator === '-') return together([left, scaled(right, negate(ONE))]);
    if (node.operator !== '*') return null;
    if (left.addends.length === 0) return scaled(right, left.constant);
    return right.addends.length === 0 ? scaled(left, right.constant) : null;
  }

  private linearCall(
    node: AstExpression & { callee: { name: string }; arguments: AstExpression[] },
  ): LinearShape | null {
    const name = node.callee.name.toUpperCase();
    if (ROUNDING.has(name)) return this.linearAt(node, 0);
    if (!ADDING.has(name)) return null;
    const [first, ...rest] = node.arguments;
    if (name === 'SUM') return together(node.arguments.map((each) => this.linear(each)));
    const code = first?.type === 'Literal' ? first.raw : '';
    return SUM_CODES.has(code) ? together(rest.map((each) => this.linear(each))) : null;
  }

  /** The single cells that the tree multiplies; null when it does anything else. */
  factors(node: AstExpression): readonly Area[] | null {
    if (node.type === 'CallExpression') return this.factorsOfCall(node);
    if (node.type === 'ReferenceIdentifier') return this.cell(node.value);
    if (node.type !== 'BinaryExpression' || node.operator !== '*') return null;
    const sides = node.arguments.map((side) => this.factors(side));
    return sides.every((side) => side !== null) ? sides.flat() : null;
  }

  private factorsOfCall(node: { callee: { name: string }; arguments: AstExpression[] }): readonly Area[] | null {
    const name = node.callee.name.toUpperCase();
    if (name === 'PRODUCT') return this.allFactors(node.arguments);
    return ROUNDING.has(name) && node.arguments[0] ? this.factors(node.arguments[0]) : null;
  }

  private allFactors(nodes: readonly AstExpression[]): readonly Area[] | null {
    const factors = nodes.map((each) => this.factors(each));
    return factors.every((each) => each !== null) ? factors.flat() : null;
  }

  private cell(reference: string): readonly Area[] | null {
    const area = this.area(reference);
    return area && area.range.top === area.range.bottom && area.range.left === area.range.right ? [area] : null;
  }
}

function scaled(shape: LinearShape | null, by: Decimal): LinearShape | null {
  return (
    shape && {
      addends: shape.addends.map(({ area, coefficient }) => ({ area, coefficient: multiply(coefficient, by) })),
      constant: multiply(shape.constant, by),
    }
  );
}

function together(shapes: readonly (LinearShape | null)[]): LinearShape | null {
  let constant = ZERO;
  const addends: Addend[] = [];
  for (const shape of shapes) {
    if (!shape) return null;
    constant = add(constant, shape.constant);
    addends.push(...shape.addends);
  }
  return { addends, constant };
}

function plainSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

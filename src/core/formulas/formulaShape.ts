import type { AstExpression, CallExpression } from '@borgar/fx';
import { add, multiply, negate } from '../quantity/arithmetic';
import { ONE, parseDecimal, ZERO, decimal, type Decimal } from '../quantity/decimal';
import { divideExactly } from '../quantity/divide';
import type { CellRef } from '../workbook/address';
import type { Area } from './area';
import type { FormulaBook } from './formulaBook';
import { relativePattern } from './relativePattern';
import type { Addend, FormulaShape, LinearShape, NotLinear, Skips } from './shape';

/** Reads the formula of a cell: what it refers to, and what it does with that. */
export function formulaShape(formula: string, cell: CellRef, book: FormulaBook): FormulaShape {
  const tree = book.tree(relativePattern(formula, cell));
  if (!tree) return UNPARSED;
  const reader = new ShapeReader(cell, book);
  reader.visit(tree);
  const linear = reader.linear(tree);
  const isLinear = typeof linear !== 'string';
  return {
    linear: isLinear ? linear : null,
    why: isLinear ? null : linear,
    factors: reader.factors(tree),
    areas: reader.areas,
    opaque: reader.opaque,
    rounded: [...reader.functions].some((name) => ROUNDING.has(name)),
    external: reader.external,
    functions: reader.functions,
  };
}

/** Every rectangle that a formula reads inside the workbook (precedentes), without asking what it does with them. */
export function formulaAreas(formula: string, cell: CellRef, book: FormulaBook): readonly Area[] {
  const tree = book.tree(relativePattern(formula, cell));
  if (!tree) return [];
  const reader = new ShapeReader(cell, book);
  reader.visit(tree);
  return reader.areas;
}

const UNPARSED: FormulaShape = {
  ...{ linear: null, why: 'unparsed', factors: null, areas: [], opaque: true, rounded: false, external: [] },
  functions: new Set(),
};

/** Functions that give their first argument, perhaps without its decimals. */
const ROUNDING = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT', 'TRUNC', 'MROUND', 'CEILING', 'FLOOR']);
/** Functions that give their first argument whenever it is no error. */
const GUARDING = new Set(['IFERROR', 'IFNA', 'N']);
/** Functions that add all they are given. SUBTOTAL and AGGREGATE add when their first argument says so. */
const ADDING = new Set(['SUM', 'SUBTOTAL', 'AGGREGATE']);
const CONDITIONS = new Set(['IF', 'IFS', 'SWITCH', 'CHOOSE', 'SUMIF', 'SUMIFS']);
const PRODUCTS = new Set(['PRODUCT', 'SUMPRODUCT', 'MMULT']);
/** Options of AGGREGATE: which leave out hidden rows, errors and nested totals. */
const AGGREGATE_SKIPS: readonly Skips[] = [0, 1, 2, 3, 4, 5, 6, 7].map((option) => ({
  subtotals: option < 4,
  hidden: option % 2 === 1,
  filtered: option % 2 === 1,
  errors: option === 2 || option === 3 || option > 5,
}));
/** More decimals than a factor has that comes out even. */
const FACTOR_PLACES = 12;

type Linear = LinearShape | NotLinear;

class ShapeReader {
  readonly areas: Area[] = [];
  readonly external: string[] = [];
  readonly functions = new Set<string>();
  opaque = false;

  constructor(
    private readonly cell: CellRef,
    private readonly book: FormulaBook,
  ) {}

  /** Collects references and functions of the whole tree. */
  visit(node: AstExpression): void {
    if (node.type === 'ReferenceIdentifier') this.visitReference(node.value);
    if (node.type === 'ErrorLiteral') this.opaque = true;
    if (node.type === 'CallExpression') this.functions.add(node.callee.name.toUpperCase());
    if (node.type === 'BinaryExpression' && node.operator === ':') this.opaque = true;
    for (const argument of argumentsOf(node)) this.visit(argument);
  }

  private visitReference(text: string): void {
    const reference = this.book.reference(text);
    if (reference.kind === 'external') {
      this.external.push(reference.book);
      return;
    }
    const resolved = this.book.resolve(reference, this.cell);
    if (!resolved) this.opaque = true;
    else if ('areas' in resolved) this.areas.push(...resolved.areas);
  }

  /** The tree as Σ coefficient × areas + constant, or why it is not. */
  linear(node: AstExpression): Linear {
    switch (node.type) {
      case 'Literal':
        return constantOf(node.raw);
      case 'ReferenceIdentifier':
        return this.value(node.value);
      case 'UnaryExpression':
        return this.unary(node.operator, node.arguments[0]);
      case 'BinaryExpression':
        return this.binary(node.operator, node.arguments);
      case 'CallExpression':
        return this.call(node);
      case 'ErrorLiteral':
        return 'unresolved';
      default:
        return 'function';
    }
  }

  /** A reference where one value is wanted: an area of several cells is none. */
  private value(text: string): Linear {
    const shape = this.sum(text);
    if (typeof shape === 'string') return shape;
    const isSingle = shape.addends.length <= 1 && shape.addends.every(({ area }) => isOneCell(area));
    return isSingle ? shape : 'area-as-value';
  }

  /** A reference where all of its cells are added. */
  private sum(text: string): Linear {
    const reference = this.book.reference(text);
    if (reference.kind === 'external') return 'external';
    const resolved = this.book.resolve(reference, this.cell);
    if (!resolved) return 'unresolved';
    if ('constant' in resolved) return { addends: [], constant: resolved.constant };
    return { addends: resolved.areas.map((area) => ({ area, coefficient: ONE })), constant: ZERO };
  }

  private unary(operator: string, operand: AstExpression | undefined): Linear {
    const shape = operand ? this.linear(operand) : 'function';
    if (operator === '-') return scaled(shape, negate(ONE));
    if (operator === '%') return scaled(shape, decimal(1n, 2));
    return operator === '+' ? shape : 'function';
  }

  private binary(operator: string, [first, second]: readonly AstExpression[]): Linear {
    const left = first ? this.linear(first) : 'function';
    const right = second ? this.linear(second) : 'function';
    if (typeof left === 'string') return left;
    if (typeof right === 'string') return right;
    switch (operator) {
      case '+':
        return together([left, right]);
      case '-':
        return together([left, scaled(right, negate(ONE))]);
      case '*':
        return multiplied(left, right);
      case '/':
        return divided(left, right);
      case '&':
        return 'text';
      default:
        return /[<>=]/.test(operator) ? 'condition' : 'function';
    }
  }

  private call(node: CallExpression): Linear {
    const name = node.callee.name.toUpperCase();
    const [first, ...rest] = node.arguments;
    if (ROUNDING.has(name) || GUARDING.has(name)) return first ? this.linear(first) : 'function';
    if (CONDITIONS.has(name)) return 'condition';
    if (name === 'SUMPRODUCT' && rest.length === 0) return this.added(node.arguments);
    if (PRODUCTS.has(name)) return 'product';
    if (!ADDING.has(name)) return 'function';
    if (name === 'SUM') return this.added(node.arguments);
    return name === 'SUBTOTAL' ? this.subtotal(codeOf(first), rest) : this.aggregate(codeOf(first), rest);
  }

  private subtotal(code: number, areas: readonly AstExpression[]): Linear {
    if (code !== 9 && code !== 109) return 'function';
    return skipping(this.added(areas), { subtotals: true, hidden: code === 109, filtered: true, errors: false });
  }

  private aggregate(code: number, [options, ...areas]: readonly AstExpression[]): Linear {
    const skips = AGGREGATE_SKIPS[codeOf(options)];
    return code === 9 && skips ? skipping(this.added(areas), skips) : 'function';
  }

  private added(nodes: readonly AstExpression[]): Linear {
    return together(nodes.map((node) => this.argument(node)));
  }

  private argument(node: AstExpression): Linear {
    // An argument that is left empty adds nothing.
    if (isEmptyArgument(node)) return { addends: [], constant: ZERO };
    if (node.type === 'ReferenceIdentifier') return this.sum(node.value);
    // A union in parentheses: `SUM((A1:A3,B7))`.
    if (node.type === 'BinaryExpression' && node.operator === ',') return this.added(node.arguments);
    return this.linear(node);
  }

  /** The single cells that the tree multiplies; null when it does anything else. */
  factors(node: AstExpression): readonly Area[] | null {
    if (node.type === 'CallExpression') return this.factorsOfCall(node);
    if (node.type === 'ReferenceIdentifier') return this.cellAt(node.value);
    if (node.type === 'UnaryExpression' && node.operator === '+') return this.allFactors(node.arguments);
    if (node.type !== 'BinaryExpression' || node.operator !== '*') return null;
    return this.allFactors(node.arguments);
  }

  private factorsOfCall({ callee, arguments: given }: CallExpression): readonly Area[] | null {
    const name = callee.name.toUpperCase();
    if (name === 'PRODUCT') return this.allFactors(given);
    return ROUNDING.has(name) || GUARDING.has(name) ? this.allFactors(given.slice(0, 1)) : null;
  }

  private allFactors(nodes: readonly AstExpression[]): readonly Area[] | null {
    const factors = nodes.map((each) => this.factors(each));
    return factors.every((each) => each !== null) ? factors.flat() : null;
  }

  private cellAt(text: string): readonly Area[] | null {
    const shape = this.value(text);
    return typeof shape === 'string' || shape.addends.length === 0 ? null : shape.addends.map(({ area }) => area);
  }
}

/** The arguments of a node; one that is left empty is no node, whatever the library's types say. */
function argumentsOf(node: AstExpression): readonly AstExpression[] {
  const given: readonly (AstExpression | null)[] = insideOf(node);
  return given.filter((each) => each !== null);
}

function insideOf(node: AstExpression): readonly (AstExpression | null)[] {
  if (node.type === 'LetExpression') return [...node.declarations.map(({ init }) => init), node.body];
  if (node.type === 'LambdaExpression') return [node.body];
  return 'arguments' in node ? node.arguments : [];
}

function isEmptyArgument(node: AstExpression | null): boolean {
  return node === null;
}

function isOneCell({ range }: Area): boolean {
  return range.top === range.bottom && range.left === range.right;
}

function constantOf(raw: string): Linear {
  const value = parseDecimal(raw);
  return value ? { addends: [], constant: value } : 'text';
}

function codeOf(node: AstExpression | undefined): number {
  return node?.type === 'Literal' ? Number(node.raw) : NaN;
}

function scaled(shape: Linear, by: Decimal): Linear {
  if (typeof shape === 'string') return shape;
  return {
    addends: shape.addends.map((addend) => ({ ...addend, coefficient: multiply(addend.coefficient, by) })),
    constant: multiply(shape.constant, by),
  };
}

function multiplied(left: LinearShape, right: LinearShape): Linear {
  if (left.addends.length === 0) return scaled(right, left.constant);
  return right.addends.length === 0 ? scaled(left, right.constant) : 'product';
}

/** Divided by a constant that comes out even; 1/12 of a sum is no exact multiple of it. */
function divided(left: LinearShape, right: LinearShape): Linear {
  const factor = right.addends.length === 0 ? divideExactly(ONE, right.constant, FACTOR_PLACES) : null;
  return factor ? scaled(left, factor) : 'division';
}

function skipping(shape: Linear, skips: Skips): Linear {
  if (typeof shape === 'string') return shape;
  return { ...shape, addends: shape.addends.map((addend) => ({ ...addend, skips })) };
}

function together(shapes: readonly Linear[]): Linear {
  let constant = ZERO;
  const addends: Addend[] = [];
  for (const shape of shapes) {
    if (typeof shape === 'string') return shape;
    constant = add(constant, shape.constant);
    addends.push(...shape.addends);
  }
  return { addends, constant };
}

import type { CellContent } from '../../../src/core/workbook/cell';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import { a1 } from '../../../src/core/workbook/address';
import type { Random } from '../random';
import { SheetDraft, snapshotOf } from '../sheetDraft';

/** How the headings of an outline show which rows they add. */
type Sign = 'codes' | 'formulas' | 'both' | 'sums';

/** A budget whose rows stand under one another, as it was written. */
export interface WrittenOutline {
  readonly snapshot: Snapshot;
  /** Rows that nothing stands under. */
  readonly leaves: readonly number[];
  /** Rows that others stand under, each with those right beneath it. */
  readonly parents: ReadonlyMap<number, readonly number[]>;
  readonly total: number;
  /** How it was written, for the message of a test that fails. */
  readonly form: string;
}

interface Node {
  readonly name: string;
  readonly code: string;
  readonly children: readonly Node[];
  readonly amounts: readonly number[];
}

const NAMES = ['Vías', 'Agua', 'Escuelas', 'Parques', 'Salud', 'Cultura', 'Riego', 'Vivienda', 'Deporte', 'Bosques'];
const WORDS = ['rurales', 'del norte', 'de la ribera', 'urbanas', 'del centro', 'comunales', 'nuevas', 'de montaña'];

/** A random outline of one to five levels, uneven, its parents above or below, with the signs that such budgets have. */
export function randomOutline(random: Random): WrittenOutline {
  const sign = random.pick<Sign>(['codes', 'formulas', 'both', 'sums']);
  const below = sign !== 'sums' && random.chance(0.3);
  const capitals = random.chance(0.5);
  // a last sum that shows the one above it alone, and that nothing adds, is a copy of a total as likely as a heading
  const foot = below || random.chance(0.5);
  const depth = random.integer(sign === 'sums' ? 2 : 1, 5);
  const separator = random.pick(['.', '.', '-']);
  const tops = [...Array(random.integer(2, 4)).keys()].map((at) =>
    nodeOf({ random, separator, least: sign === 'sums' ? 2 : 1 }, String(at + 1), depth),
  );
  const written = new OutlineSheet({ sign, below, capitals, foot }, random).write(tops);
  return { ...written, form: [sign, below ? 'below' : 'above', capitals, foot, `depth ${depth}`].join(' ') };
}

interface Growth {
  readonly random: Random;
  readonly separator: string;
  /** Fewest rows under a heading. */
  readonly least: number;
}

function nodeOf(growth: Growth, code: string, levels: number): Node {
  const { random, separator, least } = growth;
  const name = `${random.pick(NAMES)} ${random.pick(WORDS)} ${code.replaceAll(/\D/g, '')}`;
  const isTop = !code.includes(separator);
  if (levels === 0 || (!isTop && random.chance(0.3))) {
    const committed = random.integer(100, 90_000) * 7;
    return { name, code, children: [], amounts: [committed + random.integer(1, 40_000), committed] };
  }
  const children = [...Array(random.integer(least, 4)).keys()].map((at) =>
    nodeOf(growth, `${code}${separator}${at + 1}`, levels - 1),
  );
  const sum = (column: number): number => children.reduce((all, { amounts }) => all + (amounts[column] ?? 0), 0);
  return { name, code, children, amounts: [sum(0), sum(1)] };
}

interface Form {
  readonly sign: Sign;
  readonly below: boolean;
  readonly capitals: boolean;
  readonly foot: boolean;
}

class OutlineSheet {
  private readonly draft = new SheetDraft('PRESUPUESTO');
  private readonly columns: ReadonlyMap<string, number>;
  private readonly leaves: number[] = [];
  private readonly parents = new Map<number, readonly number[]>();
  private row = 2;

  constructor(
    private readonly form: Form,
    random: Random,
  ) {
    const coded = form.sign === 'codes' || form.sign === 'both';
    const headings = random.shuffle(['DESCRIPCIÓN', ...(coded ? ['CÓDIGO'] : []), 'VALOR TOTAL', 'COMPROMISOS']);
    this.columns = new Map(headings.map((heading, at) => [heading, at + 1]));
    for (const [heading, column] of this.columns) this.draft.put(1, column, heading);
  }

  write(tops: readonly Node[]): Omit<WrittenOutline, 'form'> {
    const rows = tops.map((node) => this.node(node));
    const total = tops.reduce((all, { amounts }) => all + (amounts[0] ?? 0), 0);
    if (this.form.foot) this.total(tops, rows);
    return { snapshot: snapshotOf(this.draft), leaves: this.leaves, parents: this.parents, total };
  }

  /** Writes a node and what stands under it; the row of the node. */
  private node(node: Node): number {
    if (node.children.length === 0) {
      this.leaves.push(this.row);
      return this.line(node, []);
    }
    if (this.form.below) {
      const children = node.children.map((child) => this.node(child));
      this.parents.set(this.row, children);
      return this.line(node, children);
    }
    const own = this.row;
    this.row += 1;
    const children = node.children.map((child) => this.node(child));
    const next = this.row;
    this.row = own;
    this.line(node, children);
    this.row = next;
    this.parents.set(own, children);
    return own;
  }

  private line({ name, code, amounts }: Node, children: readonly number[]): number {
    const { row } = this;
    const heads = children.length > 0;
    this.put('DESCRIPCIÓN', heads && this.form.capitals ? name.toUpperCase() : name);
    this.put('CÓDIGO', code);
    this.amounts(amounts, children);
    this.row += 1;
    return row;
  }

  private total(tops: readonly Node[], rows: readonly number[]): void {
    this.put('DESCRIPCIÓN', 'TOTAL');
    const sum = (column: number): number => tops.reduce((all, { amounts }) => all + (amounts[column] ?? 0), 0);
    this.amounts([sum(0), sum(1)], rows);
    this.row += 1;
  }

  private amounts(amounts: readonly number[], children: readonly number[]): void {
    const live = children.length > 0 && (this.form.sign === 'formulas' || this.form.sign === 'both');
    ['VALOR TOTAL', 'COMPROMISOS'].forEach((heading, at) => {
      const column = this.columns.get(heading) ?? 0;
      const f = `=${children.map((child) => a1(child, column)).join('+')}`;
      this.put(heading, live ? { f, v: amounts[at] ?? 0 } : { v: amounts[at] ?? 0 });
    });
  }

  private put(heading: string, content: CellContent | string): void {
    const column = this.columns.get(heading);
    if (column !== undefined) this.draft.put(this.row, column, content);
  }
}

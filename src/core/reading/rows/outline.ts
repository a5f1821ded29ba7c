import { holdsMoney } from '../arithmetic/arithmeticRoles';
import { isFigureRole } from '../../plan/roles';
import type { ColumnDraft } from '../columns/columnDraft';
import { KIND } from '../content';
import { tidy } from '../../words/normalise';
import { codeTrees, type CodeTree } from './codeTree';
import { completeSums } from './completeSums';
import { formulaSums, type FormulaSums } from './formulaSums';
import type { Level } from './level';
import type { OutlineTask } from './outlineTask';
import { levelLetters, type RowLevels } from './levelLetters';
import { subjectColumn } from '../columns/subjectColumn';
import { sectionWords } from '../../words/rowWords';
import { textAt, type SheetView } from '../sheetView';

/** What a row of a table is to the others, as its evidence says. */
export interface OutlineRow {
  /** `heading`: it names or sums other rows; `leaf`: another row sums it; `foot`: it is built on sums. */
  readonly kind: 'heading' | 'leaf' | 'foot';
  /** The rows that a heading adds; null where nothing but its place says. */
  readonly children: readonly number[] | null;
  /** What a heading over its rows names; null for one beneath them, for the heading of all, and for lesser ones. */
  readonly section: { readonly level: Level | 'project'; readonly name: string } | null;
}

/** The rows of a table that its formulas, codes or letters order, with what each is (esquema de filas). */
export type Outline = ReadonlyMap<number, OutlineRow>;

const GROUP_LEVELS: readonly Level[] = ['axis', 'front', 'milestone'];
/** Share of the amounts that codes or letters make sums of others that must be those sums, so that they order money. */
const LEAST_AGREE = 0.5;
const TOLERANCE = 0.51;

/**
 * How the rows of a table stand under one another, by the strongest evidence there is: the formulas that add rows, in any
 * column; else the codes, where what they put together adds up; else letters of level. A heading stays one when its amount
 * is wrong, when it has one row or none: whether its figures agree says whether it is right, not what it is.
 */
export function readOutline(task: OutlineTask): Outline {
  const formulas = formulaSums(task);
  const levels = levelLetters(task.view, task.rows, task.columns);
  const lettered = levels ? underLetters(task, levels) : NO_CHILDREN;
  const letters = addsUp(task, lettered, formulas) ? levels : null;
  const trees = codeTrees(task.view, task.rows, task.columns).map(childrenOf);
  const coded = trees.find((tree) => addsUp(task, tree, formulas)) ?? NO_CHILDREN;
  const children = new Map<number, readonly number[]>(formulas.sums);
  for (const [row, under] of [...coded, ...(letters ? lettered : [])]) if (!children.has(row)) children.set(row, under);
  if (children.size === 0 && formulas.foot.size === 0 && !letters) return NOTHING;
  completeSums(task, children, formulas);
  return new OutlineWriter(task, { children, formulas, letters }).outline();
}

const NOTHING: Outline = new Map();
const NO_CHILDREN: Children = new Map();

/** The rows under each row. */
type Children = ReadonlyMap<number, readonly number[]>;

function childrenOf({ parents }: CodeTree): Children {
  const children = new Map<number, number[]>();
  for (const [row, parent] of parents) append(children, parent, row);
  return children;
}

function append(children: Map<number, number[]>, parent: number, row: number): void {
  const known = children.get(parent);
  if (known) known.push(row);
  else children.set(parent, [row]);
}

/** The rows under each row with a letter, down to the next of its level or above it. */
function underLetters({ rows }: OutlineTask, { depths, levels }: RowLevels): Children {
  const children = new Map<number, number[]>();
  const open: { row: number; depth: number }[] = [];
  for (const row of rows) {
    const depth = depths.get(row) ?? levels;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const parent = open.at(-1);
    if (parent) append(children, parent.row, row);
    if (depths.has(row)) open.push({ row, depth });
  }
  return children;
}

/**
 * Whether what codes or letters put together adds up: of the amounts that the headings state, half are the sums of the
 * rows beneath, or the formulas say so. A heading without any figure contradicts nothing; one with a price, a quantity or
 * a target of its own does.
 */
function addsUp(task: OutlineTask, tree: Children, { sums }: FormulaSums): boolean {
  const columns = figureColumns(task.columns);
  let [stated, agreeing] = [0, 0];
  for (const [parent, children] of tree) {
    const added = sums.get(parent);
    const judged = added
      ? { stated: 1, agreeing: Number(sharesRow(added, children)) }
      : judge(task.view, parent, children, columns);
    stated += judged.stated;
    agreeing += judged.agreeing;
  }
  return agreeing >= stated * LEAST_AGREE;
}

function sharesRow(a: readonly number[], b: readonly number[]): boolean {
  return a.some((row) => b.includes(row));
}

interface FigureColumns {
  readonly money: readonly number[];
  /** Figures that do not add: a row that has them is a row of its own. */
  readonly own: readonly number[];
}

function figureColumns(columns: readonly ColumnDraft[]): FigureColumns {
  const figures = columns.filter(({ role }) => isFigureRole(role));
  const isMoney = (column: ColumnDraft): boolean => holdsMoney(column) && column.role !== 'unitValue';
  return {
    money: figures.filter(isMoney).map(({ column }) => column),
    own: figures.filter((column) => OWN_FIGURES.has(column.role)).map(({ column }) => column),
  };
}

const OWN_FIGURES = new Set<string>(['quantity', 'unitValue', 'plannedTarget', 'baseline']);

/** How many of the amounts of a heading are the sums of the rows beneath, of how many that speak for or against it. */
function judge(
  view: SheetView,
  parent: number,
  children: readonly number[],
  columns: FigureColumns,
): { readonly stated: number; readonly agreeing: number } {
  let stated = columns.own.filter((column) => amountAt(view, parent, column) !== 0).length;
  let agreeing = 0;
  for (const column of columns.money) {
    const amount = amountAt(view, parent, column);
    if (amount === 0) continue;
    stated += 1;
    const sum = children.reduce((total, row) => total + amountAt(view, row, column), 0);
    if (Math.abs(sum - amount) <= Math.max(TOLERANCE, Math.abs(sum) * 1e-10)) agreeing += 1;
  }
  return { stated, agreeing };
}

function amountAt(view: SheetView, row: number, column: number): number {
  const position = view.grid.find(row, column);
  const amount = position < 0 ? 0 : (view.numbers[position] ?? 0);
  return Number.isNaN(amount) ? 0 : amount;
}

interface Evidence {
  readonly children: ReadonlyMap<number, readonly number[]>;
  readonly formulas: FormulaSums;
  readonly letters: RowLevels | null;
}

class OutlineWriter {
  private readonly parents = new Map<number, number>();
  private readonly named: boolean;
  /** The one heading over all others, where there is one. */
  private readonly root: number | null;

  constructor(
    private readonly task: OutlineTask,
    private readonly evidence: Evidence,
  ) {
    for (const [row, children] of evidence.children)
      for (const child of children) if (child !== row && !this.parents.has(child)) this.parents.set(child, row);
    const tops = [...evidence.children.keys()].filter((row) => !this.parents.has(row));
    const [top = null] = tops;
    const isOverHeadings = evidence.children.get(top ?? 0)?.some((child) => evidence.children.has(child)) ?? false;
    this.root = tops.length === 1 && isOverHeadings ? top : null;
    this.named = task.columns.some(({ role }) => role === 'axis' || role === 'front' || role === 'milestone');
  }

  outline(): Outline {
    const outline = new Map<number, OutlineRow>();
    for (const row of this.task.rows) {
      const found = this.rowOf(row);
      if (found) outline.set(row, found);
    }
    return outline;
  }

  private rowOf(row: number): OutlineRow | null {
    const { children, formulas, letters } = this.evidence;
    if (formulas.foot.has(row)) return { kind: 'foot', children: null, section: null };
    const under = children.get(row);
    if (under && under.length > 0) return { kind: 'heading', children: under, section: this.sectionOf(row, under) };
    if (letters?.depths.has(row) === true && letters.depths.get(row) !== letters.levels - 1)
      return { kind: 'heading', children: null, section: this.sectionOf(row, []) };
    return this.parents.has(row) ? { kind: 'leaf', children: null, section: null } : null;
  }

  /** What a heading names for the rows beneath it. */
  private sectionOf(row: number, children: readonly number[]): OutlineRow['section'] {
    if (children.some((child) => child < row) || row === this.root) return null;
    const name = this.nameOf(row);
    if (name === null) return null;
    const said = sectionWords(name);
    if (said && said.level !== 'owner') return { level: said.level, name: said.name };
    if (this.evidence.letters?.projects.has(row) === true) return { level: 'project', name };
    const level = GROUP_LEVELS[this.depthOf(row)];
    return level === undefined || this.named ? null : { level, name };
  }

  /** How many headings stand over a row, the heading of all left out. */
  private depthOf(row: number): number {
    const letter = this.evidence.letters?.depths.get(row);
    if (letter !== undefined) return letter;
    let depth = 0;
    let above = this.parents.get(row);
    for (let steps = 0; above !== undefined && steps < DEEPEST; steps += 1) {
      if (above !== this.root && above < row) depth += 1;
      above = this.parents.get(above);
    }
    return depth;
  }

  private nameOf(row: number): string | null {
    const subject = subjectColumn(this.task.columns)?.column;
    const own = subject === undefined ? null : textAt(this.task.view, row, subject);
    return own === null ? this.firstName(row) : tidy(own);
  }

  /** The first text of a row that is more than a code or a letter. */
  private firstName(row: number): string | null {
    const { view, columns } = this.task;
    for (const { column } of columns) {
      const position = view.grid.find(row, column);
      const text = position < 0 || view.kinds[position] !== KIND.text ? null : view.grid.value(position);
      if (typeof text === 'string' && /\p{L}{3}/u.test(text) && !/^[A-Z]{0,4}\d+$/i.test(text.trim()))
        return tidy(text);
    }
    return null;
  }
}

/** Steps of a way to the top that are followed: formulas can go round in a circle. */
const DEEPEST = 40;

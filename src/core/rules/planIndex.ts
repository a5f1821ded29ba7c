import type { Figure } from '../plan/figure';
import { FigureKeys, type Figures } from '../plan/figureKey';
import { normalise } from '../words/normalise';
import { formatSuffix } from '../plan/parseRole';
import type { Activity, Plan, PlanTable, SubtotalLine } from '../plan/plan';
import type { Range } from '../workbook/range';
import { rowIdentities } from './rowIdentity';

/** A line of the plan that carries figures: an activity or a subtotal. */
export type Line = Activity | SubtotalLine;

/** Figures of one table that belong together: the plain ones, those of one year, those of one group of columns. */
export interface Slice {
  readonly table: number;
  /** What their keys have after the role: nothing, `@2025`, `@SUMINISTRO`. */
  readonly suffix: string;
  readonly activities: readonly Activity[];
  readonly subtotals: readonly SubtotalLine[];
  /** Roles that the slice's columns have. */
  readonly roles: ReadonlySet<string>;
}

/** Look-ups over a plan that several checks share; nothing of it changes. */
export class PlanIndex {
  readonly slices: readonly Slice[];
  readonly keys = new FigureKeys();
  private readonly lines = new Map<string, Line>();
  private readonly byPlace = new Map<string, Line>();
  private readonly bySheet = new Map<string, Line[]>();
  private readonly identities: ReadonlyMap<Activity, string>;
  /** Each column of a subtotal asks for the same lines. */
  private readonly added = new Map<SubtotalLine, readonly Line[]>();
  private readonly formulaShares = new Map<string, number>();
  private readonly totalCounts = new Map<string, FormulaCount>();

  constructor(readonly plan: Plan) {
    for (const line of [...plan.activities, ...plan.subtotals]) this.enter(line);
    for (const lines of this.bySheet.values()) lines.sort((a, b) => a.row - b.row);
    this.identities = rowIdentities(plan);
    this.slices = plan.tables.flatMap((_, table) => this.slicesOf(table));
    this.countFormulas();
  }

  /** The line of a sheet's row, when figures of the plan stand there. */
  lineAt(sheet: string, row: number): Line | undefined {
    return this.byPlace.get(`${sheet}!${row}`);
  }

  /** The lines of a sheet inside the rows of a rectangle, downwards. */
  linesIn(sheet: string, { top, bottom }: Pick<Range, 'top' | 'bottom'>): readonly Line[] {
    const lines = this.bySheet.get(sheet) ?? [];
    return lines.slice(firstAtOrBelow(lines, top), firstAtOrBelow(lines, bottom + 1));
  }

  /** The lines that a subtotal adds. */
  addedBy(line: SubtotalLine): readonly Line[] {
    const known = this.added.get(line);
    if (known) return known;
    const lines = line.adds.flatMap(({ sheet, row }) => {
      return this.lines.get(lineName({ sheet, row, table: line.table })) ?? this.lineAt(sheet, row) ?? [];
    });
    this.added.set(line, lines);
    return lines;
  }

  /** The line of a name that `lineName` made. */
  lineNamed(name: string): Line | undefined {
    return this.lines.get(name);
  }

  tableOf({ table }: Line): PlanTable | undefined {
    return this.plan.tables[table];
  }

  /** What identifies a line wherever it stands: a row by its words, a subtotal by what it closes. */
  keyOf(line: Line): string {
    if (isActivity(line)) return this.identities.get(line) ?? '';
    return `${line.level}:${line.group ?? normalise(line.label)}`;
  }

  /** Whether a typed number in this place stands among cells that calculate: those of its column; of a total, of its line. */
  isAmongFormulas(line: Line, key: string): boolean {
    if (!isActivity(line)) return this.isTotalAmongFormulas(line, key);
    return (this.formulaShares.get(`${line.table}:${key}`) ?? 0) >= FORMULA_MAJORITY;
  }

  private isTotalAmongFormulas(line: SubtotalLine, key: string): boolean {
    const own = countOf(Object.values(line.figures));
    const column = this.totalCounts.get(`${line.table}:${key}`) ?? NO_FORMULAS;
    // The cell itself is counted in its line and in its column.
    const self = countOf([line.figures[key]]);
    const all = own.all + column.all - 2 * self.all;
    const formulas = own.formulas + column.formulas - 2 * self.formulas;
    return formulas >= FEWEST_TOTALS && formulas >= all * FORMULA_MAJORITY;
  }

  private enter(line: Line): void {
    this.lines.set(lineName(line), line);
    this.byPlace.set(`${line.sheet}!${line.row}`, line);
    const ofSheet = this.bySheet.get(line.sheet);
    if (ofSheet) ofSheet.push(line);
    else this.bySheet.set(line.sheet, [line]);
  }

  private slicesOf(table: number): Slice[] {
    const activities = this.plan.activities.filter((each) => each.table === table);
    const subtotals = this.plan.subtotals.filter((each) => each.table === table);
    const roles = new Map<string, Set<string>>();
    for (const { figures } of [...activities, ...subtotals]) {
      for (const key of Object.keys(figures)) {
        const parsed = this.keys.of(key);
        const [role, suffix] = parsed ? [parsed.role, formatSuffix(parsed)] : [key, ''];
        const known = roles.get(suffix);
        if (known) known.add(role);
        else roles.set(suffix, new Set([role]));
      }
    }
    return [...roles].map(([suffix, ofSuffix]) => ({ table, suffix, activities, subtotals, roles: ofSuffix }));
  }

  private countFormulas(): void {
    for (const [column, { formulas, all }] of countsByColumn(this.plan.activities))
      if (all >= FEWEST_FOR_MAJORITY) this.formulaShares.set(column, formulas / all);
    for (const [column, count] of countsByColumn(this.plan.subtotals)) this.totalCounts.set(column, count);
  }
}

/** How many cells state something, and how many of them calculate it. */
interface FormulaCount {
  readonly formulas: number;
  readonly all: number;
}

const NO_FORMULAS: FormulaCount = { formulas: 0, all: 0 };

function countOf(figures: readonly (Figure | undefined)[]): FormulaCount {
  const stating = figures.filter((figure) => figure && (figure.form !== 'blank' || figure.formula !== undefined));
  return { all: stating.length, formulas: stating.filter((figure) => figure?.formula !== undefined).length };
}

/** Formulas by table and figure key. */
function countsByColumn(lines: readonly Line[]): ReadonlyMap<string, FormulaCount> {
  const tables = new Map<number, Map<string, { formulas: number; all: number }>>();
  for (const { table, figures } of lines) {
    let columns = tables.get(table);
    if (!columns) tables.set(table, (columns = new Map<string, { formulas: number; all: number }>()));
    for (const key in figures) count(columns, key, figures[key]);
  }
  return new Map(
    [...tables].flatMap(([table, columns]) =>
      [...columns].map(([key, counted]): [string, FormulaCount] => [`${table}:${key}`, counted]),
    ),
  );
}

function count(columns: Map<string, { formulas: number; all: number }>, key: string, figure: Figure | undefined): void {
  if (!figure || (figure.form === 'blank' && figure.formula === undefined)) return;
  let counted = columns.get(key);
  if (!counted) columns.set(key, (counted = { formulas: 0, all: 0 }));
  counted.all += 1;
  if (figure.formula !== undefined) counted.formulas += 1;
}

/** Where the first line stands whose row is at least the given one; the lines are in the order of their rows. */
function firstAtOrBelow(lines: readonly Line[], row: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From this share of formulas on, a typed number in the column is the exception. */
const FORMULA_MAJORITY = 0.6;
const FEWEST_FOR_MAJORITY = 5;
const FEWEST_TOTALS = 2;

/** The key of a role's figure in a slice: `total`, or `total@2025`. */
export function sliceKey({ suffix }: Slice, role: string): string {
  return `${role}${suffix}`;
}

/** The figure of a role in a slice. */
export function sliceFigure(slice: Slice, figures: Figures, role: string): Figure | undefined {
  return figures[sliceKey(slice, role)];
}

/** Whether a line is an activity rather than a subtotal. */
export function isActivity(line: Line): line is Activity {
  return 'labels' in line;
}

/** The name of a line in the graph: its sheet and row, and its table, for two tables may stand side by side. */
export function lineName({ sheet, row, table }: Pick<Line, 'sheet' | 'row' | 'table'>): string {
  return `${sheet}!${row}@${table}`;
}

import type { Figure } from '../plan/figure';
import { splitFigureKey, type Figures } from '../plan/figureKey';
import { normalizedName } from '../plan/normalizedName';
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
  private readonly lines = new Map<string, Line>();
  private readonly byPlace = new Map<string, Line>();
  private readonly bySheet = new Map<string, Line[]>();
  private readonly identities: ReadonlyMap<Activity, string>;
  /** Each column of a subtotal asks for the same lines. */
  private readonly added = new Map<SubtotalLine, readonly Line[]>();
  private readonly formulaShares = new Map<string, number>();

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
    const first = lines.findIndex(({ row }) => row >= top);
    if (first < 0) return [];
    const after = lines.findIndex(({ row }) => row > bottom);
    return lines.slice(first, after < 0 ? undefined : after);
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
    return `${line.level}:${line.group ?? normalizedName(line.label)}`;
  }

  /** Whether a typed number in this place stands among cells that calculate: those of its column; of a total, of its line. */
  isAmongFormulas(line: Line, key: string): boolean {
    if (!isActivity(line)) return this.isTotalAmongFormulas(line, key);
    return (this.formulaShares.get(`${line.table}:${key}`) ?? 0) >= FORMULA_MAJORITY;
  }

  private isTotalAmongFormulas(line: SubtotalLine, key: string): boolean {
    const beside = Object.entries(line.figures).flatMap(([other, figure]) => (other === key ? [] : (figure ?? [])));
    const inColumn = this.plan.subtotals.flatMap((other) =>
      other.table === line.table && other !== line ? (other.figures[key] ?? []) : [],
    );
    const stating = [...beside, ...inColumn].filter(({ form, formula }) => form !== 'blank' || formula !== undefined);
    const formulas = stating.filter(({ formula }) => formula !== undefined);
    return formulas.length >= FEWEST_TOTALS && formulas.length >= stating.length * FORMULA_MAJORITY;
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
        const { role, suffix } = splitFigureKey(key);
        const known = roles.get(suffix);
        if (known) known.add(role);
        else roles.set(suffix, new Set([role]));
      }
    }
    return [...roles].map(([suffix, ofSuffix]) => ({ table, suffix, activities, subtotals, roles: ofSuffix }));
  }

  private countFormulas(): void {
    const counts = new Map<string, { formulas: number; all: number }>();
    for (const { table, figures } of this.plan.activities) {
      for (const [key, figure] of Object.entries(figures)) {
        if (!figure || figure.form === 'blank') continue;
        const count = counts.get(`${table}:${key}`) ?? { formulas: 0, all: 0 };
        count.all += 1;
        if (figure.formula !== undefined) count.formulas += 1;
        counts.set(`${table}:${key}`, count);
      }
    }
    for (const [column, { formulas, all }] of counts) {
      if (all >= FEWEST_FOR_MAJORITY) this.formulaShares.set(column, formulas / all);
    }
  }
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

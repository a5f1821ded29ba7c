import type { Decimal } from '../quantity/decimal';
import type { Address, CellRef } from '../workbook/address';
import type { Range } from '../workbook/range';
import type { Mapping } from '../workbook/state';
import type { Snapshot } from '../workbook/snapshot';
import type { Figure } from './figure';
import type { ReadingNote } from './readingNote';
import type { ColumnRole } from './roles';
import type { RowKind } from './rowKind';

/** A strategic axis (eje estratégico) under its canonical name. */
export interface Axis {
  /** Stable inside a run and between runs while the name is the same: the normalised canonical name. */
  readonly key: string;
  readonly name: string;
  /** Every way it is written, with the cells where it is written so. */
  readonly spellings: readonly Spelling[];
}

/**
 * One way of writing a name. `similarity`: why it was read as the same (`exact`, `accents`, `abbreviation`, `slip`;
 * `shared`: it is alike, and its rows share a milestone or a code with the others).
 */
export interface Spelling {
  readonly text: string;
  readonly cells: readonly Address[];
  readonly similarity: 'same' | 'accents' | 'abbreviation' | 'slip' | 'shared' | 'mapped';
}

/** A front of action or sector (frente de acción). Its axis is null when the workbook does not say it. */
export interface Front {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
}

/** A milestone (hito): what the administration means to have reached. */
export interface Milestone {
  readonly key: string;
  readonly name: string;
  readonly axis: string | null;
  readonly front: string | null;
  /** Where it is written: the first cell of each block of rows that names it. */
  readonly cells: readonly Address[];
}

/** A text of the plan with the cell that says it, which may stand above the row (merged, first row only, section, title, sheet name). */
export interface Label {
  readonly text: string;
  readonly cell: CellRef | null;
  readonly from: 'cell' | 'merged' | 'above' | 'section' | 'title' | 'sheet-name' | 'mapping';
}

/** One row of the plan (actividad). */
export interface Activity {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  /** Keys of axis, front and milestone; null: the row has none. */
  readonly axis: string | null;
  readonly front: string | null;
  readonly milestone: string | null;
  readonly labels: Readonly<Partial<Record<string, Label>>>;
  /** Figures by column role. A column whose role repeats (another year) carries its year in the role: `total@2025`. */
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
  readonly hidden: boolean;
}

/** Why a column has its role. */
export interface RoleReason {
  readonly kind: 'words' | 'arithmetic' | 'formulas' | 'position' | 'contents' | 'mapping';
  /** The header alias or the identity that was found, for the pane: `valor total`, `quantity*unitValue=total`. */
  readonly evidence: string;
  /** Share of rows that agree, from 0 to 1, for kinds other than words. */
  readonly share?: number;
}

/** A column of a table (columna) with the role that was read. */
export interface PlanColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** The header's text, its rows joined by a blank. */
  readonly header: string;
  readonly year?: number;
  /** The key of its figures in activities and lines (`total`, `source:SGP@2025`, `unitValue@SUMINISTRO`); none for words. */
  readonly key?: string;
  readonly confidence: number;
  readonly reasons: readonly RoleReason[];
  /** What it could also be, best first. */
  readonly alternatives: readonly { readonly role: ColumnRole; readonly confidence: number }[];
  readonly hidden: boolean;
}

export type { RowKind } from './rowKind';

/** A subtotal or total line (subtotal, total): the figures it states and what it adds. */
export interface SubtotalLine {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  readonly level: 'milestone' | 'front' | 'axis' | 'plan' | 'group';
  /** Key of the axis, front or milestone it closes, when it closes one. */
  readonly group: string | null;
  /** The rows it adds: activity rows, or the subtotal lines beneath it. */
  readonly adds: readonly { readonly sheet: string; readonly row: number; readonly kind: 'activity' | 'subtotal' }[];
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
}

/** A row at the foot of a table (pie del cuadro) that is built on its rows: a charge on them, a tax, a total, an average. */
export interface FootLine {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  /** Its money, by the keys of its columns. */
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
  /** The share that it charges, from 0 to 1; null where the row says none. */
  readonly rate: Decimal | null;
}

/** A line of a summary (cuadro resumen): figures that repeat what the detail adds up to. */
export interface SummaryLine {
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  readonly level: 'axis' | 'front' | 'plan';
  readonly group: string | null;
  readonly figures: Readonly<Partial<Record<string, Figure>>>;
  /** Pesos per unit of its cells, when the summary says it; else it is the unit of the plan's tables. */
  readonly unit?: number;
}

/** A table of the plan as it was found. */
export interface PlanTable {
  readonly sheet: string;
  readonly header: Range;
  readonly data: Range;
  readonly rows: number;
  /** Pesos per unit of the cells: 1, 1 000 or 1 000 000. */
  readonly unit: number;
  readonly unitReason: string | null;
  /** The year that its own titles or its sheet's name state; null where they state none. */
  readonly fiscalYear: number | null;
  readonly columns: readonly PlanColumn[];
  readonly confidence: number;
  readonly rowKinds: ReadonlyMap<number, RowKind>;
}

/** An equation that the workbook itself shows (identidad del libro): its numbers or its formulas satisfy it row by row. */
export interface Identity {
  readonly table: number;
  /** `sum`: result = Σ operands. `product`: result = operands[0] × operands[1]. Columns by number. */
  readonly kind: 'sum' | 'product';
  readonly result: number;
  readonly operands: readonly number[];
  /** Columns that a sum takes away: result = Σ operands − Σ subtracted. */
  readonly subtracted?: readonly number[];
  readonly from: 'numbers' | 'formulas';
  readonly share: number;
}

/** Why a sheet is not part of the plan. */
export type SkipReason = 'no-table' | 'lists' | 'summary' | 'copy' | 'own' | 'empty';

/** A sheet that is not part of the plan, and why. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly why: SkipReason;
}

/** The plan of action (plan de acción) as it was read, each figure with its cell. */
export interface Plan {
  readonly snapshot: Snapshot;
  readonly mapping: Mapping | null;
  readonly fiscalYear: number | null;
  readonly tables: readonly PlanTable[];
  readonly axes: readonly Axis[];
  readonly fronts: readonly Front[];
  readonly milestones: readonly Milestone[];
  readonly activities: readonly Activity[];
  readonly subtotals: readonly SubtotalLine[];
  readonly feet: readonly FootLine[];
  readonly summaries: readonly SummaryLine[];
  readonly identities: readonly Identity[];
  readonly notes: readonly ReadingNote[];
  readonly skipped: readonly SkippedSheet[];
}

/** The amounts that are totalled (montos): what a group costs, what of it has money, what has none. */
export type TotalledAmount = 'total' | 'assigned' | 'toRaise';

/** Totals of a group, always in pesos (contract: `totals`). */
export interface GroupTotals {
  readonly rows: number;
  readonly milestones: number;
  readonly total: Decimal;
  readonly assigned: Decimal;
  readonly toRaise: Decimal;
  /** Those of the amounts that nobody knows, because a cell that belongs to them holds no number: no facts, whatever they say. */
  readonly undecided: readonly TotalledAmount[];
  /** Those that the plan says nothing of: it has no such columns, and they follow from no others. */
  readonly absent: readonly TotalledAmount[];
  /** toRaise ÷ total; null when the total is zero, when either is undecided, and where the plan does not say what has money. */
  readonly gapRatio: number | null;
  /** This group's total ÷ the plan's; null when the plan's is zero or either is undecided. */
  readonly share: number | null;
}

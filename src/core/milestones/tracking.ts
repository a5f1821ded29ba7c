import type { CellContent, CellValue } from '../workbook/cell';
import type { SheetMark } from '../workbook/sheetModel';

/** States of a milestone (estado del hito), in the order of its life. */
export const MILESTONE_STATES = ['notStarted', 'inManagement', 'inExecution', 'achieved', 'suspended'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What the traffic light says (semáforo). */
export const TRAFFIC_LIGHTS = ['achieved', 'suspended', 'unscheduled', 'late', 'atRisk', 'onTime'] as const;
export type TrafficLight = (typeof TRAFFIC_LIGHTS)[number];

/** Columns of a tracking sheet in the order in which a new sheet has them. */
export const MILESTONE_COLUMNS = [
  'id',
  'axis',
  'front',
  'milestone',
  'activities',
  'total',
  'assigned',
  'toRaise',
  'gap',
  'owner',
  'weight',
  'start',
  'end',
  'state',
  'planned1',
  'planned2',
  'planned3',
  'planned4',
  'executed1',
  'executed2',
  'executed3',
  'executed4',
  'progress',
  'expected',
  'committed',
  'financialProgress',
  'light',
  'evidence',
  'notes',
  'inPlan',
  'planName',
  'planFront',
  'planAxis',
  'planPrint',
  'planFilled',
] as const;
export type MilestoneColumnKey = (typeof MILESTONE_COLUMNS)[number];

/** Columns whose cells Cuadre fills with formulas; what a person types over one of them stays. */
export const FORMULA_COLUMNS = [
  'activities',
  'total',
  'assigned',
  'toRaise',
  'gap',
  'progress',
  'expected',
  'financialProgress',
  'light',
] as const satisfies readonly MilestoneColumnKey[];
export type FormulaColumn = (typeof FORMULA_COLUMNS)[number];

/** Hidden columns that keep how the plan last wrote a milestone, its front and its axis, whatever the sheet shows. */
export const HIDDEN_COLUMNS = [
  'planName',
  'planFront',
  'planAxis',
  'planPrint',
  'planFilled',
] as const satisfies readonly MilestoneColumnKey[];

/** A column of a tracking sheet as it stands there: one of Cuadre's, under whatever header, or one that people added. */
export interface TrackingColumn {
  readonly key: MilestoneColumnKey | null;
  readonly header: string | null;
}

/** What Cuadre put, from the plan, into cells that people fill in: it is theirs once they wrote something else there. */
export type FilledCells = Readonly<Partial<Record<MilestoneColumnKey, CellValue>>>;

/** How the plan writes a milestone (hito en el plan), or wrote it when it was last there. */
export interface PlannedMilestone {
  readonly name: string;
  readonly front: string;
  /** The axis's name, and its key. */
  readonly axisName: string;
  readonly axis: string | null;
  /** The print of its activities (`activityPrint`): they stay when a milestone gets another name. */
  readonly print: string;
  readonly filled: FilledCells;
}

/** A milestone's row on a tracking sheet (fila de seguimiento). */
export interface TrackedMilestone {
  /** `H-01`…, never given twice in a workbook. */
  readonly id: string;
  /** Key of the plan's milestone; null when the plan has it no longer, or never had it. */
  readonly milestone: string | null;
  /** How the plan writes it; null when somebody added the row by hand. */
  readonly planned: PlannedMilestone | null;
  /** What the sheet shows, which people may have rewritten. */
  readonly name: string;
  readonly front: string;
  readonly axisName: string;
  /** What people typed, by the column where it stands. */
  readonly typed: ReadonlyMap<TrackingColumn, CellContent>;
  /** What stands beside the table on this row, by its distance in columns from the table's last one, or below 0 from its first. */
  readonly beside: ReadonlyMap<number, CellContent>;
  /** The sheet row where it was read, so that formulas that people typed follow it; null: a new row. */
  readonly readAt: number | null;
  /** The mark of the sheet on which it was read; null: a new row. */
  readonly readOn: SheetMark | null;
}

/** A tracking sheet (hoja de hitos) with its rows in the order that people gave them. */
export interface TrackingSheet {
  readonly mark: SheetMark;
  /** Key of the axis that it follows; null: milestones without one, or all of them. */
  readonly axis: string | null;
  /** Whether it holds the milestones of every axis. */
  readonly all: boolean;
  /** The table's name in the workbook; null while it is not written. */
  readonly table: string | null;
  readonly columns: readonly TrackingColumn[];
  readonly rows: readonly TrackedMilestone[];
  /** Where the table's first header cell stands; people may have moved it. */
  readonly origin: { readonly row: number; readonly column: number };
  /** What people wrote above and below the table. */
  readonly loose: readonly LooseCell[];
}

/** A cell that people filled outside a table: `fromTable` counts rows, below 0 above the header, 0 beside it, from 1 below the last row. */
export interface LooseCell {
  readonly fromTable: number;
  readonly column: number;
  readonly content: CellContent;
  /** The sheet row where it was read. */
  readonly readAt: number;
}

/** Where the table of a new tracking sheet begins. */
export const NEW_ORIGIN = { row: 4, column: 1 } as const;

/** What people set on *Tablero de hitos*; null: nothing yet. Dates are the workbook's day numbers. */
export interface DashboardSettings {
  readonly fiscalYear: number | null;
  readonly cutoff: number | null;
  readonly red: number | null;
  readonly green: number | null;
}

/** A milestone that may be an old one under another name and in another place: a person must say. */
export interface MilestoneQuestion {
  /** Key of the plan's milestone. */
  readonly milestone: string;
  readonly name: string;
  /** Rows that it may continue, likeliest first. */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly similarity: number }[];
}

/** What a run did to the tracking (informe de la actualización). */
export interface TrackingReport {
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly moved: readonly {
    readonly id: string;
    readonly name: string;
    readonly fromAxis: string;
    readonly toAxis: string;
  }[];
  /** Rows that stay although the plan has their milestone no longer. */
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly questions: readonly MilestoneQuestion[];
}

/** The milestones of a plan with all that people typed beside them (seguimiento de hitos). */
export interface MilestoneTracking {
  readonly fiscalYear: number | null;
  readonly sheets: readonly TrackingSheet[];
  readonly settings: DashboardSettings;
  readonly report: TrackingReport;
}

/** The mark of the sheet that follows one axis, or the milestones without axis. */
export function axisMark(axis: string | null): SheetMark {
  return `${MARK_PREFIX}${axis ?? ''}`;
}

/** The beginning of every tracking sheet's mark. */
export const MARK_PREFIX = 'milestones:';

/** The mark of the one sheet that follows every axis. No axis has this key: keys are normalised names. */
export const SINGLE_SHEET_MARK: SheetMark = `${MARK_PREFIX}*`;

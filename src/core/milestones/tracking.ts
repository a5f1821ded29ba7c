import type { CellContent, CellValue } from '../workbook/cell';
import type { SheetMark } from '../workbook/sheetModel';
import type { TrackedLevel } from './trackedLevel';

/** States of a milestone (estado del hito), in the order of its life. */
export const MILESTONE_STATES = ['notStarted', 'inManagement', 'inExecution', 'achieved', 'suspended'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

/** What the traffic light says (semáforo). */
export const TRAFFIC_LIGHTS = [
  'achieved',
  'contradictory',
  'suspended',
  'unscheduled',
  'late',
  'atRisk',
  'onTime',
] as const;
export type TrafficLight = (typeof TRAFFIC_LIGHTS)[number];

/** Columns of a tracking sheet in the order in which a new sheet has them. */
export const MILESTONE_COLUMNS = [
  'id',
  'axis',
  'front',
  'milestone',
  'indicator',
  'unit',
  'baseline',
  'goal',
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
  'done',
  'progress',
  'expected',
  'previous',
  'light',
  'alert',
  'committed',
  'obligated',
  'paid',
  'financialProgress',
  'explained1',
  'explained2',
  'explained3',
  'explained4',
  'evidence',
  'notes',
  'inPlan',
  'planName',
  'planFront',
  'planAxis',
  'planPrint',
  'planFilled',
  'schedule1',
  'schedule2',
  'schedule3',
  'schedule4',
  'planGoal',
  'planDone',
  'planCommitted',
  'planObligated',
  'planPaid',
  'counted',
  'scheduled',
  'inUnits',
  'achieved',
  'due',
  'elapsed',
  'byDates',
  'overdue',
  'band',
  'grade',
  'alertState',
  'alertExcess',
  'alertSchedule',
  'alertDates',
  'usedWeight',
  'points',
  'duePoints',
  'previousCommitted',
  'lastProgress',
  'lastCommitted',
] as const;
export type MilestoneColumnKey = (typeof MILESTONE_COLUMNS)[number];

/** Columns that a sheet has only where the plan says something that goes into them. */
export const OPTIONAL_COLUMNS = [
  'indicator',
  'baseline',
  'schedule1',
  'schedule2',
  'schedule3',
  'schedule4',
  'planGoal',
  'planDone',
  'planCommitted',
  'planObligated',
  'planPaid',
] as const satisfies readonly MilestoneColumnKey[];
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];

/** Columns whose cells are figures of the plan, as formulas over its cells. */
export const PLAN_COLUMNS = [
  'activities',
  'total',
  'assigned',
  'toRaise',
  'schedule1',
  'schedule2',
  'schedule3',
  'schedule4',
  'planGoal',
  'planDone',
  'planCommitted',
  'planObligated',
  'planPaid',
] as const satisfies readonly MilestoneColumnKey[];
export type PlanColumnKey = (typeof PLAN_COLUMNS)[number];

/** Columns whose cells are texts of the plan, as formulas over its cells. */
export const PLAN_TEXT_COLUMNS = ['indicator', 'unit', 'baseline'] as const satisfies readonly MilestoneColumnKey[];
export type PlanTextColumn = (typeof PLAN_TEXT_COLUMNS)[number];

/**
 * Columns that people fill in and that show what the plan says as long as nobody does, each with the hidden column that
 * holds it.
 */
export const PREFILLED_COLUMNS = {
  goal: 'planGoal',
  planned1: 'schedule1',
  planned2: 'schedule2',
  planned3: 'schedule3',
  planned4: 'schedule4',
  done: 'planDone',
  committed: 'planCommitted',
  obligated: 'planObligated',
  paid: 'planPaid',
} as const satisfies Partial<Record<MilestoneColumnKey, MilestoneColumnKey>>;
export type PrefilledColumn = keyof typeof PREFILLED_COLUMNS;

/** Columns that follow from the others of their row, in the order in which they do. */
export const COMPUTED_COLUMNS = [
  'counted',
  'gap',
  'scheduled',
  'inUnits',
  'achieved',
  'due',
  'elapsed',
  'byDates',
  'expected',
  'progress',
  'overdue',
  'band',
  'grade',
  'light',
  'alertState',
  'alertExcess',
  'alertSchedule',
  'alertDates',
  'alert',
  'financialProgress',
  'usedWeight',
  'points',
  'duePoints',
] as const satisfies readonly MilestoneColumnKey[];
export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

/** Columns whose cells Cuadre fills with formulas; what a person types over one of them stays. */
export const FORMULA_COLUMNS: readonly MilestoneColumnKey[] = [
  ...PLAN_COLUMNS,
  ...PLAN_TEXT_COLUMNS,
  ...COMPUTED_COLUMNS,
];

/** Columns in which Cuadre keeps what a row showed at the last run and at the cut-off before it. */
export const HISTORY_COLUMNS = [
  'previous',
  'previousCommitted',
  'lastProgress',
  'lastCommitted',
] as const satisfies readonly MilestoneColumnKey[];
export type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/**
 * Hidden columns: how the plan last wrote a milestone, its front and its axis, whatever the sheet shows; what the plan
 * says of it; steps of the formulas, so that each can be followed.
 */
export const HIDDEN_COLUMNS: readonly MilestoneColumnKey[] = MILESTONE_COLUMNS.slice(
  MILESTONE_COLUMNS.indexOf('planName'),
);

/** Columns of the first sheets that were written: where somebody rewrote a header, its place among these tells the column. */
export const FIRST_COLUMNS: readonly MilestoneColumnKey[] = [
  ...(['id', 'axis', 'front', 'milestone', 'activities', 'total', 'assigned', 'toRaise', 'gap', 'owner'] as const),
  ...(['weight', 'start', 'end', 'state', 'planned1', 'planned2', 'planned3', 'planned4', 'executed1'] as const),
  ...(['executed2', 'executed3', 'executed4', 'progress', 'expected', 'committed', 'financialProgress'] as const),
  ...(['light', 'evidence', 'notes', 'inPlan', 'planName', 'planFront', 'planAxis', 'planPrint'] as const),
];

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
  /** What the row showed at the last run and at the cut-off before it; a column that is not there: nothing was kept. */
  readonly history: Readonly<Partial<Record<HistoryColumn, number>>>;
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

/** What the plan's progress is weighed by (ponderación del plan). */
export const WEIGHINGS = ['milestones', 'value', 'axes', 'axisWeights'] as const;
export type Weighing = (typeof WEIGHINGS)[number];

/** In which order late milestones are shown: by the money at stake, or by how far they are behind. */
export const LATE_ORDERS = ['value', 'behind'] as const;
export type LateOrder = (typeof LATE_ORDERS)[number];

/** What people set on *Tablero de hitos*; null: nothing yet. Dates are the workbook's day numbers. */
export interface DashboardSettings {
  readonly fiscalYear: number | null;
  readonly cutoff: number | null;
  readonly red: number | null;
  readonly green: number | null;
  readonly weighing: Weighing | null;
  readonly lateOrder: LateOrder | null;
  /** Weights of axes by the normalised name of their line. */
  readonly axisWeights: ReadonlyMap<string, number>;
  /** The cut-off date at the last run, and the one before it. */
  readonly recordedCutoff: number | null;
  readonly previousCutoff: number | null;
}

/** A dashboard on which nobody has set anything. */
export const NO_SETTINGS: DashboardSettings = {
  ...{ fiscalYear: null, cutoff: null, red: null, green: null, weighing: null, lateOrder: null },
  ...{ axisWeights: new Map(), recordedCutoff: null, previousCutoff: null },
};

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
  /** What a second set of one workbook adds to its marks and names (`@2010`); empty: the first set. */
  readonly set: string;
  /** The level of the plan that is followed; null: milestones of a list or a document, which have no rows of the plan. */
  readonly level: TrackedLevel | null;
  readonly sheets: readonly TrackingSheet[];
  readonly settings: DashboardSettings;
  readonly report: TrackingReport;
}

/** The mark of the sheet that follows one axis, or the milestones without axis. */
export function axisMark(axis: string | null, set = ''): SheetMark {
  return `${MARK_PREFIX}${axis ?? ''}${set}`;
}

/** The beginning of every tracking sheet's mark. */
export const MARK_PREFIX = 'milestones:';

/** The mark of the one sheet that follows every axis. No axis has this key: keys are normalised names. */
export function singleSheetMark(set = ''): SheetMark {
  return `${MARK_PREFIX}*${set}`;
}

/** A mark without the set and the number that make it different: `milestones:gestion social@2010#2`. */
const MARK_TAIL = /(@\d{4})?(#\d+)?$/;

/** The axis that a tracking sheet's mark names; null: no axis, or all of them. */
export function axisOfMark(mark: SheetMark): { readonly axis: string | null; readonly all: boolean } {
  const axis = mark.slice(MARK_PREFIX.length).replace(MARK_TAIL, '');
  return axis === '*' ? { axis: null, all: true } : { axis: axis || null, all: false };
}

/** The set to which a mark belongs: `@2010`, or nothing for the first set of a workbook. */
export function setOfMark(mark: SheetMark): string {
  return MARK_TAIL.exec(mark)?.[1] ?? '';
}

import type { Confidence, Severity } from '../findings/finding';
import type { EarmarkCertainty, EarmarkColumn, EarmarkKind } from '../law/earmarks';
import type { FindingCount } from './openFindings';
import type { LateOrder, MilestoneColumnKey, MilestoneState, TrafficLight, Weighing } from '../milestones/tracking';
import type { TrackedLevel } from '../milestones/trackedLevel';

/**
 * Every word that Cuadre writes on a sheet (palabras de las hojas). The catalogues of src/i18n implement it, so that
 * the core holds no prose.
 */
export interface SheetWords {
  /** How many findings of the plan are open; a sheet built on it says so. */
  readonly open: (count: FindingCount) => string;
  readonly summary: SummaryWords;
  readonly milestones: MilestoneWords;
  readonly dashboard: DashboardWords;
  readonly law: LawWords;
  readonly review: ReviewWords;
  readonly changes: ChangesWords;
  readonly template: TemplateWords;
}

/** Words of *Resumen por eje*. */
export interface SummaryWords {
  readonly sheetName: string;
  readonly title: (fiscalYear: number | null) => string;
  /** Where the figures come from: the plan's sheets, the unit of their cells where it is not pesos, the day. */
  readonly provenance: (from: {
    readonly sheets: readonly string[];
    readonly scaledSheets: readonly string[];
    readonly date: string | null;
  }) => string;
  readonly groups: {
    readonly axis: GroupWords;
    readonly front: GroupWords;
    readonly owner: GroupWords;
    readonly source: GroupWords;
  };
  readonly activities: string;
  readonly milestones: string;
  readonly total: string;
  readonly assigned: string;
  readonly toRaise: string;
  readonly gap: string;
  readonly share: string;
  readonly shareOfAssigned: string;
  readonly stated: string;
  readonly difference: string;
  readonly planTotal: string;
  readonly assignedTotal: string;
  readonly control: string;
  readonly controlNote: string;
  readonly sourceControl: string;
  /** The last line of a sheet: what people write below it, or beside the tables, stays. */
  readonly notesBelow: string;
  readonly chartTitle: string;
  readonly chartDescription: string;
  /** What is said, and what the chart is called, where the plan does not say what has money. */
  readonly withoutFunding: string;
  readonly totalChartTitle: string;
  readonly totalChartDescription: string;
  readonly unread: string;
  readonly unreadNote: string;
  readonly execution: {
    readonly byAxis: string;
    readonly byOwner: string;
    readonly committed: string;
    readonly obligated: string;
    readonly paid: string;
    readonly committedRatio: string;
    readonly obligatedRatio: string;
    readonly paidRatio: string;
    readonly plannedTargets: string;
    readonly targets: string;
    readonly base: { readonly assigned: string; readonly appropriated: string };
  };
}

/** Words of one grouping: its section, the heading of its names, its remainder. */
export interface GroupWords {
  readonly section: string;
  readonly heading: string;
  readonly remainder: string;
}

/** Words of the tracking sheets. */
export interface MilestoneWords {
  readonly sheetPrefix: string;
  readonly singleSheetName: string;
  readonly withoutAxis: string;
  readonly title: (axis: string | null, fiscalYear: number | null) => string;
  /** How to fill the sheet in, and where its figures come from. */
  readonly instructions: string;
  readonly headers: Readonly<Record<MilestoneColumnKey, string>>;
  readonly states: Readonly<Record<MilestoneState, string>>;
  /** Words of the traffic light, each with its sign. */
  readonly light: Readonly<Record<TrafficLight, string>>;
  /** What is wrong with a row, a sentence each. */
  readonly alerts: Readonly<Record<MilestoneAlert, string>>;
  /** What stands where nobody has said anything: an unknown figure is no zero. */
  readonly noDatum: string;
  /** What is followed where the plan names no milestones, by the level that is. */
  readonly followed: Readonly<Record<Exclude<TrackedLevel, 'milestone'>, string>>;
  /** What a column of people's is called that has no header. */
  readonly addedColumn: string;
  readonly inPlan: string;
  readonly gone: string;
  readonly byHand: string;
  readonly fromDocument: string;
  readonly statePrompt: { readonly title: string; readonly text: string };
  readonly quarterPrompt: { readonly title: string; readonly text: string };
  readonly notInList: { readonly title: string; readonly text: string };
  readonly notARatio: { readonly title: string; readonly text: string };
  readonly notADate: { readonly title: string; readonly text: string };
  readonly notAnAmount: { readonly title: string; readonly text: string };
}

/** What a row of a tracking sheet may contradict. */
export type MilestoneAlert =
  'achievedNotDone' | 'notStartedDone' | 'overDone' | 'overAssigned' | 'notWhole' | 'reversed' | 'ended';

/** Words of *Tablero de hitos*. */
export interface DashboardWords {
  readonly sheetName: string;
  readonly title: (fiscalYear: number | null) => string;
  readonly note: string;
  readonly fiscalYear: string;
  readonly cutoff: string;
  readonly cutoffNote: string;
  readonly red: string;
  readonly green: string;
  readonly thresholdNote: string;
  readonly weighing: string;
  readonly weighings: Readonly<Record<Weighing, string>>;
  /** How the plan's progress is weighed now, and what is done while weights of axes are missing. */
  readonly weighingNotes: Readonly<Record<Weighing | 'incomplete', string>>;
  readonly lateOrder: string;
  readonly lateOrders: Readonly<Record<LateOrder, string>>;
  readonly quarters: string;
  readonly previousCutoff: string;
  readonly recordedCutoff: string;
  readonly noPrevious: string;
  /** Names of cells, without blanks: cut-off, year, thresholds, quarters that have ended, weighing. */
  readonly names: Readonly<Record<'cutoff' | 'fiscalYear' | 'red' | 'green' | 'quarters' | 'weighing', string>>;
  readonly standing: string;
  /** Beside a count: `1 de 57 programados`. The first word comes after the two numbers. */
  readonly of: string;
  readonly scheduledOf: string;
  readonly expectingOf: string;
  readonly reportedOf: string;
  readonly weightedOf: string;
  readonly committedOf: string;
  readonly scheduled: string;
  readonly reported: string;
  readonly weighted: string;
  readonly incomplete: string;
  readonly byAxis: string;
  readonly byOwner: string;
  readonly ownerNote: string;
  readonly axis: string;
  readonly owner: string;
  readonly withoutOwner: string;
  readonly withoutMilestone: string;
  readonly milestones: string;
  readonly withoutState: string;
  readonly progress: string;
  readonly expected: string;
  readonly previous: string;
  readonly assigned: string;
  readonly committed: string;
  readonly financial: string;
  readonly late: string;
  readonly alerts: string;
  readonly axisWeight: string;
  readonly total: string;
  readonly accordingToPlan: string;
  readonly controlPlan: string;
  readonly notInList: { readonly title: string; readonly text: string };
  readonly controlOwner: string;
  readonly lateFirst: string;
  readonly lateNone: string;
  readonly lateHeaders: {
    readonly id: string;
    readonly milestone: string;
    readonly axis: string;
    readonly owner: string;
    readonly state: string;
    readonly behind: string;
    readonly value: string;
    readonly light: string;
  };
  /** What to type first, where nobody has typed anything. */
  readonly firstDay: { readonly title: string; readonly steps: readonly string[] };
  readonly statesChart: { readonly title: string; readonly description: string };
  readonly progressChart: { readonly title: string; readonly description: string };
  readonly moneyChart: { readonly title: string; readonly description: string };
}

/** Words of *Seguimiento de ley*. */
export interface LawWords {
  readonly sheetName: string;
  readonly title: (fiscalYear: number | null) => string;
  readonly note: string;
  readonly noExecution: string;
  readonly noSources: string;
  readonly bySector: string;
  readonly sector: string;
  readonly control: string;
  readonly earmarks: string;
  readonly earmarksNote: string;
  readonly headers: Readonly<Record<EarmarkColumn | ComputedEarmark, string>>;
  readonly kinds: Readonly<Record<EarmarkKind, string>>;
  readonly certainties: Readonly<Record<EarmarkCertainty, string>>;
  readonly results: Readonly<Record<'outside' | 'noBase' | 'met' | 'notMet', string>>;
}

/** What the formulas of the table of earmarks give of the plan. */
export type ComputedEarmark = 'paid' | 'inSector' | 'outside' | 'warning' | 'reached' | 'breach' | 'result';

/** Words of *Revisión del plan*. */
export interface ReviewWords {
  readonly sheetName: string;
  readonly title: (fiscalYear: number | null) => string;
  readonly note: (findings: number) => string;
  readonly nothing: string;
  readonly headers: Readonly<
    Record<
      | 'rule'
      | 'severity'
      | 'sheet'
      | 'cell'
      | 'message'
      | 'observed'
      | 'proposed'
      | 'difference'
      | 'confidence'
      | 'owner'
      | 'state'
      | 'id',
      string
    >
  >;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly states: Readonly<Record<'open' | 'corrected' | 'accepted', string>>;
}

/** Words of *Registro de cambios*. */
export interface ChangesWords {
  readonly sheetName: string;
  readonly title: string;
  readonly note: string;
  readonly headers: Readonly<Record<'when' | 'cell' | 'before' | 'after' | 'rule' | 'author', string>>;
  /** What stands for the rule where its correction was taken back. */
  readonly undone: (rule: string) => string;
}

/** Words of the empty plan workbook (`cuadre new`). */
export interface TemplateWords {
  readonly planSheet: string;
  readonly listSheet: string;
  readonly instructionSheet: string;
  readonly title: (fiscalYear: number) => string;
  readonly municipality: string;
  readonly headers: Readonly<Record<TemplateColumn, string>>;
  readonly quarters: readonly [string, string, string, string];
  readonly subtotal: (axis: string) => string;
  readonly planTotal: (fiscalYear: number) => string;
  readonly lists: { readonly axis: string; readonly source: string; readonly owner: string };
  readonly axes: readonly string[];
  readonly sources: readonly string[];
  readonly owners: readonly string[];
  /** Invented rows, one an axis at least, that show how a row is filled in. */
  readonly examples: readonly TemplateExample[];
  readonly instructions: { readonly title: string; readonly steps: readonly string[] };
  readonly notInList: { readonly title: string; readonly text: string };
  readonly notAnAmount: { readonly title: string; readonly text: string };
}

/** Columns of the empty plan. */
export type TemplateColumn =
  | 'axis'
  | 'front'
  | 'milestone'
  | 'activity'
  | 'target'
  | 'unit'
  | 'quantity'
  | 'unitValue'
  | 'total'
  | 'assigned'
  | 'toRaise'
  | 'owner';

/** An invented row of the empty plan, which says that it is one. */
export interface TemplateExample {
  readonly front: string;
  readonly milestone: string;
  readonly activity: string;
  readonly target: string;
  readonly unit: string;
  readonly quantity: number;
  readonly unitValue: number;
  /** What the first source pays; the others pay nothing. */
  readonly assigned: number;
}

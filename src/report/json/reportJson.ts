import type { DocumentReading, OpenFigure } from '../../core/document/checkDocument';
import type { Mapping } from '../../core/workbook/state';
import type { CheckTally, Confidence, Harm, Severity, Slip, TrialOutcome } from '../../core/findings/finding';
import type { CellValue } from '../../core/workbook/cell';
import type { ReadGap } from '../../core/workbook/snapshot';

/** `cuadre.report/1` of the contract: other programs read it. Fields may be added, never changed or removed. */
export interface ReportJson {
  readonly schema: 'cuadre.report/1';
  readonly file: string;
  readonly fiscalYear: number | null;
  readonly tables: readonly TableJson[];
  readonly skipped: readonly { readonly sheet: string; readonly why: string }[];
  /** What could not be read of the workbook; empty when all of it was. */
  readonly gaps: readonly GapJson[];
  readonly totals: {
    readonly axes: readonly AxisTotalsJson[];
    readonly plan: TotalsJson;
    /** Each year of a workbook that has a plan for several, the newest first: that one is `plan` and `axes` above. */
    readonly years?: readonly {
      readonly fiscalYear: number;
      readonly plan: TotalsJson;
      readonly axes: readonly AxisTotalsJson[];
    }[];
    /** Amount cells that hold no number and so are in no total. */
    readonly unread: readonly string[];
    /** Why amounts of the plan are null; absent where none is for a reason. */
    readonly undecided?: readonly UndecidedTotalJson[];
  };
  readonly checks: readonly CheckTally[];
  readonly findings: readonly FindingJson[];
  /** What a person must say, each a finding too (`id`); every choice carries the piece of a mapping that answers it. */
  readonly questions: readonly QuestionJson[];
  /** What somebody left as it is, with the reason. */
  readonly accepted: readonly AcceptedJson[];
  /** Absent where no document was given. */
  readonly document?: DocumentJson;
  /** Null on the first run of a workbook. */
  readonly comparison: { readonly fresh: readonly string[]; readonly resolved: readonly string[] } | null;
}

export interface QuestionJson {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly choices: readonly { readonly text: string; readonly mapping: Mapping }[];
}

export interface GapJson extends ReadGap {
  readonly message: string;
}

export interface TableJson {
  readonly sheet: string;
  readonly header: string;
  readonly data: string;
  readonly rows: number;
  /** Pesos per unit of the cells. */
  readonly unit: number;
  readonly columns: readonly ColumnJson[];
  readonly subtotals: readonly string[];
}

export interface ColumnJson {
  readonly role: string;
  readonly column: string;
  readonly header: string;
  readonly confidence: number;
  readonly year?: number;
}

/** Amounts that nobody can know, and the cells that are why. */
export interface UndecidedTotalJson {
  readonly why: 'unread-cells' | 'totals-disagree';
  readonly amounts: readonly ('total' | 'assigned' | 'toRaise')[];
  readonly cells: readonly string[];
}

/** In pesos. */
export interface TotalsJson {
  readonly rows: number;
  readonly milestones: number;
  /** Each of the three is null where it is undecided. */
  readonly total: number | null;
  readonly assigned: number | null;
  readonly toRaise: number | null;
  readonly gapRatio: number | null;
}

/** `axis` is null for the rows that belong to none. */
export interface AxisTotalsJson extends TotalsJson {
  readonly axis: string | null;
  readonly share: number | null;
}

/** Amounts of `observed` and `proposed` are in the cell's own unit. */
export interface ProposalJson {
  readonly cell: string;
  readonly observed: CellValue;
  readonly proposed: CellValue;
}

export interface SuspectJson extends ProposalJson {
  readonly slip: Exclude<Slip, 'wrong-formula' | 'other-row'>;
  readonly confidence: Confidence;
  /** Independent checks that speak for it. */
  readonly witnesses?: number;
  readonly repairs: readonly string[];
  readonly clears: readonly string[];
  readonly also: readonly ProposalJson[];
  /** What became of it when it was tried on the whole workbook; `high` is only what passed. */
  readonly trial: TrialOutcome;
  /** Why it fell. */
  readonly harm?: Harm;
}

export interface FindingJson {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** `other-formulas`: it speaks of formulas outside the plan. */
  readonly group?: 'other-formulas';
  readonly cells: readonly string[];
  readonly suspects: readonly SuspectJson[];
  readonly difference: number | null;
  readonly owner?: string;
  /** Where the document says it; `corrected`: the sentence with each of the values that are offered. */
  readonly document?: {
    readonly line: number;
    readonly quote: string;
    readonly said: string;
    readonly corrected: readonly string[];
  };
}

/** What was read of the document that was held against the workbook, and the figures that nothing tells. */
export interface DocumentJson extends DocumentReading {
  readonly open: readonly OpenFigure[];
}

export interface AcceptedJson extends FindingJson {
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

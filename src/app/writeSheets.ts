import { DOCUMENT_PRINT } from '../core/milestones/activityPrint';
import type { CatalogueEntry } from '../core/milestones/catalogue';
import { planCatalogue } from '../core/milestones/planCatalogue';
import type { Plan } from '../core/plan/plan';
import type { MilestoneAnswers } from '../core/milestones/matchMilestones';
import { parseMilestoneText } from '../core/milestones/parseMilestoneText';
import { textCatalogue } from '../core/milestones/textCatalogue';
import { trackMilestones } from '../core/milestones/trackMilestones';
import type { TrackingReport } from '../core/milestones/tracking';
import { changesSheet, CHANGES_MARK, type ChangeEntry } from '../core/sheets/review/changesSheet';
import { milestoneSheets } from '../core/sheets/tracking/milestoneSheets';
import { readTracking } from '../core/sheets/tracking/readTracking';
import { reviewSheet, type ReviewEntry, type ReviewVoice } from '../core/sheets/review/reviewSheet';
import { sheetSource, type SheetSource } from '../core/sheets/sheetSource';
import { summaryFigures, summarySheet } from '../core/sheets/summary/summarySheet';
import { openFindings } from '../core/sheets/openFindings';
import type { SheetWords } from '../core/sheets/words';
import type { Watch, WorkbookPort, WriteReceipt } from '../core/workbook/port';
import type { SheetModel } from '../core/workbook/sheetModel';
import type { Review, ReviewOptions } from './review';
import { enterStage } from './stage';
import { validate } from './validate';
import { rememberedState } from './workbookState';

/** Which sheets to write, in which words, and what a person settled about the milestones. */
export interface SheetsRequest {
  readonly kinds: readonly SheetKind[];
  readonly words: SheetWords;
  /** The words of every language that an earlier run may have written in. */
  readonly vocabularies: readonly SheetWords[];
  readonly voice: ReviewVoice;
  /** Today as an ISO text, for what the sheets say of themselves; null writes no day. */
  readonly today: string | null;
  /** What the review is made with: the mapping of the command line. */
  readonly options?: ReviewOptions;
  /** A text whose headings and lists name milestones: those that the plan does not have are added. */
  readonly milestoneText?: string;
  readonly answers?: MilestoneAnswers;
  /** Corrections that stand on no sheet yet: added to Registro de cambios. */
  readonly changes?: readonly ChangeEntry[];
  readonly watch?: Watch;
}

/** What was written; `tracking` says how a second run met the milestones that people had filled in. */
export interface WrittenSheets {
  readonly review: Review;
  readonly receipt: WriteReceipt;
  readonly tracking: TrackingReport | null;
}

/**
 * Reads the workbook as it is now and writes the sheets over it (recalcular ejes, hojas de hitos, revisión del plan), all
 * in one go. Without a plan in the workbook nothing is written, and the review says so.
 */
export async function writeSheets(port: WorkbookPort, request: SheetsRequest): Promise<WrittenSheets> {
  const { watch, options } = request;
  const review = await validate(port, options, watch);
  if (review.plan.tables.length === 0) return { review, receipt: NOTHING_WRITTEN, tracking: null };
  const { sheets, tracking } = sheetsOf(review, request);
  await enterStage('writing', watch);
  const receipt = await port.write({ sheets, state: rememberedState(review, request.today) }, watch);
  return { review, receipt, tracking };
}

const NOTHING_WRITTEN: WriteReceipt = { changedCells: 0, writtenSheets: [], undoLost: false };

interface WritingTask {
  readonly review: Review;
  readonly request: SheetsRequest;
  readonly source: SheetSource;
}

interface MadeSheets {
  readonly sheets: readonly SheetModel[];
  readonly tracking?: TrackingReport;
}

/** How each kind is made, in the order in which they stand in the workbook. */
const MAKERS = {
  summary: ({ source }) => ({ sheets: [summarySheet(source)] }),
  milestones: milestonesOf,
  review: ({ source, review, request }) => ({ sheets: [reviewSheet(source, entriesOf(review), request.voice)] }),
} satisfies Record<string, (task: WritingTask) => MadeSheets>;

/** The sheets that can be asked for: Resumen por eje, the milestone sheets with their dashboard, Revisión del plan. */
export type SheetKind = keyof typeof MAKERS;

function sheetsOf(review: Review, request: SheetsRequest): { sheets: SheetModel[]; tracking: TrackingReport | null } {
  const source = sheetSource(review.plan, request.words, {
    today: request.today,
    open: openFindings(review.plan, review.findings),
  });
  const asked: ReadonlySet<string> = new Set(request.kinds);
  const made = Object.entries(MAKERS).flatMap(([kind, make]): MadeSheets[] =>
    asked.has(kind) ? [make({ review, request, source })] : [],
  );
  return {
    sheets: [...made.flatMap(({ sheets }) => sheets), ...logSheets(review, request, source)],
    tracking: made.find(({ tracking }) => tracking)?.tracking ?? null,
  };
}

function milestonesOf({
  review: { plan, snapshot },
  request: { milestoneText, answers, vocabularies, kinds },
  source,
}: WritingTask): MadeSheets {
  const previous = readTracking(snapshot, vocabularies) ?? undefined;
  const tracking = trackMilestones(plan, previous, {
    ...(milestoneText === undefined ? {} : { catalogue: documentCatalogue(plan, milestoneText) }),
    ...(answers ? { answers } : {}),
  });
  const figures = kinds.includes('summary') ? summaryFigures(source) : null;
  return { sheets: milestoneSheets(source, tracking, figures), tracking: tracking.report };
}

/** The milestones of a document beside those that the workbook names; where it names none, they alone are followed. */
function documentCatalogue(plan: Plan, text: string): readonly CatalogueEntry[] {
  return textCatalogue(plan, parseMilestoneText(text), { known: planCatalogue(plan), print: DOCUMENT_PRINT });
}

/** The log of changes, once there is something to log; whatever is written, it is renewed with it. */
function logSheets({ snapshot }: Review, { changes = [] }: SheetsRequest, { names, words }: SheetSource): SheetModel[] {
  const hasLog = changes.length > 0 || snapshot.sheets.some(({ mark }) => mark === CHANGES_MARK);
  return hasLog ? [changesSheet({ snapshot, names, words }, changes)] : [];
}

function entriesOf({ findings, accepted }: Review): ReviewEntry[] {
  return [
    ...findings.map((finding): ReviewEntry => ({ finding, state: 'open' })),
    ...accepted.map(({ finding, acceptance }): ReviewEntry => {
      return { finding, state: 'accepted', reason: acceptance.reason };
    }),
  ];
}

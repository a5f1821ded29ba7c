import { DOCUMENT_PRINT } from '../core/milestones/activityPrint';
import type { CatalogueEntry } from '../core/milestones/catalogue';
import { planCatalogue } from '../core/milestones/planCatalogue';
import { itemCounts, type ItemCounts } from '../core/milestones/trackedLevel';
import type { Plan } from '../core/plan/plan';
import { planYears } from '../core/plan/planYears';
import { lawSheet } from '../core/sheets/law/lawSheet';
import { trackingSet } from '../core/sheets/tracking/trackingSet';
import type { MilestoneAnswers } from '../core/milestones/matchMilestones';
import { parseMilestoneText } from '../core/milestones/parseMilestoneText';
import { textCatalogue } from '../core/milestones/textCatalogue';
import { trackMilestones } from '../core/milestones/trackMilestones';
import type { TrackingReport } from '../core/milestones/tracking';
import { changesSheet, CHANGES_MARK, type ChangeEntry } from '../core/sheets/review/changesSheet';
import { milestoneSheets } from '../core/sheets/tracking/milestoneSheets';
import { readTracking } from '../core/sheets/tracking/readTracking';
import { reviewSheet, type ReviewEntry, type ReviewVoice } from '../core/sheets/review/reviewSheet';
import { sheetSource, type SheetSource, type SourceOptions } from '../core/sheets/sheetSource';
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
  /** The year whose sheets are wanted, where the workbook has plans of several. */
  readonly year?: number;
  readonly watch?: Watch;
}

/** What was written; `tracking` says how a second run met the milestones that people had filled in. */
export interface WrittenSheets {
  readonly review: Review;
  readonly receipt: WriteReceipt;
  readonly tracking: TrackingReport | null;
  /** Why no tracking sheet was written, where some were asked for: how few or many items the plan names; null otherwise. */
  readonly untracked: ItemCounts | null;
}

/**
 * Reads the workbook as it is now and writes the sheets over it (recalcular ejes, hojas de hitos, revisión del plan), all
 * in one go. Without a plan in the workbook nothing is written, and the review says so.
 */
export async function writeSheets(port: WorkbookPort, request: SheetsRequest): Promise<WrittenSheets> {
  const { watch, options } = request;
  const review = await validate(port, options, watch);
  if (review.plan.tables.length === 0) return { review, receipt: NOTHING_WRITTEN, tracking: null, untracked: null };
  const { sheets, tracking, untracked } = sheetsOf(review, request);
  await enterStage('writing', watch);
  const receipt = await port.write({ sheets, state: rememberedState(review, request.today) }, watch);
  return { review, receipt, tracking, untracked };
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
  readonly untracked?: ItemCounts;
}

/** How each kind is made, in the order in which they stand in the workbook. */
const MAKERS = {
  summary: ({ source }) => ({ sheets: [summarySheet(source)] }),
  milestones: milestonesOf,
  law: ({ source }) => ({ sheets: [lawSheet(source)] }),
  review: ({ source, review, request }) => ({ sheets: [reviewSheet(source, entriesOf(review), request.voice)] }),
} satisfies Record<string, (task: WritingTask) => MadeSheets>;

/** The sheets that can be asked for: Resumen por eje, the milestone sheets with their dashboard, Revisión del plan. */
export type SheetKind = keyof typeof MAKERS;

interface AllSheets {
  readonly sheets: readonly SheetModel[];
  readonly tracking: TrackingReport | null;
  readonly untracked: ItemCounts | null;
}

/** The sheets of the year that was asked for; else of each year of the workbook, the newest first, a set a year. */
function sheetsOf(review: Review, request: SheetsRequest): AllSheets {
  const years = planYears(review.plan);
  const asked = request.year !== undefined && years.includes(request.year) ? [request.year] : years;
  const [first = null, ...others] = asked;
  const source = sourceOf(review, request, { year: first });
  const made = [first, ...others].map((year, at) => {
    const { names, tableNames } = source;
    const own = at === 0 ? source : sourceOf(review, request, { year, names, tableNames });
    return yearSheets({ review, request, source: own }, at === 0 ? ALL_KINDS : YEARLY_KINDS);
  });
  const all = made.flat();
  return {
    sheets: [...all.flatMap(({ sheets }) => sheets), ...logSheets(review, request, source)],
    tracking: all.find(({ tracking }) => tracking)?.tracking ?? null,
    untracked: all.find(({ untracked }) => untracked)?.untracked ?? null,
  };
}

function yearSheets(task: WritingTask, kinds: readonly string[]): readonly MadeSheets[] {
  const asked: ReadonlySet<string> = new Set(task.request.kinds);
  return Object.entries(MAKERS).flatMap(([kind, make]): MadeSheets[] =>
    asked.has(kind) && kinds.includes(kind) ? [make(task)] : [],
  );
}

const ALL_KINDS: readonly string[] = Object.keys(MAKERS);
/** Kinds of which each year of a workbook has its own. */
const YEARLY_KINDS: readonly string[] = ['summary', 'milestones'] satisfies readonly SheetKind[];

function sourceOf(
  review: Review,
  { words, today, vocabularies }: SheetsRequest,
  given: Pick<SourceOptions, 'year' | 'names' | 'tableNames'>,
): SheetSource {
  const open = openFindings(review.plan, review.findings);
  const year = given.year ?? review.plan.fiscalYear;
  const set = trackingSet(review.snapshot, vocabularies, { year, newest: planYears(review.plan)[0] ?? null });
  return sheetSource(review.plan, words, { ...given, today, open, set });
}

function milestonesOf({
  review: { snapshot },
  request: { milestoneText, answers, vocabularies, kinds },
  source,
}: WritingTask): MadeSheets {
  const { plan, set } = source;
  const previous = readTracking(snapshot, vocabularies, set) ?? undefined;
  const tracking = trackMilestones(plan, previous, {
    set,
    ...(milestoneText === undefined ? {} : { catalogue: documentCatalogue(plan, milestoneText) }),
    ...(answers ? { answers } : {}),
  });
  const figures = kinds.includes('summary') ? summaryFigures(source) : null;
  const sheets = milestoneSheets(source, tracking, figures);
  return { sheets, tracking: tracking.report, ...(sheets.length === 0 ? { untracked: itemCounts(plan) } : {}) };
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

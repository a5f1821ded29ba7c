import type { Collected } from '../app/collect';
import type { ChangeLog } from '../app/changeLog';
import { applyFixes, undo, type Applied } from '../app/fixes';
import { baselineOf } from '../app/baseline';
import type { Review } from '../app/review';
import { withTrusted } from '../app/trustedCells';
import { validate } from '../app/validate';
import { acceptFinding, idsOf, receivedState, reopenFinding, updateState } from '../app/workbookState';
import type { DocumentReview } from '../core/document/checkDocument';
import { compareRuns } from '../core/findings/compareRuns';
import type { Finding } from '../core/findings/finding';
import { separateAccepted } from '../core/findings/separateAccepted';
import type { ChangeEntry } from '../core/sheets/review/changesSheet';
import { HostFailure, type Watch, type WorkbookPort } from '../core/workbook/port';
import type { Mapping, WorkbookState } from '../core/workbook/state';
import type { Language } from '../i18n/language';
import type { Desk } from './desk';
import type { Corrected, DeskDocument, DeskReview } from './deskReview';
import type { DeskFiles } from './deskFiles';
import { effectOf } from './effectOf';
import { showReview } from './showReview';

/** What a desk is set up with: the workbook, today's day as an ISO text, and the language of the sheets that it writes. */
export interface DeskSetup {
  readonly port: WorkbookPort;
  readonly today: () => string;
  /** This minute as an ISO text. */
  readonly now: () => string;
  readonly language: Language;
  /** What is done with other files than the workbook; without it they are refused. */
  readonly files?: DeskFiles;
}

/** The desk over a workbook's port, in the thread where it is made. */
export function reviewDesk(setup: DeskSetup): Desk {
  const { port, today, now, language } = setup;
  const session = new ReviewSession(port);
  const keep = (change: StateChange, watch?: Watch) => session.keep(change, watch);
  // The words of the sheets are many and seldom wanted first: they are fetched when something is written.
  const speech = async () => (await import('./deskWords')).deskWords(language);
  const log = async ({ state: { settings } }: Review): Promise<ChangeLog> => {
    const { words, voice } = await speech();
    const { waiting } = session;
    const author = settings.author ?? '';
    return { words, waiting, author, ruleTitle: voice.ruleTitle, when: now(), startsSheet: false };
  };
  return {
    validate: async (watch) => session.show(await session.validate(watch)),
    effectOf: async (choice) => effectOf(await session.review(), choice),
    async apply(choices, watch) {
      const review = await session.review();
      const applied = await applyFixes(port, review, { choices, log: await log(review), ...watching(watch) });
      const done = applied.changes.length > 0 ? [...session.applied, applied] : session.applied;
      return session.corrected(applied, done, watch);
    },
    async undo(watch) {
      const last = session.applied.at(-1);
      if (!last) throw new TypeError('nothing to undo');
      const undone = await undo(port, last, { log: await log(await session.review()), ...watching(watch) });
      return session.corrected(undone, session.applied.slice(0, -1), watch);
    },
    async leave(id, reason) {
      const review = await session.review();
      const author = review.state.settings.author ?? '';
      return session.show(
        await acceptFinding(port, review, { ...{ reason, author }, date: today(), finding: session.find(review, id) }),
      );
    },
    async reopen(id) {
      const review = await session.review();
      return session.show(await reopenFinding(port, review, { finding: session.find(review, id) }));
    },
    trust: (cells, watch) => keep((state, { snapshot }) => withTrusted(state, cells, snapshot), watch),
    keepMapping: (mapping, watch) => keep((state) => withMapping(state, mapping), watch),
    keepSettings: (settings, ownRules) => keep((state) => ({ ...state, settings, ownRules })),
    ...documentMethods(setup, session),
    ...officeMethods(setup, session, log),
    async readMilestones(text) {
      const { previewMilestones } = await import('../core/milestones/previewMilestones');
      return previewMilestones((await session.review()).plan, text);
    },
    async write({ kind, answers = {}, ...document }, watch) {
      const [{ writeSheets }, words] = await Promise.all([import('../app/writeSheets'), speech()]);
      const changes = session.waiting;
      const asked = { ...document, kinds: [kind], answers: new Map(Object.entries(answers)), changes, ...words };
      const written = await writeSheets(port, { ...asked, today: today(), ...watching(watch) });
      const { receipt, tracking } = written;
      if (receipt.writtenSheets.length > 0) session.waiting = [];
      const review = await session.show(session.compared(written.review));
      return { review, tracking, sheets: receipt.writtenSheets, undoLost: receipt.undoLost };
    },
    select: (cell) => port.select(cell),
  };
}

/** What is asked about the plan's document; what answers is fetched when it is asked first. */
function documentMethods(
  { files, language }: DeskSetup,
  session: ReviewSession,
): Pick<Desk, 'readDocument' | 'checkDocument' | 'narrate'> {
  return {
    async readDocument(bytes, name) {
      return filesOf(files).openDocument(bytes, name);
    },
    async checkDocument(text) {
      const review = await session.review();
      const { reviewDocument } = await import('../app/documentReview');
      return session.showDocument(review, reviewDocument(review, text));
    },
    async narrate() {
      const [{ planNarrative }, { narrativeWordsOf }] = await Promise.all([
        import('../core/document/planNarrative'),
        import('../i18n/narrativeWords'),
      ]);
      const { totals, plan } = await session.review();
      return planNarrative(totals, plan.fiscalYear, narrativeWordsOf(language));
    },
  };
}

/** What is asked about the review that goes to offices and comes back. */
function officeMethods(
  { port, today, language, files }: DeskSetup,
  session: ReviewSession,
  log: (review: Review) => Promise<ChangeLog>,
): Pick<
  Desk,
  'splitReview' | 'partFile' | 'report' | 'collect' | 'takeIn' | 'changeLog' | 'revert' | 'takeAsReceived'
> {
  let collected: Collected | null = null;
  return {
    async changeLog() {
      const { loggedChanges } = await import('../app/revert');
      return loggedChanges((await session.review()).snapshot);
    },
    async revert(row, watch) {
      const { revertChange } = await import('../app/revert');
      const review = await session.review();
      const applied = await revertChange(port, review, { row, log: await log(review), ...watching(watch) });
      return session.corrected(applied, [...session.applied, applied], watch);
    },
    takeAsReceived: (watch) => session.keep((_, review) => receivedState(review, today()), watch),
    async splitReview(by) {
      const { outlines } = await import('./officeFiles');
      return outlines(await session.review(), by);
    },
    async partFile(by, key, form) {
      const { partFile } = await import('./officeFiles');
      return partFile(await session.review(), { by, key, form }, { files: filesOf(files), language, today: today() });
    },
    async report(form, title) {
      const { makePage, makeSarif } = filesOf(files);
      return (form === 'page' ? makePage : makeSarif)(await session.review(), { title, language, today: today() });
    },
    async collect(returned) {
      const { collectFiles } = await import('./officeFiles');
      const { answers, shown } = await collectFiles(await session.review(), returned, {
        ...{ files: filesOf(files), language, today: today() },
      });
      collected = answers;
      return shown;
    },
    async takeIn(watch) {
      if (!collected) throw new TypeError('nothing was collected');
      const { applyCollected } = await import('../app/collect');
      const review = await session.review();
      const { changes } = collected;
      const written = await applyCollected(port, review, { collected, log: await log(review), ...watching(watch) });
      collected = null;
      const applied = { changes, fallen: [], ...written };
      const done = changes.length > 0 ? [...session.applied, applied] : session.applied;
      return session.corrected(applied, done, watch);
    },
  };
}

function filesOf(files: DeskFiles | undefined): DeskFiles {
  if (!files) throw new HostFailure('unsupported-host');
  return files;
}

type StateChange = (state: WorkbookState, review: Review) => WorkbookState;

/** The last review and what was applied since the workbook was opened. */
class ReviewSession {
  applied: readonly Applied[] = [];
  /** Corrections that stand on no sheet yet: they go with the next sheets that are written. */
  waiting: readonly ChangeEntry[] = [];
  private last: Review | null = null;
  private first: readonly string[] | null = null;
  private ofDocument: readonly Finding[] = [];

  constructor(private readonly port: WorkbookPort) {}

  /** The last review; the first use makes one. */
  async review(): Promise<Review> {
    return this.last ?? this.validate();
  }

  /** A new run, held against the version received: the one that the workbook keeps, else the first of this session. */
  async validate(watch?: Watch): Promise<Review> {
    const review = this.compared(await validate(this.port, {}, watch));
    this.first ??= idsOf(review);
    this.last = review;
    return review;
  }

  compared(review: Review): Review {
    if (baselineOf(review.state) !== null || this.first === null) return review;
    return { ...review, comparison: compareRuns(this.first, every(review)) };
  }

  async show(shown: Review): Promise<DeskReview> {
    const review = shown === this.last ? shown : this.compared(shown);
    this.last = review;
    return showReview(review);
  }

  /** What a narrative gave, without what was left as it is. */
  showDocument(review: Review, { findings, read, open }: DocumentReview): DeskDocument {
    this.ofDocument = findings;
    const { open: kept, accepted } = separateAccepted(findings, review.state.acceptances, review.snapshot);
    return { findings: kept, accepted, read, open };
  }

  /** A finding of the last review, or of the document that was held against the workbook last. */
  find(review: Review, id: string): Finding {
    const finding = [...every(review), ...this.ofDocument].find((each) => each.id === id);
    if (!finding) throw new TypeError(`no finding ${id} in the last review`);
    return finding;
  }

  /** Keeps something with the workbook, and what it is under that. */
  async keep(change: StateChange, watch?: Watch): Promise<DeskReview> {
    const review = await this.review();
    const kept = (state: WorkbookState) => change(state, review);
    return this.show(await updateState(this.port, review, { change: kept, ...watching(watch) }));
  }

  async corrected(
    { changes, receipt, waiting, fallen }: Applied,
    applied: readonly Applied[],
    watch?: Watch,
  ): Promise<Corrected> {
    this.applied = applied;
    this.waiting = waiting;
    const review = await this.show(await this.validate(watch));
    const undoable = applied.at(-1)?.changes ?? null;
    return { review, undoable, fallen, cells: changes.length, undoLost: receipt.undoLost };
  }
}

function every({ findings, accepted }: Review): readonly Finding[] {
  return [...findings, ...accepted.map(({ finding }) => finding)];
}

function watching(watch: Watch | undefined): { readonly watch?: Watch } {
  return watch ? { watch } : {};
}

function withMapping(state: WorkbookState, mapping: Mapping | null): WorkbookState {
  const next: Omit<WorkbookState, 'mapping'> & { mapping?: Mapping } = { ...state };
  if (mapping) next.mapping = mapping;
  else delete next.mapping;
  return next;
}

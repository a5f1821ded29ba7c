import type { Choice } from '../../app/choice';
import type { CommandTarget } from '../../commands/command';
import type { Finding } from '../../core/findings/finding';
import type { Severity } from '../../core/findings/severity';
import type { Address } from '../../core/workbook/address';
import type { Mapping, OwnRule, Settings } from '../../core/workbook/state';
import type { SheetRequest } from '../../desk/desk';
import type { Corrected, DeskReview } from '../../desk/deskReview';
import { toggledSeverity, type FindingFilter } from './findingFilter';
import { follower, groupOf, listed, neighbour } from './findingOrder';
import { documentActions, type DocumentActions } from './documentActions';
import { answered } from './mappingDraft';
import type { Front, Notice, Tab } from './paneState';
import type { PaneParts } from './paneParts';
import { shownFindings } from './shownFindings';
import { choiceKey, chosenSuspect, focusCell, isApplicable } from './suspects';

/** What the user can do in the pane. */
export interface PaneActions extends CommandTarget, DocumentActions {
  readonly showTab: (tab: Tab) => void;
  readonly showFront: (front: Front) => void;
  /** Unfolds a finding, or folds it when it is open. */
  readonly toggle: (finding: string) => void;
  /** Said by the finding that had the attention and has the focus now. */
  readonly attended: () => void;
  /** Narrows what is shown of the findings. */
  readonly filterBy: (parts: Partial<FindingFilter>) => void;
  readonly showFilter: (shown: boolean) => void;
  readonly toggleSeverity: (severity: Severity) => void;
  readonly fold: (group: string, folded: boolean) => void;
  /** Opens the list of the corrections of a group; of null, the list of all that are safe. */
  readonly showBulk: (group: string | null) => void;
  readonly goTo: (cell: Address) => Promise<void>;
  /** Applies an explanation of a finding: the one that is given, else the one that leads. */
  readonly apply: (finding: string, suspect?: number) => Promise<void>;
  /** Applies the corrections that were chosen in the list of many. */
  readonly applyMany: (choices: readonly Choice[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly leave: (finding: string, reason: string) => Promise<void>;
  readonly reopen: (finding: string) => Promise<void>;
  /** Esta celda está bien: the error of the finding is sought in the other cells. */
  readonly trust: (finding: string, cell: Address) => Promise<void>;
  /** Takes back that a cell is right. */
  readonly doubt: (cell: Address) => Promise<void>;
  /** Answers the question of a finding by the piece of a mapping that says it. */
  readonly answer: (finding: string, mapping: Mapping) => Promise<void>;
  /** From now on what is new and solved is told against the workbook as it is. */
  readonly takeAsReceived: () => Promise<void>;
  readonly keepMapping: (mapping: Mapping | null) => Promise<void>;
  readonly keepSettings: (settings: Settings, ownRules: readonly OwnRule[]) => Promise<void>;
  /** Writes the milestone sheets again with what a person said of those that changed name and place. */
  readonly answerMilestones: (answers: Readonly<Record<string, string>>) => Promise<void>;
  /** Shows what a text lists of milestones. */
  readonly readMilestones: (text: string) => Promise<void>;
  /** Writes the milestone sheets with the milestones of the text that was shown. */
  readonly importMilestones: (text: string) => Promise<void>;
  readonly cancel: () => void;
  readonly dismissNotice: () => void;
  /** Said by whoever sees that cells changed. */
  readonly dataChanged: () => void;
}

/** The actions of one pane. */
export function paneActions(parts: PaneParts): PaneActions {
  const run = running(parts);
  return {
    ...{ ...run, ...navigation(parts, run.validate), ...narrowing(parts) },
    ...{ ...corrections(parts), ...keeping(parts), ...vouching(parts), ...writing(parts) },
    ...documentActions(parts, correctedBy(parts, 'applied')),
  };
}

function running({ store, desk, performer, now }: PaneParts) {
  return {
    validate: () =>
      performer.perform({
        kind: 'validating',
        job: (watch) => desk.validate(watch),
        done: (review) => {
          showReview({ store, now }, review, { kind: 'validated', findings: review.findings.length });
          store.setState({ tab: 'review', front: null });
        },
      }),
    cancel: () => performer.cancel(),
    dismissNotice: () => store.setState({ notice: null }),
    dataChanged: () => store.setState(({ review }) => ({ stale: review !== null })),
  };
}

function navigation(parts: PaneParts, validate: () => Promise<void>) {
  const { store } = parts;
  return {
    goTo: (cell: Address) => goTo(parts, cell),
    showTab: (tab: Tab) =>
      store.setState(({ undoable, notice }) => ({ tab, front: null, notice: undoable ? notice : null })),
    showFront: (front: Front) => store.setState({ front }),
    toggle: (finding: string) => {
      const open = store.getState().open === finding ? null : finding;
      store.setState({ open });
      const opened = open === null ? undefined : findingOf(parts, open);
      if (opened) void look(parts, opened, true);
    },
    attended: () => store.setState({ attention: null }),
    async step(direction: 'previous' | 'next') {
      // The ribbon's Siguiente may be the first thing that anybody presses.
      if (!store.getState().review) await validate();
      await attend(
        parts,
        neighbour(
          shownIn(parts).map(({ id }) => id),
          store.getState().open,
          direction,
        ),
      );
    },
  };
}

/** The findings in the order in which they are shown. */
function shownIn({ store, textOf }: Pick<PaneParts, 'store' | 'textOf'>): readonly Finding[] {
  return listed(shownFindings(store.getState(), textOf));
}

function narrowing({ store }: PaneParts) {
  return {
    filterBy: (filterParts: Partial<FindingFilter>) =>
      store.setState(({ filter }) => ({ filter: { ...filter, ...filterParts } })),
    toggleSeverity: (severity: Severity) =>
      store.setState(({ filter }) => ({ filter: toggledSeverity(filter, severity) })),
    showFilter: (filtering: boolean) => store.setState({ filtering }),
    fold: (group: string, folded: boolean) =>
      store.setState(({ folding, open, review }) => ({
        folding: { ...folding, [group]: folded },
        // A group is never folded over the finding that is open.
        open: folded && open !== null && review && groupOf(review.findings, open) === group ? null : open,
      })),
    showBulk: (bulk: string | null) => store.setState({ front: 'bulk', bulk }),
  };
}

function goTo({ desk, performer }: PaneParts, cell: Address): Promise<void> {
  return performer.perform({ kind: 'going', job: () => desk.select(cell), done: () => undefined });
}

/** Opens a finding, with the focus on it and its cell in view. */
async function attend(parts: PaneParts, id: string | null, beside?: boolean): Promise<void> {
  const { store } = parts;
  const finding = id === null ? undefined : findingOf(parts, id);
  if (!finding) return;
  store.setState({ open: finding.id, attention: finding.id, tab: 'review', front: null });
  await look(parts, finding, beside);
}

/** Brings the cell that is to be judged into view, and works out what correcting it does. */
async function look(parts: PaneParts, finding: Finding, beside?: boolean): Promise<void> {
  void showEffect(parts, finding.id);
  const cell = focusCell(finding);
  if (cell === null) return;
  // It holds nobody up: what is pressed meanwhile is done.
  try {
    await parts.desk.select(cell, beside);
  } catch (reason) {
    parts.performer.refuse(reason);
  }
}

/** Does what is to be done about a finding; once it is done with, the next one is opened by itself. */
async function goOn(parts: PaneParts, id: string, deed: () => Promise<void>): Promise<void> {
  const before = shownIn(parts);
  await deed();
  const now = shownIn(parts);
  if (!now.some((finding) => finding.id === id)) await attend(parts, follower(before, id, now), true);
}

/** Works out what each explanation of a finding does to the totals, once. */
async function showEffect(parts: PaneParts, id: string): Promise<void> {
  const finding = findingOf(parts, id);
  const applicable = finding?.suspects.map((suspect, at) => (isApplicable(suspect) ? at : -1)) ?? [];
  for (const suspect of applicable.filter((at) => at >= 0).slice(0, EFFECTS_SHOWN))
    await showEffectOf(parts, { finding: id, suspect });
}

/** More explanations than these are seldom looked at; each costs a sum of the whole plan. */
const EFFECTS_SHOWN = 4;

async function showEffectOf({ store, desk }: PaneParts, choice: Choice): Promise<void> {
  const { review, effects } = store.getState();
  if (effects[choiceKey(choice)]) return;
  const lines = await desk.effectOf(choice);
  store.setState((state) =>
    state.review === review ? { effects: { ...state.effects, [choiceKey(choice)]: lines } } : {},
  );
}

function findingOf({ store }: Pick<PaneParts, 'store'>, id: string): Finding | undefined {
  return store.getState().review?.findings.find((each) => each.id === id);
}

/** Shows what a change of cells did. */
function correctedBy({ store, now }: PaneParts, kind: 'applied' | 'undone'): (result: Corrected) => void {
  return (result) => {
    const { review, cells, fallen, undoable, undoLost } = result;
    const [change] = kind === 'applied' && cells === 1 ? (undoable ?? []) : [];
    const told = { ...(change ? { change } : {}), ...(kind === 'applied' ? { undoLost } : {}) };
    showReview({ store, now }, review, { kind, cells, fallen, ...told });
    store.setState({ undoable, front: null });
  };
}

function corrections(parts: PaneParts) {
  const { desk, performer } = parts;
  const corrected = (kind: 'applied' | 'undone') => correctedBy(parts, kind);
  const applyAll = (choices: readonly Choice[]) =>
    performer.perform({ kind: 'applying', job: (watch) => desk.apply(choices, watch), done: corrected('applied') });
  return {
    async apply(id: string, wanted?: number) {
      const finding = findingOf(parts, id);
      const suspect = wanted ?? (finding && chosenSuspect(finding));
      if (suspect !== null && suspect !== undefined) await goOn(parts, id, () => applyAll([{ finding: id, suspect }]));
    },
    async applyMany(choices: readonly Choice[]) {
      if (choices.length > 0) await applyAll(choices);
    },
    undo: () => performer.perform({ kind: 'undoing', job: (watch) => desk.undo(watch), done: corrected('undone') }),
  };
}

/** Keeps something with the workbook, and shows what it is under that. */
function keep(parts: PaneParts, job: () => Promise<DeskReview>, notice: Notice): Promise<void> {
  const { store, performer, now } = parts;
  return performer.perform({
    kind: 'saving',
    job,
    done: (review) => {
      showReview({ store, now }, review, notice);
      store.setState({ front: null });
    },
  });
}

function keeping(parts: PaneParts) {
  const { desk } = parts;
  return {
    leave: (finding: string, reason: string) =>
      goOn(parts, finding, () => keep(parts, () => desk.leave(finding, reason), { kind: 'left' })),
    reopen: (finding: string) => keep(parts, () => desk.reopen(finding), { kind: 'reopened' }),
    answer: (finding: string, mapping: Mapping) => {
      const kept = parts.store.getState().review?.mapping ?? null;
      const job = () => desk.keepMapping(answered(kept, mapping));
      return goOn(parts, finding, () => keep(parts, job, { kind: 'answered' }));
    },
    takeAsReceived: () => keep(parts, () => desk.takeAsReceived(), { kind: 'received' }),
    keepMapping: (mapping: Mapping | null) => keep(parts, () => desk.keepMapping(mapping), { kind: 'mapping-kept' }),
    keepSettings: (settings: Settings, ownRules: readonly OwnRule[]) =>
      keep(parts, () => desk.keepSettings(settings, ownRules), { kind: 'settings-kept' }),
  };
}

function vouching(parts: PaneParts) {
  const { store, desk } = parts;
  const trusted = () => store.getState().review?.trusted ?? [];
  return {
    async trust(id: string, cell: Address) {
      const before = shownIn(parts);
      await keep(parts, () => desk.trust([...trusted(), cell]), { kind: 'trusted' });
      const now = shownIn(parts);
      const stands = now.some((finding) => finding.id === id);
      await attend(parts, stands ? id : follower(before, id, now), true);
    },
    doubt: (cell: Address) =>
      keep(parts, () => desk.trust(trusted().filter((each) => each !== cell)), { kind: 'doubted' }),
  };
}

function writing({ store, desk, performer, now }: PaneParts) {
  const write = (request: SheetRequest, tab: Tab) =>
    performer.perform({
      kind: 'writing',
      job: (watch) => desk.write(request, watch),
      done: ({ review, sheets, undoLost, tracking }) => {
        const notice: Notice = sheets.length > 0 ? { kind: 'wrote', sheets, undoLost } : { kind: 'no-plan' };
        showReview({ store, now }, review, notice);
        store.setState({ tab, front: null, ...(tracking ? { tracking, preview: null } : {}) });
      },
    });
  return {
    writeSummary: () => write({ kind: 'summary' }, 'axes'),
    writeMilestones: () => write({ kind: 'milestones' }, 'milestones'),
    writeReview: () => write({ kind: 'review' }, 'review'),
    answerMilestones: (answers: Readonly<Record<string, string>>) =>
      write({ kind: 'milestones', answers }, 'milestones'),
    readMilestones: (text: string) =>
      performer.perform({
        kind: 'reading',
        job: () => desk.readMilestones(text),
        done: (preview) => store.setState({ preview }),
      }),
    importMilestones: (milestoneText: string) => write({ kind: 'milestones', milestoneText }, 'milestones'),
  };
}

function showReview({ store, now }: Pick<PaneParts, 'store' | 'now'>, review: DeskReview, notice: Notice): void {
  const stands = (id: string | null) => (review.findings.some((finding) => finding.id === id) ? id : null);
  store.setState(({ open }) => ({
    review,
    reviewedAt: now(),
    stale: false,
    notice: review.undoLost ? { ...notice, undoLost: true } : notice,
    open: stands(open),
    effects: {},
  }));
}

import type { Choice } from '../../app/choice';
import type { CommandTarget } from '../../commands/command';
import type { Address } from '../../core/workbook/address';
import type { Mapping, OwnRule, Settings } from '../../core/workbook/state';
import type { Desk, SheetRequest } from '../../desk/desk';
import type { Corrected, DeskReview } from '../../desk/deskReview';
import { findingOrder, follower, neighbour } from './findingOrder';
import type { Front, Notice, Tab } from './paneState';
import type { PaneStore } from './paneStore';
import type { Performer } from './performer';
import { choiceKey, chosenSuspect, focusCell } from './suspects';

/** What the user can do in the pane. */
export interface PaneActions extends CommandTarget {
  readonly showTab: (tab: Tab) => void;
  readonly showFront: (front: Front) => void;
  /** Unfolds a finding, or folds it when it is open. */
  readonly toggle: (finding: string) => void;
  /** Said by the finding that had the attention and has the focus now. */
  readonly attended: () => void;
  readonly choose: (choice: Choice) => void;
  readonly goTo: (cell: Address) => Promise<void>;
  readonly apply: (finding: string) => Promise<void>;
  /** Applies the corrections that were chosen in the list of many. */
  readonly applyMany: (choices: readonly Choice[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly leave: (finding: string, reason: string) => Promise<void>;
  readonly reopen: (finding: string) => Promise<void>;
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

/** What the actions work with; the clock is an argument so that tests can set it. */
export interface PaneParts {
  readonly store: PaneStore;
  readonly desk: Desk;
  readonly performer: Performer;
  readonly now: () => number;
}

/** The actions of one pane. */
export function paneActions(parts: PaneParts): PaneActions {
  const run = running(parts);
  return { ...run, ...navigation(parts, run.validate), ...corrections(parts), ...keeping(parts), ...writing(parts) };
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
      if (open !== null) void showEffect(parts, open);
    },
    attended: () => store.setState({ attention: null }),
    choose: (choice: Choice) => {
      store.setState(({ choices }) => ({ choices: { ...choices, [choice.finding]: choice.suspect } }));
      void showEffect(parts, choice.finding);
    },
    async step(direction: 'previous' | 'next') {
      // The ribbon's Siguiente may be the first thing that anybody presses.
      if (!store.getState().review) await validate();
      const { review, open } = store.getState();
      await attend(parts, neighbour(findingOrder(review?.findings ?? []), open, direction));
    },
  };
}

function goTo({ desk, performer }: PaneParts, cell: Address, beside?: boolean): Promise<void> {
  return performer.perform({ kind: 'going', job: () => desk.select(cell, beside), done: () => undefined });
}

/** Opens a finding, with the focus on it and its cell in view. */
async function attend(parts: PaneParts, id: string | null, beside?: boolean): Promise<void> {
  const { store } = parts;
  const { review, choices } = store.getState();
  const finding = review?.findings.find((each) => each.id === id);
  if (!finding) return;
  store.setState({ open: finding.id, attention: finding.id, tab: 'review', front: null });
  void showEffect(parts, finding.id);
  const cell = focusCell(finding, choices[finding.id]);
  if (cell !== null) await goTo(parts, cell, beside);
}

/** Does what is to be done about a finding; once it is done with, the next one is opened by itself. */
async function goOn(parts: PaneParts, id: string, deed: () => Promise<void>): Promise<void> {
  const order = findingOrder(parts.store.getState().review?.findings ?? []);
  await deed();
  const stands = new Set(parts.store.getState().review?.findings.map((finding) => finding.id));
  if (!stands.has(id)) await attend(parts, follower(order, id, stands), true);
}

/** Works out what the chosen explanation does to the totals, once. */
async function showEffect({ store, desk }: PaneParts, id: string): Promise<void> {
  const { review, choices, effects } = store.getState();
  const finding = review?.findings.find((each) => each.id === id);
  const suspect = finding && chosenSuspect(finding, choices[id]);
  if (suspect === null || suspect === undefined) return;
  const choice = { finding: id, suspect };
  if (effects[choiceKey(choice)]) return;
  const lines = await desk.effectOf(choice);
  store.setState((state) =>
    state.review === review ? { effects: { ...state.effects, [choiceKey(choice)]: lines } } : {},
  );
}

function corrections(parts: PaneParts) {
  const { store, desk, performer, now } = parts;
  const corrected = (kind: 'applied' | 'undone') => (result: Corrected) => {
    const { review, cells, fallen, undoable, undoLost } = result;
    showReview({ store, now }, review, { kind, cells, fallen, ...(kind === 'applied' ? { undoLost } : {}) });
    store.setState({ undoable, front: null });
  };
  const applyAll = (choices: readonly Choice[]) =>
    performer.perform({ kind: 'applying', job: (watch) => desk.apply(choices, watch), done: corrected('applied') });
  return {
    async apply(id: string) {
      const { review, choices } = store.getState();
      const finding = review?.findings.find((each) => each.id === id);
      const suspect = finding && chosenSuspect(finding, choices[id]);
      if (suspect !== null && suspect !== undefined) await goOn(parts, id, () => applyAll([{ finding: id, suspect }]));
    },
    async applyMany(choices: readonly Choice[]) {
      if (choices.length > 0) await applyAll(choices);
    },
    undo: () => performer.perform({ kind: 'undoing', job: (watch) => desk.undo(watch), done: corrected('undone') }),
  };
}

function keeping(parts: PaneParts) {
  const { store, desk, performer, now } = parts;
  const keep = (job: () => Promise<DeskReview>, notice: Notice) =>
    performer.perform({
      kind: 'saving',
      job,
      done: (review) => {
        showReview({ store, now }, review, notice);
        store.setState({ front: null });
      },
    });
  return {
    leave: (finding: string, reason: string) =>
      goOn(parts, finding, () => keep(() => desk.leave(finding, reason), { kind: 'left' })),
    reopen: (finding: string) => keep(() => desk.reopen(finding), { kind: 'reopened' }),
    keepMapping: (mapping: Mapping | null) => keep(() => desk.keepMapping(mapping), { kind: 'mapping-kept' }),
    keepSettings: (settings: Settings, ownRules: readonly OwnRule[]) =>
      keep(() => desk.keepSettings(settings, ownRules), { kind: 'settings-kept' }),
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
    choices: {},
    effects: {},
  }));
}

import type { Finding } from '../core/findings/finding';
import type { CellValue } from '../core/workbook/cell';
import type { Watch, WorkbookPort } from '../core/workbook/port';
import type { Snapshot } from '../core/workbook/snapshot';
import type { Acceptance, WorkbookState } from '../core/workbook/state';
import { contentOf } from './contentOf';
import { examine } from './examine';
import { calculating } from './rehearsal/calculating';
import { triedReview } from './rehearsal/triedReview';
import type { Review } from './review';

/** Why a finding stays as it is, who says so and on which day (ISO). */
export interface AcceptanceReason {
  readonly reason: string;
  readonly author: string;
  readonly date: string;
}

/** Keeps something with the workbook (mapping, settings, own rules) and reviews the same snapshot under it. */
export async function updateState(
  port: WorkbookPort,
  review: Review,
  request: { readonly change: (state: WorkbookState) => WorkbookState; readonly watch?: Watch },
): Promise<Review> {
  const state = request.change(review.state);
  await port.write({ state }, request.watch);
  const examined = await examine(review.snapshot, { ...review.options, state }, request.watch);
  return triedReview(examined, { ...calculating(port), ...(request.watch ? { watch: request.watch } : {}) });
}

/** Leaves a finding as it is (dejar así): it stays with its reason until one of its values changes. */
export async function acceptFinding(
  port: WorkbookPort,
  review: Review,
  request: AcceptanceReason & { readonly finding: Finding; readonly watch?: Watch },
): Promise<Review> {
  const { finding, reason, author, date, ...watch } = request;
  const acceptance = acceptanceOf(review.snapshot, finding, { reason, author, date });
  const change = (state: WorkbookState): WorkbookState => withAcceptances(state, [{ finding, acceptance }]);
  return updateState(port, review, { change, ...watch });
}

/** What is kept of a finding that stays as it is: the values that were seen, so that it opens again when one changes. */
export function acceptanceOf(snapshot: Snapshot, finding: Finding, said: AcceptanceReason): Acceptance {
  return { rule: finding.rule, key: finding.key, values: valuesOf(snapshot, finding.cells), ...said };
}

/** The state with more findings left as they are; what was said of them before is replaced. */
export function withAcceptances(
  state: WorkbookState,
  added: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[],
): WorkbookState {
  return added.reduce(
    (kept, { finding, acceptance }) => ({ ...kept, acceptances: [...without(kept, finding), acceptance] }),
    state,
  );
}

/** Opens again what was left as it is (volver a abrir). */
export async function reopenFinding(
  port: WorkbookPort,
  review: Review,
  request: { readonly finding: Finding; readonly watch?: Watch },
): Promise<Review> {
  const { finding, ...watch } = request;
  return updateState(port, review, {
    change: (state) => ({ ...state, acceptances: without(state, finding) }),
    ...watch,
  });
}

/** Ids of all that a review found, left or open. */
export function idsOf({ findings, accepted }: Pick<Review, 'findings' | 'accepted'>): readonly string[] {
  return [...findings, ...accepted.map(({ finding }) => finding)].map(({ id }) => id);
}

/**
 * Keeps which findings this run had. The first run that is kept, on its day (ISO), is the version received, against which
 * later ones say Nuevo, Sigue and Resuelto.
 */
export function rememberedState(review: Review, date: string | null): WorkbookState {
  const findings = idsOf(review);
  const { state } = review;
  const received = state.received ?? (date === null ? undefined : { date, findings });
  return { ...state, previousFindings: findings, ...(received ? { received } : {}) };
}

/** Takes the workbook as it is for the version received (tomar como versión recibida): nothing of it is new any more. */
export function receivedState(review: Review, date: string): WorkbookState {
  return { ...review.state, received: { date, findings: idsOf(review) } };
}

function without({ acceptances }: WorkbookState, finding: Finding): Acceptance[] {
  return acceptances.filter(({ rule, key }) => rule !== finding.rule || key !== finding.key);
}

function valuesOf(snapshot: Snapshot, cells: readonly string[]): Record<string, CellValue> {
  return Object.fromEntries(cells.map((address) => [address, contentOf(snapshot, address).v]));
}

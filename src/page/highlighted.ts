import type { Address } from '../core/workbook/address';
import { chosenSuspect } from '../pane/state/suspects';
import type { PaneState } from '../pane/state/paneState';

/** How a cell takes part in the finding that is open. */
export type Part = 'suspect' | 'involved' | 'changed';

/** The cells of the open finding: those that do not agree, and among them the one that is most likely wrong; and what was changed last. */
export function highlighted({
  review,
  open,
  undoable,
}: Pick<PaneState, 'review' | 'open' | 'undoable'>): ReadonlyMap<Address, Part> {
  const cells = new Map<Address, Part>(undoable?.map(({ cell }) => [cell, 'changed']));
  const finding = review?.findings.find(({ id }) => id === open);
  if (!finding) return cells;
  finding.cells.forEach((cell) => cells.set(cell, 'involved'));
  const chosen = chosenSuspect(finding);
  const suspects = chosen === null ? finding.suspects : finding.suspects.slice(chosen, chosen + 1);
  for (const { cell, also } of suspects)
    [cell, ...also.map((other) => other.cell)].forEach((each) => cells.set(each, 'suspect'));
  return cells;
}

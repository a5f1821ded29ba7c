import type { Address } from '../core/workbook/address';
import { chosenSuspect } from '../pane/state/suspects';
import type { PaneState } from '../pane/state/paneState';

/** How a cell takes part in the finding that is open. */
export type Part = 'suspect' | 'involved';

const NONE: ReadonlyMap<Address, Part> = new Map();

/** The cells of the open finding: those that do not agree, and among them the one that is most likely wrong. */
export function highlighted({
  review,
  open,
  choices,
}: Pick<PaneState, 'review' | 'open' | 'choices'>): ReadonlyMap<Address, Part> {
  const finding = review?.findings.find(({ id }) => id === open);
  if (!finding) return NONE;
  const cells = new Map<Address, Part>(finding.cells.map((cell) => [cell, 'involved']));
  const chosen = chosenSuspect(finding, choices[finding.id]);
  const suspects = chosen === null ? finding.suspects : finding.suspects.slice(chosen, chosen + 1);
  for (const { cell, also } of suspects)
    [cell, ...also.map((other) => other.cell)].forEach((each) => cells.set(each, 'suspect'));
  return cells;
}

import { parseAddress, type Address } from '../workbook/address';
import type { CellValue } from '../workbook/cell';
import { gridOf, type Snapshot } from '../workbook/snapshot';
import type { Acceptance } from '../workbook/state';
import type { Finding } from './finding';
import { formerRule } from './formerRule';

/** Findings that are open, and those that a person left as they are (justificadas), each with what was said of it. */
export interface SeparatedFindings {
  readonly open: readonly Finding[];
  readonly accepted: readonly { readonly finding: Finding; readonly acceptance: Acceptance }[];
}

/**
 * Sets aside what a person left as it is. An acceptance holds for its rule and key while every cell has the value that
 * was seen then; when one changes the finding is open again. A row that moved keeps its acceptance by its values.
 */
export function separateAccepted(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  snapshot: Snapshot,
): SeparatedFindings {
  const open: Finding[] = [];
  const accepted: { finding: Finding; acceptance: Acceptance }[] = [];
  for (const finding of findings) {
    const acceptance = acceptances.find((each) => holds(each, finding, snapshot));
    if (acceptance) accepted.push({ finding, acceptance });
    else open.push(finding);
  }
  return { open, accepted };
}

function holds({ rule, key, values }: Acceptance, finding: Finding, snapshot: Snapshot): boolean {
  if ((rule !== finding.rule && rule !== formerRule(finding.rule)) || key !== finding.key) return false;
  const seen = Object.values(values);
  const now = finding.cells.map((cell) => valueAt(snapshot, cell));
  return seen.length === now.length && sameMultiset(seen, now);
}

function sameMultiset(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  const texts = (values: readonly CellValue[]): string[] => values.map((value) => JSON.stringify(value)).sort();
  const [left, right] = [texts(a), texts(b)];
  return left.every((text, at) => text === right[at]);
}

function valueAt({ sheets }: Snapshot, address: Address): CellValue {
  const place = parseAddress(address);
  const sheet = place && sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const position = grid.find(place.row, place.column);
  return position < 0 ? null : grid.value(position);
}

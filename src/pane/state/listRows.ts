import type { Finding } from '../../core/findings/finding';
import { leading } from './bulkList';
import type { FindingGroup } from './findingOrder';

/** Which groups a person folded or unfolded. */
export type Folding = Readonly<Record<string, boolean>>;

/** The formulas outside the plan are folded together, under this key. */
export const APART = 'apart';

/** A line of the list: the head of the formulas outside the plan, of a group, a finding, or what can be done for a group. */
export type ListRow =
  | { readonly kind: 'apart'; readonly key: string; readonly count: number; readonly folded: boolean }
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup; readonly folded: boolean }
  | { readonly kind: 'action'; readonly key: string; readonly group: FindingGroup }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly at: number };

/** Longer groups are folded until somebody opens them, where the list has more than these. */
const LONG_GROUP = 25;

/** The list as it is drawn: each group under its head, what is folded left out. The group of the open finding is never folded. */
export function listRows(
  groups: readonly FindingGroup[],
  { folding, open }: { readonly folding: Folding; readonly open: string | null },
): readonly ListRow[] {
  const apart = groups.filter((group) => group.apart);
  const holdsOpen = (group: FindingGroup) => open !== null && group.findings.some(({ id }) => id === open);
  const isFolded = (group: FindingGroup) => !holdsOpen(group) && (folding[group.key] ?? isFoldedAtFirst(group, groups));
  const placed = placesOf(groups);
  const rowsOf = (group: FindingGroup): ListRow[] => {
    const folded = isFolded(group);
    const head = { kind: 'group', key: group.key, group, folded } as const;
    const found = folded ? [] : group.findings.map((finding) => findingRow(finding, placed));
    return [head, ...found, ...actionRow(group)];
  };
  const rows = groups.filter((group) => !group.apart).flatMap(rowsOf);
  if (apart.length === 0) return rows;
  const folded = !apart.some(holdsOpen) && (folding[APART] ?? true);
  const count = apart.reduce((sum, { findings }) => sum + findings.length, 0);
  return [...rows, { kind: 'apart', key: APART, count, folded }, ...(folded ? [] : apart.flatMap(rowsOf))];
}

function isFoldedAtFirst(group: FindingGroup, groups: readonly FindingGroup[]): boolean {
  return group.findings.length > LONG_GROUP && groups.length > 1 && group !== groups[0];
}

/** What can be done for all of a group stands after its findings, where there are several to do it for. */
function actionRow(group: FindingGroup): ListRow[] {
  return leading(group.findings).length > 1 ? [{ kind: 'action', key: `${group.key} action`, group }] : [];
}

function placesOf(groups: readonly FindingGroup[]): ReadonlyMap<string, number> {
  return new Map(groups.flatMap(({ findings }) => findings).map(({ id }, at) => [id, at]));
}

function findingRow(finding: Finding, places: ReadonlyMap<string, number>): ListRow {
  return { kind: 'finding', key: finding.id, finding, at: places.get(finding.id) ?? 0 };
}

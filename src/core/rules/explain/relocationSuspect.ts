import { roleRecord } from '../../plan/roles';
import type { Relocation } from '../../balance/diagnosis';
import type { Suspect } from '../../findings/suspect';
import type { Activity, Label, Plan } from '../../plan/plan';
import { formatAddress } from '../../workbook/address';
import { isActivity, type PlanIndex } from '../planIndex';

type Shared = Pick<Suspect, 'slip' | 'confidence' | 'witnesses' | 'repairs' | 'clears'>;

/**
 * A row under the wrong heading (fila bajo otro encabezado): the cell that names its heading, with the name of the other.
 * Where the heading is a merged cell or a section above, no cell can be corrected: the row has to be moved.
 */
export function relocationSuspect({ line, to }: Relocation, shared: Shared, index: PlanIndex): Suspect | null {
  const activity = index.lineNamed(line);
  if (!activity || !isActivity(activity)) return null;
  const [level] = splitGroup(to);
  const name = groupName(index.plan, to);
  const label = activity.labels[level];
  if (label?.from === 'cell' && label.cell) {
    return { ...shared, cell: formatAddress(label.cell), observed: label.text, proposed: name, also: [] };
  }
  const cell = anyCell(activity);
  return cell === null ? null : { ...shared, cell, observed: null, proposed: null, also: [] };
}

/** `axis:gestion social` → the level and the key of the group. */
function splitGroup(group: string): [level: string, key: string] {
  const cut = group.indexOf(':');
  return [group.slice(0, cut), group.slice(cut + 1)];
}

/** What the plan calls a group of the graph. */
export function groupName({ axes, fronts, milestones }: Plan, group: string): string | null {
  const [level, key] = splitGroup(group);
  const groups = level === 'axis' ? axes : level === 'front' ? fronts : milestones;
  return groups.find((each) => each.key === key)?.name ?? null;
}

function anyCell({ labels, figures }: Activity): string | null {
  const own = Object.entries(labels).find(([role, label]) => isOwn(label) && roleRecord(role)?.groups !== true)?.[1]
    ?.cell;
  const cell = own ?? Object.values(figures)[0]?.cell;
  return cell ? formatAddress(cell) : null;
}

function isOwn(label: Label | undefined): boolean {
  return label?.from === 'cell' && label.cell !== null;
}

import type { Front, Milestone } from '../../plan/plan';
import { formatAddress, type Address, type CellRef } from '../../workbook/address';
import { normalise } from '../../words/normalise';

/** The fronts and milestones of a plan, each under the level above it. */
export class GroupCatalogue {
  private readonly fronts = new Map<string, Front>();
  private readonly milestones = new Map<string, Milestone & { readonly cells: Address[] }>();
  private readonly normalised = new Map<string, string>();
  private lastMilestone = '';
  private lastCell = '';

  /** The key of a front under its axis. */
  front(name: string, axis: string | null): string {
    const key = `${axis ?? ''}/${this.keyOf(name)}`;
    if (!this.fronts.has(key)) this.fronts.set(key, { key, name, axis });
    return key;
  }

  /** The key of a milestone under its front; a block of rows that names it is counted by its first cell. */
  milestone(
    name: string,
    under: {
      readonly axis: string | null;
      readonly front: string | null;
      readonly cell: CellRef | null;
      readonly own: boolean;
    },
  ): string {
    const key = `${under.front ?? under.axis ?? ''}/${this.keyOf(name)}`;
    let known = this.milestones.get(key);
    if (!known) this.milestones.set(key, (known = { key, name, axis: under.axis, front: under.front, cells: [] }));
    const cell = under.cell ? formatAddress(under.cell) : '';
    if (cell !== '' && cell !== this.lastCell && (key !== this.lastMilestone || !under.own)) known.cells.push(cell);
    this.lastMilestone = key;
    this.lastCell = cell;
    return key;
  }

  allFronts(): Front[] {
    return [...this.fronts.values()];
  }

  allMilestones(): Milestone[] {
    return [...this.milestones.values()];
  }

  private keyOf(name: string): string {
    let key = this.normalised.get(name);
    if (key === undefined) this.normalised.set(name, (key = normalise(name)));
    return key;
  }
}

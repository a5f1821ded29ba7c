import { normalise } from '../../words/normalise';
import { NAMELESS } from '../rows/rowNames';
import type { TableDraft } from '../tableDraft';

/** What tells that two names of axes are one besides their words, and who else bears a name. */
export class AxisEvidence {
  private shared: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  constructor(private readonly drafts: readonly TableDraft[]) {}

  /** Whether rows under one name and under the other are about the same milestone (hito) or have the same code (BPIN). */
  isShared(a: string, b: string): boolean {
    const things = (this.shared ??= thingsOf(this.drafts));
    const [own, other] = [things.get(a), things.get(b)];
    return own !== undefined && other !== undefined && [...own].some((thing) => other.has(thing));
  }

  /** Whether a front of the plan bears the name. */
  isFront(name: string): boolean {
    const wanted = normalise(name);
    return this.drafts.some(({ names }) => names.distinct('front').some((front) => normalise(front) === wanted));
  }
}

/** Letters or digits from which on a code is one thing's own, and no number of a row. */
const SHORTEST_CODE = 5;
/** The same for the name of a milestone: `Otros` is anybody's. */
const SHORTEST_NAME = 8;

function thingsOf(drafts: readonly TableDraft[]): Map<string, Set<string>> {
  const things = new Map<string, Set<string>>();
  for (const { names, rows, columns, view } of drafts) {
    const codes = columns.filter(({ role }) => role === 'code').map(({ column }) => column);
    rows.forEach(({ kind, row }, at) => {
      const axis = kind === 'activity' && names.idOf('axis', at) !== NAMELESS ? names.textOf('axis', at) : null;
      if (axis === null) return;
      const known = things.get(axis) ?? new Set<string>();
      things.set(axis, known);
      const milestone = normalise(names.textOf('milestone', at) ?? '');
      if (milestone.length >= SHORTEST_NAME) known.add(`milestone ${milestone}`);
      for (const column of codes) {
        const code = String(view.grid.value(view.grid.find(row, column)) ?? '').trim();
        if (code.length >= SHORTEST_CODE) known.add(`code ${code}`);
      }
    });
  }
  return things;
}

import type { Finding } from './finding';

/** How the findings of a run stand to those of the run before (Nuevo, Sigue, Resuelto). */
export interface RunComparison {
  /** False on the first run of a workbook: then nothing is called new. */
  readonly hasPrevious: boolean;
  readonly fresh: ReadonlySet<string>;
  readonly remaining: ReadonlySet<string>;
  /** Ids of the previous run that did not come back. */
  readonly resolved: readonly string[];
}

/** Compares a run with the ids of an earlier one (null: there was none), which may have found nothing. */
export function compareRuns(
  previous: readonly string[] | null,
  findings: readonly Pick<Finding, 'id'>[],
): RunComparison {
  const before = new Set(previous ?? []);
  const now = new Set(findings.map(({ id }) => id));
  const hasPrevious = previous !== null;
  return {
    hasPrevious,
    fresh: new Set([...now].filter((id) => hasPrevious && !before.has(id))),
    remaining: new Set([...now].filter((id) => before.has(id))),
    resolved: [...before].filter((id) => !now.has(id)),
  };
}

import { normaliseHeading } from '../words/normalise';
import { figureOf } from './figureKey';
import type { Plan, PlanColumn } from './plan';

/** Below this certainty a column is asked about, and nothing is summed out of it. */
const SURE = 0.5;

/** Reasons that confirm a column: its heading, the arithmetic of its rows, their formulas, a person. */
const CONFIRMING: ReadonlySet<PlanColumn['reasons'][number]['kind']> = new Set([
  'words',
  'arithmetic',
  'formulas',
  'mapping',
]);

/**
 * Whether the plan says something under a role that may be summed (cifra confirmada): some row has a figure of its year
 * there, and no column of the role is in doubt or contradicted by another of its name.
 */
export function isConfirmedRole({ tables, activities, fiscalYear, notes }: Plan, role: string): boolean {
  const contradicted = new Set(
    notes.flatMap((note) =>
      note.rule === 'duplicate-header' && note.data.differ > 0 ? [normaliseHeading(note.data.header)] : [],
    ),
  );
  const columns = tables.flatMap((table) => table.columns.filter((column) => column.role === role));
  const ofYear = columns.filter(({ year }) => year === undefined || fiscalYear === null || year === fiscalYear);
  const isSure = ofYear.every(
    ({ confidence, reasons, header }) =>
      confidence >= SURE &&
      (reasons.length === 0 || reasons.some(({ kind }) => CONFIRMING.has(kind))) &&
      !contradicted.has(normaliseHeading(header)),
  );
  return isSure && activities.some(({ figures }) => (figureOf(figures, role, fiscalYear)?.value ?? null) !== null);
}

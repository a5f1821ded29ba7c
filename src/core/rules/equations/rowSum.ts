import type { Severity } from '../../findings/severity';
import type { Line, PlanIndex, Slice } from '../planIndex';
import { sliceFigure, sliceKey } from '../planIndex';
import type { EquationRule } from './equationRule';
import type { EquationDraft, Operand } from './equationDraft';
import { labelOf } from './lineLabel';
import type { PlanCell } from './planCell';

/** What a sum inside one line is made of: the roles that are added, and the role that states the result. */
export interface RowSum {
  readonly rule: EquationRule;
  readonly severity: Severity;
  readonly parts: readonly string[];
  readonly stated: string;
}

/** The cell of a role in a line of a slice; null when the line has none. */
export function sliceCell(slice: Slice, line: Line, role: string): PlanCell | null {
  const figure = sliceFigure(slice, line.figures, role);
  return figure ? { figure, key: sliceKey(slice, role), line } : null;
}

/** A line as far as one slice of its table goes. */
export interface SliceLine {
  readonly slice: Slice;
  readonly line: Line;
}

/** Σ parts = stated for one line; null when the line lacks the result or all parts. */
export function rowSumDraft(index: PlanIndex, { slice, line }: SliceLine, sum: RowSum): EquationDraft | null {
  const stated = sliceCell(slice, line, sum.stated);
  const parts = sum.parts.flatMap((role) => sliceCell(slice, line, role) ?? []);
  if (!stated || parts.length === 0) return null;
  return {
    rule: sum.rule,
    severity: sum.severity,
    computed: parts.map((cell): Operand => ({ cells: [cell] })),
    stated,
    line,
    key: index.keyOf(line),
    label: labelOf(line),
  };
}

/** How many of the cells hold nothing. */
export function blanks(cells: readonly PlanCell[]): number {
  return cells.filter(({ figure }) => figure.form === 'blank').length;
}

import type { Candidate, Change, Explanation } from '../../balance/diagnosis';
import type { CellProposal, Suspect } from '../../findings/suspect';
import { equals } from '../../quantity/compare';
import type { Decimal } from '../../quantity/decimal';
import { parseAddress, type Address, type CellRef } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';
import type { PlanGraph } from '../equations/planGraph';
import { neighbourFormula } from '../formulas/neighbourFormula';
import { usualFormula } from '../formulas/usualFormula';
import type { PlanIndex } from '../planIndex';
import type { ExplainContext } from './explainContext';
import { relocationSuspect } from './relocationSuspect';

/** One way to explain a cause, as a suspect; null when the cell is not in the workbook. */
export function suspectOf(
  candidate: Candidate,
  { confidence, clears }: Explanation,
  context: ExplainContext,
): Suspect | null {
  const shared = {
    slip: candidate.slip,
    confidence,
    witnesses: candidate.witnesses,
    repairs: named(candidate.repairs, context.graph),
    clears: named(clears, context.graph),
  };
  if (candidate.relocation) return relocationSuspect(candidate.relocation, shared, context.index);
  // Where no slip explains a value, the value that would do is no proposal: the document has to be looked at.
  const changes = confidence === 'low' ? candidate.changes.slice(0, 1).map(withoutValue) : candidate.changes;
  const [lead, ...others] = changes.flatMap((change) => proposalOf(change, context) ?? []);
  return lead ? { ...lead, ...shared, also: others } : null;
}

function withoutValue(change: Change): Change {
  return { ...change, proposed: null };
}

/** Checks by name and the cell that states, as the report lists them: `product PLAN!H12`. */
function named(equations: readonly number[], { equations: all }: PlanGraph): string[] {
  return [...new Set(equations.flatMap((at) => (all[at]?.isFormula ? [] : (all[at]?.id ?? []))))];
}

function proposalOf({ variable, proposed }: Change, { graph, index }: ExplainContext): CellProposal | null {
  const known = graph.variables[variable];
  if (!known) return null;
  const cell = known.id;
  const place = parseAddress(cell);
  const formula =
    place && proposed ? formulaGiving(index, { place, isCalculated: known.formula, value: proposed }) : null;
  // A number never replaces a formula: where no formula gives the value, only the cell is known.
  return { cell, observed: observedAt(index, cell), proposed: formula ?? (known.formula ? null : proposed) };
}

interface Wanted {
  readonly place: CellRef;
  readonly isCalculated: boolean;
  readonly value: Decimal;
}

/** The formula that gives a value in a cell: that of its like cells, or of the neighbours that calculate beside a typed number. */
function formulaGiving(index: PlanIndex, { place, isCalculated, value }: Wanted): string | null {
  const usual = usualFormula(index, { cell: place });
  if (usual && equals(usual.value, value)) return usual.formula;
  return isCalculated ? null : neighbourFormula(index, place, value);
}

/** What the cell holds, as it is. */
export function observedAt({ plan }: PlanIndex, address: Address): CellProposal['observed'] {
  const place = parseAddress(address);
  const sheet = place && plan.snapshot.sheets.find(({ name }) => name === place.sheet);
  if (!sheet) return null;
  const grid = gridOf(sheet);
  const position = grid.find(place.row, place.column);
  return position < 0 ? null : grid.value(position);
}

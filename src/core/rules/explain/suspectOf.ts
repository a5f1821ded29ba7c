import type { Candidate, Change, Explanation } from '../../balance/diagnosis';
import type { CellProposal, Suspect } from '../../findings/suspect';
import { parseAddress, type Address } from '../../workbook/address';
import { gridOf } from '../../workbook/snapshot';
import type { PlanGraph } from '../equations/planGraph';
import { neighbourFormula } from '../formulas/neighbourFormula';
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
  return [...new Set(equations.flatMap((at) => all[at]?.id ?? []))];
}

function proposalOf({ variable, proposed }: Change, { graph, index }: ExplainContext): CellProposal | null {
  const known = graph.variables[variable];
  if (!known) return null;
  const cell = known.id;
  const place = proposed && !known.formula ? parseAddress(cell) : null;
  const formula = place && proposed ? neighbourFormula(index, place, proposed) : null;
  return { cell, observed: observedAt(index, cell), proposed: formula ?? proposed };
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

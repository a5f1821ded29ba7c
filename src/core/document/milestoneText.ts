import { milestoneCatalogue, type CatalogueEntry } from '../milestones/catalogue';
import { planCatalogue } from '../milestones/planCatalogue';
import { parseMilestoneText, type ListedFront, type MilestoneText } from '../milestones/parseMilestoneText';
import { axisResolver } from '../milestones/textAxis';
import type { Plan } from '../plan/plan';
import { similarity } from '../words/likeness';
import { normalise } from '../words/normalise';

/** A milestone of a narrative with the plan's that it is (hito enumerado). */
export interface ReadMilestone {
  readonly name: string;
  readonly line: number;
  readonly front: ListedFront;
  readonly known: CatalogueEntry | null;
  /** Key of the plan's axis under which the text lists it; null where the text does not say it. */
  readonly axis: string | null;
}

/** The lists of milestones of a narrative held against the plan's (hitos cotejados). */
export interface ReadMilestones {
  readonly text: MilestoneText;
  readonly listed: readonly ReadMilestone[];
  readonly planned: readonly CatalogueEntry[];
}

/** Names of milestones this alike are one milestone. */
const SAME = 0.85;
/** Share of a list's items that must be milestones of the plan where its heading says nothing. */
const MOSTLY = 0.5;

/** Reads the lists of a narrative that list milestones: those of other things (goals, principles) are let be. */
export function readMilestones(plan: Plan, text: string): ReadMilestones {
  const parsed = parseMilestoneText(text);
  const planned = planCatalogue(plan);
  const byName = new Map(planned.map((entry) => [normalise(entry.name), entry]));
  const axisOf = axisResolver(plan.axes, parsed);
  const fronts = new Set(plan.fronts.map(({ name }) => normalise(name)));
  const listed = parsed.fronts.flatMap((front) => {
    const items = front.milestones.map(({ name, line }) => ({ name, line, known: knownAs(name, byName) }));
    const matched = items.filter(({ known }) => known !== null).length;
    const isKnown = fronts.has(normalise(front.name)) || matched >= Math.max(1, items.length * MOSTLY);
    if (!isKnown && planned.length > 0) return [];
    const axis = front.axis === null ? null : (axisOf(front.axis)?.key ?? null);
    return items.map((item): ReadMilestone => ({ ...item, front, axis }));
  });
  return { text: parsed, listed, planned: planned.length > 0 ? planned : milestoneCatalogue(plan) };
}

function knownAs(name: string, byName: ReadonlyMap<string, CatalogueEntry>): CatalogueEntry | null {
  const exact = byName.get(normalise(name));
  if (exact) return exact;
  const near = [...byName.values()].map((entry) => ({ entry, likeness: similarity(entry.name, name) }));
  const [best] = near.sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= SAME ? best.entry : null;
}

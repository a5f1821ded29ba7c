import { normalise } from '../words/normalise';
import type { Plan } from '../plan/plan';
import { parseMilestoneText } from './parseMilestoneText';
import { planCatalogue } from './planCatalogue';
import { frontAxisResolver } from './textAxis';

/** What a milestone of a text is to the workbook: it has it already, it is new, or the text lists it a second time. */
export type ListedStatus = 'known' | 'new' | 'repeated';

/** A front of a text with the axis of the plan that it was taken for (frente entendido). */
export interface PreviewedFront {
  readonly name: string;
  /** Null where the text does not say it and the plan leaves it open. */
  readonly axis: string | null;
  readonly milestones: readonly { readonly name: string; readonly status: ListedStatus }[];
}

/** What was understood of a text, before anything is written (lo que se entendió). */
export interface MilestonePreview {
  readonly fronts: readonly PreviewedFront[];
  readonly counts: Readonly<Record<ListedStatus, number>>;
}

/** Reads the milestones of a text and says of each what writing it would do. */
export function previewMilestones(plan: Plan, text: string): MilestonePreview {
  const listed = parseMilestoneText(text);
  const axisOf = frontAxisResolver(plan, listed);
  const known = new Set(planCatalogue(plan).map(({ name }) => normalise(name)));
  const seen = new Set<string>();
  const counts = { known: 0, new: 0, repeated: 0 };
  const statusOf = (name: string): ListedStatus => {
    const key = normalise(name);
    const status = seen.has(key) ? 'repeated' : known.has(key) ? 'known' : 'new';
    seen.add(key);
    counts[status] += 1;
    return status;
  };
  const fronts = listed.fronts.map(({ name, axis, milestones }) => ({
    name,
    axis: axisOf({ name, axis })?.name ?? null,
    milestones: milestones.map((milestone) => ({ name: milestone.name, status: statusOf(milestone.name) })),
  }));
  return { fronts, counts };
}

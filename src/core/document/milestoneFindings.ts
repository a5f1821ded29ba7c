import type { FindingDraft } from '../findings/finding';
import { draftFinding } from '../findings/observation';
import type { MilestoneRepeated } from '../rules/catalogue/milestoneRepeated';
import { normalise } from '../words/normalise';
import { documentFinding } from './documentFinding';
import { grouped } from './grouped';
import type { ReadMilestone, ReadMilestones } from './milestoneText';
import type { PlanFacts } from './planFacts';

/** The plan's milestones that a list must have before those that it lacks are missing. */
const COMPLETE = 0.5;

/** What the lists of a narrative give (hitos): repeated, extra, missing ones, and those under another axis. */
export function milestoneFindings(read: ReadMilestones, facts: PlanFacts, announced: number | null): FindingDraft[] {
  if (read.listed.length === 0) return [];
  return [...repeated(read, facts, announced), ...extra(read), ...missing(read), ...moved(read, facts)];
}

function repeated({ listed }: ReadMilestones, facts: PlanFacts, announced: number | null): FindingDraft[] {
  const groups = grouped(listed, ({ name, axis, known }) => `${known?.axis ?? axis ?? ''}|${normalise(name)}`);
  const counts = { listed: listed.length, distinct: groups.size, announced };
  return [...groups].flatMap(([key, group]) => {
    const [first, second] = group;
    if (!first || !second) return [];
    const corrected: readonly string[] = [];
    const place = { line: second.line, quote: second.name, said: second.name, corrected };
    const data: MilestoneRepeated = { milestone: first.name, times: group.length, ...counts, place };
    return [draftFinding(REPEATED, { cells: cellsOf(first, facts), key, data })];
  });
}

const REPEATED = { name: 'milestone-repeated', severity: 'warning' } as const;

/** The cells where the workbook repeats it too. */
function cellsOf({ known, name }: ReadMilestone, { source }: PlanFacts): readonly string[] {
  const same = source.milestones.filter(
    (each) => normalise(each.name) === normalise(name) && each.axis === (known?.axis ?? each.axis),
  );
  const cells = same.flatMap((each) => each.cells);
  return cells.length > 1 ? cells : [];
}

function extra({ listed, planned }: ReadMilestones): FindingDraft[] {
  const unknown = planned.length === 0 ? [] : listed.filter(({ known }) => known === null);
  const [first] = unknown;
  if (!first) return [];
  const milestones = unknown.map(({ name, line }) => ({ name, line }));
  const place = { line: first.line, quote: first.name, said: first.name, corrected: [] };
  const key = `document|${milestones.map(({ name }) => normalise(name)).join('|')}`;
  return [documentFinding('milestone-not-in-plan', { key, data: { place, milestones } })];
}

function missing({ listed, planned }: ReadMilestones): FindingDraft[] {
  const there = new Set(listed.flatMap(({ known }) => known ?? []));
  const left = planned.filter((entry) => !there.has(entry));
  if (left.length === 0 || there.size < planned.length * COMPLETE) return [];
  const milestones = left.map(({ name }) => name);
  const key = `document|${milestones.map(normalise).join('|')}`;
  return [documentFinding('milestone-not-in-document', { key, data: { milestones } })];
}

function moved({ listed }: ReadMilestones, { source }: PlanFacts): FindingDraft[] {
  const names = new Map(source.axes.map(({ key, name }) => [key, name]));
  const away = listed.filter(
    ({ axis, known }) => axis !== null && known && known.axis !== null && known.axis !== axis && names.has(axis),
  );
  return [...grouped(away, ({ axis, known }) => `${axis ?? ''}|${known?.axis ?? ''}`)].flatMap(([key, group]) => {
    const [first] = group;
    if (!first) return [];
    const milestones = group.map(({ name }) => name);
    const place = { line: first.line, quote: first.name, said: first.name, corrected: [] };
    const listedUnder = names.get(first.axis ?? '') ?? '';
    const planned = names.get(first.known?.axis ?? '') ?? '';
    return [
      documentFinding('milestone-moved', { key: `document|${key}`, data: { place, milestones, listedUnder, planned } }),
    ];
  });
}

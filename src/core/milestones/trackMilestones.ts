import type { Plan } from '../plan/plan';
import type { CatalogueEntry } from './catalogue';
import { fillSheet } from './fillSheet';
import { matchMilestones, type MilestoneAnswers, type MilestoneMatches } from './matchMilestones';
import { inPlanOrder } from './inPlanOrder';
import { milestoneIds } from './milestoneIds';
import { trackedCatalogue, type TrackedCatalogue } from './trackedCatalogue';
import { planEvidence } from './planEvidence';
import { hasLeftPlan } from './hasLeftPlan';
import { sheetLayout } from './sheetLayout';
import {
  NO_SETTINGS,
  type MilestoneTracking,
  type TrackedMilestone,
  type TrackingReport,
  type TrackingSheet,
} from './tracking';

/** How milestones are to be followed. */
export interface TrackingOptions {
  /** A sheet an axis (the default), or one for all. A workbook that has its sheets already keeps its way. */
  readonly sheetPerAxis?: boolean;
  /** What a person said of milestones that changed name and place at once. */
  readonly answers?: MilestoneAnswers;
  /** Whether rows are put into the plan's order (Ordenar como el plan); otherwise they keep the one that people gave them. */
  readonly planOrder?: boolean;
  /** Which set of sheets a first run begins (`@2010`), where the workbook has another year's. */
  readonly set?: string;
  /** Milestones from a list or a document, for a plan that has no column for them. */
  readonly catalogue?: readonly CatalogueEntry[];
}

/**
 * The plan's milestones with all that people typed beside them on an earlier run (seguimiento de hitos). Rows keep their
 * order and sheet, new ones come after the last of their front, those that left the plan stay; `report` says what
 * changed and what only a person can decide.
 */
export function trackMilestones(
  plan: Plan,
  previous?: MilestoneTracking,
  options: TrackingOptions = {},
): MilestoneTracking {
  const { entries, level } = followed(plan, options);
  const before = previous?.sheets ?? [];
  const rows = before.flatMap((sheet) => sheet.rows);
  const matches = matchMilestones(entries, rows, options.answers);
  const perAxis = options.sheetPerAxis ?? plan.snapshot.state?.settings.sheetPerAxis ?? true;
  const set = previous?.set ?? options.set ?? '';
  const places = sheetLayout(before, entries, { matches, perAxis, set, optional: planEvidence(plan) });
  const ids = milestoneIds(rows);
  const filled = places.map((place) => fillSheet(place, { places, entries, matches, ids }));
  const sheets = options.planOrder === true ? filled.map((sheet) => inPlanOrder(sheet, entries)) : filled;
  return {
    fiscalYear: plan.fiscalYear,
    set,
    level,
    sheets,
    settings: previous?.settings ?? NO_SETTINGS,
    report: report(sheets, rows, { entries, matches }),
  };
}

/** What is followed; milestones that were handed over take the place of items that are none. */
function followed(plan: Plan, { catalogue }: TrackingOptions): TrackedCatalogue {
  const own = trackedCatalogue(plan);
  if (!catalogue) return own;
  return { entries: catalogue, level: own.level === 'milestone' ? own.level : null };
}

interface Matched {
  readonly entries: readonly CatalogueEntry[];
  readonly matches: MilestoneMatches;
}

function report(
  sheets: readonly TrackingSheet[],
  before: readonly TrackedMilestone[],
  { entries, matches }: Matched,
): TrackingReport {
  const known = new Set(before.map(({ id }) => id));
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const continued = entries.flatMap((entry) => {
    const row = matches.rows.get(entry.key);
    return row ? [{ entry, row }] : [];
  });
  return {
    added: rows.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name })),
    renamed: continued.flatMap(({ entry, row }) =>
      matches.renamed.has(entry.key) ? [{ id: row.id, from: row.planned?.name ?? row.name, to: entry.name }] : [],
    ),
    moved: continued.flatMap(({ entry, row }) =>
      row.planned && row.planned.axis !== entry.axis
        ? [{ id: row.id, name: entry.name, fromAxis: row.planned.axisName, toAxis: entry.axisName }]
        : [],
    ),
    gone: rows.filter(hasLeftPlan).map(({ id, name }) => ({ id, name })),
    questions: matches.questions,
  };
}

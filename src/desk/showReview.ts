import { safeChoices } from '../app/choices';
import type { Review } from '../app/review';
import { trustedCells } from '../app/trustedCells';
import type { Activity, Milestone, Plan, PlanTable, RowKind } from '../core/plan/plan';
import type { ReadingNote } from '../core/plan/readingNote';
import { mappingOf } from '../core/reading/mappingOf';
import { questionsOf } from '../core/reading/questions';
import { formatRange } from '../core/workbook/range';
import type { AxisQuestion, DeskReview, Inventory, InventoryTable, MilestoneEntry, UnifiedName } from './deskReview';

/** The rule whose findings name a milestone that stands twice. */
const REPEATED_RULE = 'milestone-repeated';

/** What the pane shows of a review: everything but the plan's rows and the snapshot. */
export async function showReview(review: Review): Promise<DeskReview> {
  const { findings, accepted, comparison, checks, totals, state, plan } = review;
  const { separators } = review.snapshot;
  return {
    ...{ findings, accepted, comparison, checks, totals },
    inventory: inventoryOf(plan),
    questions: questionsOf(findings, plan),
    safe: safeChoices(review),
    milestones: await milestonesOf(review),
    mapping: state.mapping ?? null,
    wholeMapping: mappingOf(plan),
    settings: state.settings,
    ownRules: state.ownRules,
    received: state.received?.date ?? null,
    trusted: trustedCells(review.snapshot, state),
    protectedSheets: protectedSheets(plan),
    ...(separators ? { separators } : {}),
    ...(review.undoLost ? { undoLost: true } : {}),
  };
}

function protectedSheets({ tables, snapshot }: Plan): string[] {
  const ofPlan = new Set(tables.map(({ sheet }) => sheet));
  return snapshot.sheets.filter((sheet) => sheet.protected && ofPlan.has(sheet.name)).map(({ name }) => name);
}

function inventoryOf(plan: Plan): Inventory {
  return {
    fiscalYear: plan.fiscalYear,
    rows: plan.activities.length,
    tables: plan.tables.map(tableOf),
    skipped: plan.skipped,
    gaps: plan.snapshot.gaps ?? [],
    unified: plan.axes.flatMap(({ name, spellings }) => unifiedNames(name, spellings)),
    axisQuestions: plan.notes.flatMap(axisQuestion),
    axes: plan.axes.map(({ name }) => name),
  };
}

function tableOf(table: PlanTable): InventoryTable {
  const { sheet, rows, unit, confidence, columns } = table;
  const rowKinds: Partial<Record<RowKind, number>> = {};
  for (const kind of table.rowKinds.values()) rowKinds[kind] = (rowKinds[kind] ?? 0) + 1;
  const places = { header: formatRange(table.header), data: formatRange(table.data) };
  return { sheet, rows, unit, confidence, columns, rowKinds, ...places };
}

function unifiedNames(name: string, spellings: Plan['axes'][number]['spellings']): UnifiedName[] {
  return spellings
    .filter(({ text, similarity }) => text !== name && similarity !== 'same' && similarity !== 'accents')
    .map(({ text, cells }) => ({ text, name, cells }));
}

function axisQuestion(note: ReadingNote): AxisQuestion[] {
  return note.rule === 'similar-axes' ? [note.data] : [];
}

/** Those that the tracking sheets follow; the plan seldom has none of its own, so that lists are only then looked for. */
async function milestonesOf({ plan, findings }: Review): Promise<MilestoneEntry[]> {
  if (plan.milestones.length === 0) return listedMilestones(plan);
  const repeated = new Set(findings.filter(({ rule }) => rule === REPEATED_RULE).flatMap(({ cells }) => cells));
  const axisName = namesOf(plan.axes);
  const frontName = namesOf(plan.fronts);
  const activities = countBy(plan.activities);
  return plan.milestones.map(({ key, name, axis, front, cells }: Milestone) => ({
    ...{ key, name, cells },
    axis: axisName(axis),
    front: frontName(front),
    activities: activities.get(key) ?? 0,
    repeated: cells.some((cell) => repeated.has(cell)),
  }));
}

async function listedMilestones(plan: Plan): Promise<MilestoneEntry[]> {
  const { planCatalogue } = await import('../core/milestones/planCatalogue');
  return planCatalogue(plan).map(({ key, name, axisName, front }) => {
    return {
      ...{ key, name },
      axis: axisName || null,
      front: front || null,
      activities: 0,
      cells: [],
      repeated: false,
    };
  });
}

function countBy(activities: readonly Activity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { milestone } of activities)
    if (milestone !== null) counts.set(milestone, (counts.get(milestone) ?? 0) + 1);
  return counts;
}

function namesOf(
  named: readonly { readonly key: string; readonly name: string }[],
): (key: string | null) => string | null {
  const names = new Map(named.map(({ key, name }) => [key, name]));
  return (key) => (key === null ? null : (names.get(key) ?? key));
}

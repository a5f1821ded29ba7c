import { safeChoices } from '../../app/fixes';
import type { Review } from '../../app/review';
import { planCatalogue } from '../../core/milestones/planCatalogue';
import type { Activity, Plan, PlanTable, ReadingNote, RowKind } from '../../core/plan/plan';
import { mappingOf } from '../../core/reading/mappingOf';
import { formatRange } from '../../core/workbook/range';
import type { AxisQuestion, DeskReview, Inventory, InventoryTable, MilestoneEntry, UnifiedName } from './deskReview';

/** The rule whose findings name a milestone that stands twice. */
const REPEATED_RULE = 'milestone-repeated';

/** What the pane shows of a review: everything but the plan's rows and the snapshot. */
export function showReview(review: Review): DeskReview {
  const { findings, accepted, comparison, checks, totals, state, plan } = review;
  const { separators } = review.snapshot;
  return {
    ...{ findings, accepted, comparison, checks, totals },
    inventory: inventoryOf(plan),
    safe: safeChoices(review),
    milestones: milestonesOf(review),
    mapping: state.mapping ?? null,
    wholeMapping: mappingOf(plan),
    settings: state.settings,
    ownRules: state.ownRules,
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

function axisQuestion({ rule, data: { name, other, spellings } }: ReadingNote): AxisQuestion[] {
  if (rule !== 'axis-variants' || typeof name !== 'string' || typeof other !== 'string') return [];
  return [{ name, other, spellings: Array.isArray(spellings) ? spellings.map(String) : [other] }];
}

function milestonesOf({ plan, findings }: Review): MilestoneEntry[] {
  const repeated = new Set(findings.filter(({ rule }) => rule === REPEATED_RULE).flatMap(({ cells }) => cells));
  const cellsOf = new Map(plan.milestones.map(({ key, cells }) => [key, cells]));
  const activities = countBy(plan.activities);
  // The tracking sheets follow the same milestones, be they the plan's or those of a sheet that lists them.
  return planCatalogue(plan).map(({ key, name, axisName, front }) => {
    const cells = cellsOf.get(key) ?? [];
    return {
      ...{ key, name, cells },
      axis: axisName || null,
      front: front || null,
      activities: activities.get(key) ?? 0,
      repeated: cells.some((cell) => repeated.has(cell)),
    };
  });
}

function countBy(activities: readonly Activity[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { milestone } of activities)
    if (milestone !== null) counts.set(milestone, (counts.get(milestone) ?? 0) + 1);
  return counts;
}

import type { Plan, PlanTable } from '../plan/plan';
import type { ReadingNote } from '../plan/readingNote';
import type { HeaderWords } from './headings/headerWords';
import { axisQuestions } from './notes/axisQuestions';
import { axisVariants } from './notes/axisVariants';
import { confirmColumns } from './notes/confirmColumn';
import { duplicateHeaders } from './notes/duplicateHeaders';
import { mergedFigures } from './notes/mergedFigures';
import { planNotFound } from './notes/planNotFound';
import { summaryNames } from './notes/summaryNames';
import { unitsApart } from './notes/unitsApart';
import { unitShown } from './notes/unitShown';
import { unitStated } from './notes/unitStated';
import type { SheetView } from './sheetView';
import type { TableDraft } from './tableDraft';

/** What notes look at besides the plan and its tables. */
export interface NotedWorkbook {
  /** Tables that sum others up. */
  readonly summaries: readonly TableDraft[];
  /** Every table that was found, part of the plan or not. */
  readonly all: readonly TableDraft[];
  readonly views: readonly SheetView[];
  readonly words: HeaderWords;
}

/** What reading noticed and a person should know (avisos de lectura); `drafts` are those of the plan's tables, in order. */
export function readingNotes(
  plan: Omit<Plan, 'notes'>,
  drafts: readonly TableDraft[],
  { summaries, all, views, words }: NotedWorkbook,
): ReadingNote[] {
  if (plan.tables.length === 0) return [planNotFound(plan, { drafts: all, views, words })];
  const ofTables = drafts.flatMap((draft, at) => {
    const table = plan.tables[at];
    return table
      ? tableNotes(
          table,
          draft,
          plan.activities.filter((activity) => activity.table === at),
        )
      : [];
  });
  return [
    ...confirmColumns(plan),
    ...ofTables,
    ...axisVariants(plan.axes),
    ...axisQuestions(plan),
    ...summaryNames(plan, summaries),
  ];
}

function tableNotes(table: PlanTable, draft: TableDraft, activities: Plan['activities']): ReadingNote[] {
  return [
    ...unitStated(table, draft.unit),
    ...unitsApart(table, draft.apart),
    ...unitShown(table, draft.view),
    ...duplicateHeaders(table, activities),
    ...mergedFigures(table, draft.view.merges),
  ];
}

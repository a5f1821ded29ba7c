import { earmarksOf } from '../../law/earmarks';
import { a1 } from '../../workbook/address';
import type { SheetModel } from '../../workbook/sheetModel';
import { keptBeside } from '../keptBeside';
import { PALETTE } from '../palette';
import { SheetDraft } from '../sheetDraft';
import type { SheetSource } from '../sheetSource';
import { executionBlock, hasExecution } from '../summary/executionBlock';
import { earmarkTable } from './earmarkTable';
import { sectorBlock } from './sectorBlock';

/** The mark of the sheet that follows what the law asks. */
export const LAW_MARK = 'law';

const FIRST = 5;

/**
 * *Seguimiento de ley*: levels of execution and targets met by axis and office, as Law 152 of 1994 asks; what each source pays
 * in each sector; and the editable table of what the law earmarks, with what the plan does of it.
 */
export function lawSheet(source: SheetSource): SheetModel {
  const { plan, words, names, open } = source;
  const { law } = words;
  const name = names.nameOf(LAW_MARK, law.sheetName);
  const columns = Math.max(FEWEST_COLUMNS, source.totals.sources.length + 3);
  const draft = new SheetDraft(columns + 6);
  draft.put(1, 1, { value: law.title(plan.fiscalYear), style: 'title' });
  draft.put(2, 1, { value: law.note, style: 'subtitle' });
  if (open) draft.put(3, 1, { value: words.open(open), style: open.findings > 0 ? 'warning' : 'subtitle' });
  const executed = execution(draft, source);
  const block = sectorBlock(draft, source, executed + 2);
  if (!block) draft.put(executed + 2, 1, { value: law.noSources, style: 'hint' });
  const last = block ? block.control : executed + 2;
  const amountOf = (sourceName: string, sector: string | null): number => {
    if (!block) return 0;
    const column = block.left + block.sources.indexOf(sourceName);
    const rows = Array.from({ length: block.last - block.first + 1 }, (_, at) => block.first + at);
    const own = rows.filter((row) => sector === null || draft.valueAt(row, 1) === sector);
    return own.reduce((sum, row) => sum + Number(draft.valueAt(row, column) ?? 0), 0);
  };
  const earmarks = earmarkTable(
    draft,
    { earmarks: earmarksOf(plan.snapshot), words: law, noDatum: words.milestones.noDatum, block, amountOf },
    last + 2,
  );
  draft.put(earmarks.last + 2, 1, { value: words.summary.notesBelow, style: 'hint' });
  const right = Math.max(earmarks.lastColumn, columns);
  const outside = `${a1(earmarks.header + 1, 1)}:${a1(earmarks.last, earmarks.lastColumn)}`;
  const model = draft.build({
    mark: LAW_MARK,
    name,
    columnWidths: Object.fromEntries(Array.from({ length: right }, (_, at) => [at + 1, at === 0 ? 40 : 17])),
    hiddenColumns: [],
    tables: [earmarks.table],
    validations: earmarks.validations,
    conditionalFormats: [
      {
        range: outside,
        formula: `LEFT($${a1(earmarks.header + 1, earmarks.hidden - 2)},1)="⚠"`,
        style: { fill: PALETTE.caution },
      },
    ],
    charts: [],
    names: [],
    freeze: { rows: 2, columns: 1 },
    print: {
      area: `A1:${a1(earmarks.last, right)}`,
      landscape: true,
      titleRows: { first: 1, last: 3 },
      titleColumns: { first: 1, last: 1 },
      fitToWidth: true,
    },
    tabColour: PALETTE.accentMiddle,
    showGridlines: false,
  });
  return keptBeside(model, plan.snapshot, { lastLine: words.summary.notesBelow });
}

/** Levels of execution and targets met, or that the plan says nothing of them. Returns the last row. */
function execution(draft: SheetDraft, source: SheetSource): number {
  if (!hasExecution(source)) {
    draft.put(FIRST, 1, { value: source.words.law.noExecution, style: 'hint' });
    return FIRST;
  }
  const last = executionBlock(draft, source, { grouping: 'axis', top: FIRST });
  if (source.totals.owners.length === 0) return last;
  return executionBlock(draft, source, { grouping: 'owner', top: last + 2 });
}

const FEWEST_COLUMNS = 11;

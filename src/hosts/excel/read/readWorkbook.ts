import type { Grid, GridBuilder } from '../../../core/workbook/grid';
import type { Watch } from '../../../core/workbook/port';
import { packedSheet, type DefinedName, type SheetSnapshot, type Snapshot } from '../../../core/workbook/snapshot';
import { stateFromXml } from '../../workbookState';
import type { ExcelRun } from '../excelSession';
import { isMarkName, markOf, readOutline, type OutlineName, type SheetOutline, type WorkbookOutline } from './outline';
import type { MergeMemory } from './mergeMemory';
import { readCells } from './readCells';
import { queueExtras, type SheetExtras } from '../write/sheetExtras';

/** What was read, and what writing needs of it later. */
export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly outline: WorkbookOutline;
  /** What of the looks of Cuadre's sheets may be people's, in the order of the outline's sheets. */
  readonly looks: readonly ReadLooks[];
}

/** Of a sheet that Cuadre wrote, what may be people's by now. */
export type ReadLooks = Pick<SheetExtras, 'formats' | 'columnWidths'>;

/** Reads the whole workbook: one round trip for its outline, one for its cells unless they are too many. */
export async function readWorkbook(run: ExcelRun, memory: MergeMemory, watch: Watch = {}): Promise<ReadWorkbook> {
  const outline = await readOutline(run);
  let takeExtras: () => SheetExtras[] = () => [];
  const queueCompanion = (): void => {
    takeExtras = queueExtras(run.context, outline.sheets);
  };
  const builders = await readCells(run, outline.sheets, queueCompanion, watch.progress);
  const extras = takeExtras();
  const snapshot = snapshotOf({ outline, builders, extras, memory });
  return { snapshot, outline, looks: extras };
}

interface Gathered {
  readonly outline: WorkbookOutline;
  readonly builders: readonly GridBuilder[];
  readonly extras: readonly SheetExtras[];
  readonly memory: MergeMemory;
}

function snapshotOf({ outline, builders, extras, memory }: Gathered): Snapshot {
  const state = outline.statePart && stateFromXml(outline.statePart.xml);
  return {
    sheets: builders.flatMap((builder, at) => {
      const sheet = outline.sheets[at];
      const extra = extras[at];
      return sheet && extra ? [sheetSnapshot(sheet, builder.build(), { ...extra, memory })] : [];
    }),
    names: [...outline.names.map((name) => definedName(name)), ...outline.sheets.flatMap(sheetNames)],
    date1904: outline.date1904,
    separators: outline.separators,
    ...(state ? { state } : {}),
    ...(outline.statePart && !state ? { gaps: [{ code: 'damaged-state' }] } : {}),
  };
}

function sheetSnapshot(
  sheet: SheetOutline,
  grid: Grid,
  { memory, tables, hiddenRows, hiddenColumns }: SheetExtras & { readonly memory: MergeMemory },
): SheetSnapshot {
  const mark = markOf(sheet.names);
  const traits = {
    name: sheet.name,
    visibility: sheet.visibility,
    // Reading merged areas has cost users their undo (office-js#5918), so nobody pays for it unasked, nor twice.
    merges: memory.recall(sheet.id, grid),
    ...{ tables, hiddenRows, hiddenColumns },
    protected: sheet.protected,
    ...(sheet.filter === undefined ? {} : { filter: sheet.filter }),
    ...(mark === null ? {} : { mark }),
  };
  return packedSheet(traits, grid);
}

function sheetNames(sheet: SheetOutline): DefinedName[] {
  return sheet.names.filter((name) => !isMarkName(name)).map((name) => definedName(name, sheet.name));
}

function definedName({ name, formula, visible }: OutlineName, sheet?: string): DefinedName {
  const ref = formula.startsWith('=') ? formula.slice(1) : formula;
  return { name, ref, ...(sheet === undefined ? {} : { sheet }), ...(visible ? {} : { hidden: true }) };
}

import { withBelievedMarks } from '../../../core/sheets/believedMarks';
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
  const builders = await readCells(run, outline.sheets, { companion: queueCompanion, progress: watch.progress });
  const extras = takeExtras();
  const snapshot = snapshotOf({ outline, builders, extras, memory });
  return { snapshot, outline, looks: await looksOf(run, { snapshot, outline, extras }) };
}

/** The looks of Cuadre's sheets; those of one that had lost its mark are not read yet. */
async function looksOf(
  { context, sync }: ExcelRun,
  { snapshot, outline, extras }: Pick<Gathered, 'outline' | 'extras'> & { readonly snapshot: Snapshot },
): Promise<readonly ReadLooks[]> {
  const isFound = outline.sheets.map(
    ({ names }, at) => snapshot.sheets[at]?.mark !== undefined && markOf(names) === null,
  );
  const found = outline.sheets.filter((_, at) => isFound[at]);
  if (found.length === 0) return extras;
  const take = queueExtras(context, found, () => true);
  await sync();
  const looks = take();
  return extras.map((extra, at) => (isFound[at] ? (looks.shift() ?? extra) : extra));
}

interface Gathered {
  readonly outline: WorkbookOutline;
  readonly builders: readonly GridBuilder[];
  readonly extras: readonly SheetExtras[];
  readonly memory: MergeMemory;
}

function snapshotOf({ outline, builders, extras, memory }: Gathered): Snapshot {
  const state = outline.statePart && stateFromXml(outline.statePart.xml);
  const read = builders.flatMap((builder, at) => {
    const sheet = outline.sheets[at];
    const extra = extras[at];
    return sheet && extra ? [sheetSnapshot(sheet, builder.build(), { ...extra, memory })] : [];
  });
  const claims = outline.sheets.map(({ names }, age) => ({ claim: markOf(names), age }));
  const { sheets, gaps } = withBelievedMarks(read, claims);
  const allGaps = [...(outline.statePart && !state ? [{ code: 'damaged-state' } as const] : []), ...gaps];
  return {
    sheets,
    names: [...outline.names.map((name) => definedName(name)), ...outline.sheets.flatMap(sheetNames)],
    date1904: outline.date1904,
    separators: outline.separators,
    ...(state ? { state } : {}),
    ...(allGaps.length > 0 ? { gaps: allGaps } : {}),
  };
}

function sheetSnapshot(
  sheet: SheetOutline,
  grid: Grid,
  { memory, tables, hiddenRows, hiddenColumns }: SheetExtras & { readonly memory: MergeMemory },
): SheetSnapshot {
  const traits = {
    name: sheet.name,
    visibility: sheet.visibility,
    // Reading merged areas has cost users their undo (office-js#5918), so nobody pays for it unasked, nor twice.
    merges: memory.recall(sheet.id, grid),
    ...{ tables, hiddenRows, hiddenColumns },
    protected: sheet.protected,
    ...(sheet.filter === undefined ? {} : { filter: sheet.filter }),
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

import { withBelievedMarks } from '../../../core/sheets/believedMarks';
import type { Grid } from '../../../core/workbook/grid';
import type { HostFailure, Watch } from '../../../core/workbook/port';
import {
  packedSheet,
  type DefinedName,
  type ReadGap,
  type SheetSnapshot,
  type Snapshot,
} from '../../../core/workbook/snapshot';
import type { WorkbookState } from '../../../core/workbook/state';
import { stateFromXml } from '../../workbookState';
import type { ExcelRun } from '../excelSession';
import { toHostFailure } from '../hostError';
import {
  isMarkName,
  JOURNAL_NAME,
  markOf,
  readOutline,
  readOutlineAtOnce,
  type OutlineName,
  type SheetOutline,
  type StatePart,
  type WorkbookOutline,
} from './outline';
import type { MergeMemory } from './mergeMemory';
import { isOneAnswer, queueCells, readCells, type Breath } from './readCells';
import { queueExtras, type SheetExtras } from './sheetExtras';

/** What was read, and what writing needs of it later. */
export interface ReadWorkbook {
  readonly snapshot: Snapshot;
  readonly outline: WorkbookOutline;
}

/** What a reading is given: merged areas that are known, the reading before it, a breath between two pieces of work. */
export interface ReadingTools extends Watch {
  readonly memory: MergeMemory;
  readonly known?: ReadWorkbook | null;
  readonly breathe: Breath;
}

/** What was read of one sheet. */
interface SheetReading extends SheetExtras {
  readonly grid: Grid;
}

/**
 * Reads the whole workbook: one round trip for its outline, one for its cells unless they are too many. Where it was read
 * before and one answer can hold it, the cells are asked for where they were, with the outline: one trip if they still are.
 */
export async function readWorkbook(run: ExcelRun, tools: ReadingTools): Promise<ReadWorkbook> {
  const { known } = tools;
  if (known && isOneAnswer(known.outline.sheets)) {
    try {
      return await readAgain(run, known, tools);
    } catch (error) {
      if (isLasting(toHostFailure(error))) throw error;
    }
  }
  const outline = await readOutline(run);
  return assembled(outline, await readSheets(run, outline, tools), tools);
}

/** What another way of asking would not change. */
function isLasting({ code }: HostFailure): boolean {
  return code === 'cancelled' || code === 'host-silent' || code === 'cell-edit-mode';
}

async function readAgain(run: ExcelRun, { outline: before }: ReadWorkbook, tools: ReadingTools): Promise<ReadWorkbook> {
  const takeCells = queueCells(run, before.sheets, tools.breathe);
  const takeExtras = queueExtras(run.context, before.sheets);
  const outline = await readOutlineAtOnce(run);
  const [grids, extras] = [await takeCells(), takeExtras()];
  const standing = new Map<string, SheetReading>();
  before.sheets.forEach((sheet, at) => {
    const now = outline.sheets.find(({ id }) => id === sheet.id);
    const [grid, extra] = [grids[at], extras[at]];
    if (now && grid && extra && isSameShape(sheet, now)) standing.set(now.id, { ...extra, grid });
  });
  const late = outline.sheets.filter(({ id }) => !standing.has(id));
  const isWhole = late.length === 0 && outline.stateParts.every(({ xml }) => xml !== null);
  const rest = isWhole ? NOTHING_MORE(outline) : await readSheets(run, { ...outline, sheets: late }, tools);
  late.forEach(({ id }, at) => {
    const reading = rest.sheets[at];
    if (reading) standing.set(id, reading);
  });
  const sheets = outline.sheets.flatMap(({ id }) => standing.get(id) ?? []);
  return assembled(outline, { sheets, states: rest.states }, tools);
}

const NOTHING_MORE = ({ stateParts }: WorkbookOutline): Readings => ({ sheets: [], states: stateParts });

/** Whether what was asked for of a sheet is all that there is of it now. */
function isSameShape(before: SheetOutline, now: SheetOutline): boolean {
  const shape = ({ used, hidesRows, hidesColumns, tables }: SheetOutline): string =>
    JSON.stringify([used, hidesRows, hidesColumns, tables]);
  return shape(before) === shape(now);
}

interface Readings {
  readonly sheets: readonly SheetReading[];
  readonly states: readonly StatePart[];
}

async function readSheets(run: ExcelRun, outline: WorkbookOutline, tools: ReadingTools): Promise<Readings> {
  let takeExtras: () => SheetExtras[] = () => [];
  let takeStates: () => readonly StatePart[] = () => outline.stateParts;
  const companion = (): void => {
    takeExtras = queueExtras(run.context, outline.sheets);
    takeStates = queueStates(run, outline.stateParts);
  };
  const grids = await readCells(run, outline.sheets, { ...tools, companion });
  const extras = takeExtras();
  const sheets = grids.flatMap((grid, at): SheetReading[] => {
    const extra = extras[at];
    return extra ? [{ ...extra, grid }] : [];
  });
  return { sheets, states: takeStates() };
}

/** Where there are several, none could be asked for before they were known. */
function queueStates({ context }: ExcelRun, parts: readonly StatePart[]): () => readonly StatePart[] {
  if (parts.every(({ xml }) => xml !== null)) return () => parts;
  const texts = parts.map(({ id }) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => parts.map(({ id }, at) => ({ id, xml: texts[at]?.value ?? null }));
}

function assembled(
  outline: WorkbookOutline,
  { sheets: readings, states: stateParts }: Readings,
  { memory }: ReadingTools,
): ReadWorkbook {
  const read = outline.sheets.flatMap((sheet, at) => {
    const reading = readings[at];
    return reading ? [sheetSnapshot(sheet, reading, memory)] : [];
  });
  const claims = outline.sheets.map(({ names }, age) => ({ claim: markOf(names), age }));
  const { sheets, gaps: markGaps } = withBelievedMarks(read, claims);
  const state = newestState(stateParts);
  const gaps: readonly ReadGap[] = [
    ...(stateParts.length > 0 && !state ? [{ code: 'damaged-state' } as const] : []),
    ...(outline.isManual ? [{ code: 'manual-calculation' } as const] : []),
    ...markGaps,
  ];
  const snapshot: Snapshot = {
    sheets,
    names: [
      ...outline.names.filter(({ name }) => name !== JOURNAL_NAME).map((name) => definedName(name)),
      ...outline.sheets.flatMap(sheetNames),
    ],
    date1904: outline.date1904,
    separators: outline.separators,
    ...(state ? { state } : {}),
    ...(gaps.length > 0 ? { gaps } : {}),
  };
  return { snapshot, outline: { ...outline, stateParts } };
}

function newestState(parts: readonly StatePart[]): WorkbookState | null {
  const states = parts.map(({ xml }) => (xml === null ? null : stateFromXml(xml)));
  return states.findLast((state) => state !== null) ?? null;
}

function sheetSnapshot(sheet: SheetOutline, reading: SheetReading, memory: MergeMemory): SheetSnapshot {
  const { grid, tables, hiddenRows, hiddenColumns } = reading;
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

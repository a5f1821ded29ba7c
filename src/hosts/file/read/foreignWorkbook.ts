import { read, type Range as XlsxRange, type WorkBook } from '@e965/xlsx';
import type { CellContent } from '../../../core/workbook/cell';
import { GridBuilder } from '../../../core/workbook/grid';
import { HostFailure } from '../../../core/workbook/port';
import { formatRange } from '../../../core/workbook/range';
import { packedSheet, type SheetSnapshot, type Snapshot } from '../../../core/workbook/snapshot';
import type { ReadLimits } from '../limits';
import { PackageDraft } from '../package/packageDraft';
import { ZipPackage } from '../package/zipPackage';
import { partText } from '../xml/partText';

/**
 * Reads an .xls, .xlsb or .ods for its values alone, so that it can be checked: formulas are not looked at, and the snapshot says
 * so. It cannot be saved. Loaded only for such a file.
 */
export function readForeignWorkbook(bytes: Uint8Array, format: string, limits: ReadLimits): Snapshot {
  const workbook = opened(format === 'xls' ? bytes : checkedPackage(bytes, format, limits));
  const builder = { cellsLeft: limits.cells, limits };
  return {
    sheets: workbook.SheetNames.map((_, at) => sheetSnapshot(workbook, at, builder)),
    names: [],
    date1904: workbook.Workbook?.WBProps?.date1904 === true,
    gaps: [{ code: 'values-only', format }],
  };
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellFormula: false,
    });
  } catch (cause) {
    throw new HostFailure(isAboutPassword(cause) ? 'encrypted' : 'broken-package', {}, { cause });
  }
}

/** The library tells by its messages alone. */
function isAboutPassword(cause: unknown): boolean {
  return cause instanceof Error && /password|encrypt/i.test(cause.message);
}

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';
const STYLES = 'styles.xml';

/** The package within the limits that hold for every file; of a document with a password only that is said. */
function checkedPackage(bytes: Uint8Array, format: string, limits: ReadLimits): Uint8Array {
  const draft = new PackageDraft(new ZipPackage(bytes, limits));
  if (format !== 'ods') return bytes;
  if (draft.has(MANIFEST) && partText(draft.read(MANIFEST), MANIFEST).includes('encryption-data')) {
    throw new HostFailure('encrypted');
  }
  // Conditions of number formats are not needed for values, and the library complains of them on the console.
  for (const part of [CONTENT, STYLES].filter((each) => draft.has(each))) {
    draft.put(part, partText(draft.read(part), part).replace(/<style:map\b[^>]*\/>/g, ''));
  }
  return draft.write();
}

interface CellBudget {
  cellsLeft: number;
  readonly limits: ReadLimits;
}

/** A sheet as the library gives it: rows of cells, both with gaps. */
interface ForeignSheet {
  readonly '!data'?: readonly (readonly (ForeignCell | undefined)[] | undefined)[];
  readonly '!merges'?: readonly XlsxRange[];
  readonly '!rows'?: readonly (Hideable | undefined)[];
  readonly '!cols'?: readonly (Hideable | undefined)[];
}

interface Hideable {
  readonly hidden?: boolean;
}

interface ForeignCell {
  /** Number, text, truth value, error, or nothing. */
  readonly t: string;
  readonly v?: number | string | boolean | null;
  readonly z?: string;
}

const VISIBILITY = ['visible', 'hidden', 'veryHidden'] as const;

function sheetSnapshot(workbook: WorkBook, at: number, budget: CellBudget): SheetSnapshot {
  const name = workbook.SheetNames[at] ?? '';
  // What the library gives when asked for dense sheets; its own type says `any` of all of it.
  const sheet = workbook.Sheets[name] as ForeignSheet | undefined;
  const grid = new GridBuilder();
  sheet?.['!data']?.forEach((row, above) => {
    row?.forEach((cell, before) => {
      const content = cell && contentOf(cell);
      if (!content) return;
      spend(budget);
      grid.add(above + 1, before + 1, content);
    });
  });
  const merges = (sheet?.['!merges'] ?? []).map(mergeText);
  const traits = {
    name,
    visibility: VISIBILITY[workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0],
    merges,
    hiddenRows: hiddenOf(sheet?.['!rows']),
    hiddenColumns: hiddenOf(sheet?.['!cols']),
    tables: [],
    protected: false,
  } as const;
  return packedSheet(traits, grid.build());
}

function mergeText({ s, e }: XlsxRange): string {
  return formatRange({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
}

function hiddenOf(items: readonly (Hideable | undefined)[] | undefined): number[] {
  return [...(items ?? [])].flatMap((item, at) => (item?.hidden ? [at + 1] : []));
}

function spend(budget: CellBudget): void {
  budget.cellsLeft -= 1;
  if (budget.cellsLeft >= 0) return;
  const { cells } = budget.limits;
  throw new HostFailure('over-limit', { limit: 'cells', found: cells + 1, allowed: cells });
}

const GENERAL = 'General';
/** What cells show by the numbers of errors in binary formats ([MS-XLS] 2.5.10). */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function contentOf({ t, v, z }: ForeignCell): CellContent | undefined {
  if (t === 'e') return { v: null, e: ERRORS[Number(v)] ?? '#N/A' };
  if (v === undefined || v === null || v === '') return undefined;
  const format = z === undefined || z === GENERAL || z === '' ? {} : { z };
  return { v, ...format };
}

import { normaliseHeading } from '../words/normalise';
import { parseRange } from '../workbook/range';
import type { CellValue } from '../workbook/cell';
import type { Grid } from '../workbook/grid';
import { gridOf, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';

/**
 * What a line asks (regla): `only`: the source pays nothing outside the sector; `atLeast`, `atMost`: the share of the base
 * that the sector must or may have; `reference`: how the law shares the money out, without a verdict.
 */
export const EARMARK_KINDS = ['only', 'atLeast', 'atMost', 'reference'] as const;
export type EarmarkKind = (typeof EARMARK_KINDS)[number];

/** How sure it is that the law says so: read in a published document, or background that somebody has to confirm. */
export type EarmarkCertainty = 'document' | 'background';

/** One line of the editable table of earmarks (destinación de ley). */
export interface Earmark {
  /** The funding source (fuente), as plans write it. */
  readonly source: string;
  /** The sector that it is for. */
  readonly sector: string;
  readonly kind: EarmarkKind;
  /** From 0 to 1; null where the kind needs none. */
  readonly share: number | null;
  /** What the share is taken of, in words. */
  readonly base: string;
  /** The base in pesos, as somebody typed it; null: no verdict is possible. */
  readonly baseAmount: number | null;
  readonly norm: string;
  readonly certainty: EarmarkCertainty;
  /** Who confirmed the line; empty: nobody yet. */
  readonly confirmedBy: string;
  /** How the plan calls source and sector, as somebody typed it; empty: what is most like them. */
  readonly planSource: string;
  readonly planSector: string;
}

/**
 * The columns of the table on *Seguimiento de ley*, in their order. The table's name begins with `DestinacionesCuadre`; its
 * columns are known by their headers in either language, so that people may move them and add their own.
 */
export const EARMARK_COLUMNS = [
  'source',
  'sector',
  'kind',
  'share',
  'base',
  'baseAmount',
  'norm',
  'certainty',
  'confirmedBy',
  'planSource',
  'planSector',
] as const satisfies readonly (keyof Earmark)[];
export type EarmarkColumn = (typeof EARMARK_COLUMNS)[number];

/** How the table is called; a number follows where a workbook has several. */
export const EARMARK_TABLE = 'DestinacionesCuadre';

const HEADERS = new Map<string, EarmarkColumn>([
  ...named<EarmarkColumn>('source', 'fuente', 'source'),
  ...named<EarmarkColumn>('sector', 'sector al que va', 'sector', 'sector it is for'),
  ...named<EarmarkColumn>('kind', 'regla', 'rule'),
  ...named<EarmarkColumn>('share', '% de la base', 'share of the base'),
  ...named<EarmarkColumn>('base', 'base', 'de que base', 'of what base'),
  ...named<EarmarkColumn>('baseAmount', 'valor de la base', 'amount of the base'),
  ...named<EarmarkColumn>('norm', 'norma', 'law'),
  ...named<EarmarkColumn>('certainty', 'certeza', 'certainty'),
  ...named<EarmarkColumn>('planSource', 'fuente en el plan', 'source in the plan'),
  ...named<EarmarkColumn>('planSector', 'sector en el plan', 'sector in the plan'),
  ...named<EarmarkColumn>('confirmedBy', 'confirmado por', 'confirmed by'),
]);

/** The words of each kind, in either language. */
const KINDS = new Map<string, EarmarkKind>([
  ...named<EarmarkKind>('only', 'solo', 'exclusiva', 'only'),
  ...named<EarmarkKind>('atLeast', 'minimo', 'at least', 'minimum'),
  ...named<EarmarkKind>('atMost', 'maximo', 'at most', 'maximum'),
  ...named<EarmarkKind>('reference', 'referencia', 'reference'),
]);

const CERTAINTIES = new Map<string, EarmarkCertainty>([
  ...named<EarmarkCertainty>('document', 'documento', 'document'),
  ...named<EarmarkCertainty>('background', 'por confirmar', 'to be confirmed'),
]);

const GENERAL = 'SGP propósito general';
const EARMARKED_GENERAL = 'SGP propósito general, sin libre destinación';

/**
 * What the law earmarks for municipalities, until somebody edits the table: Ley 715 of 2001 and Ley 1176 of 2007 for the
 * SGP, Ley 666 of 2001 and Ley 1276 of 2009 for the stamps, article 111 of Ley 99 of 1993 for water sources.
 */
export const DEFAULT_EARMARKS: readonly Earmark[] = [
  only('SGP Educación', 'Educación', 'Ley 715 de 2001, art. 15'),
  only('SGP Salud', 'Salud', 'Ley 715 de 2001, arts. 42 a 47'),
  only('SGP Agua potable y saneamiento básico', 'Agua potable y saneamiento básico', 'Ley 1176 de 2007, art. 11'),
  only('SGP Alimentación escolar', 'Educación', 'Ley 1176 de 2007, arts. 16 a 19'),
  only('SGP Deporte', 'Deporte y recreación', 'Ley 715 de 2001, art. 76; Ley 1176 de 2007, art. 21'),
  only('SGP Cultura', 'Cultura', 'Ley 715 de 2001, art. 76; Ley 1176 de 2007, art. 21'),
  only('Estampilla Procultura', 'Cultura', 'Ley 666 de 2001'),
  only('Estampilla Adulto Mayor', 'Adulto mayor', 'Ley 1276 de 2009'),
  ...(
    [
      ['Educación', 0.585],
      ['Salud', 0.245],
      ['Agua potable y saneamiento básico', 0.054],
      ['Propósito general', 0.116],
    ] as const
  ).map(([sector, share]): Earmark => {
    const base = 'SGP del país después de las asignaciones especiales (4 %)';
    return line({ source: 'SGP', sector, kind: 'reference', share, base, norm: 'Ley 1176 de 2007, art. 2' });
  }),
  general({ sector: 'Libre destinación (categorías 4, 5 y 6)', kind: 'atMost', share: 0.42, base: GENERAL }),
  general({ sector: 'Deporte y recreación', kind: 'atLeast', share: 0.04, base: EARMARKED_GENERAL }),
  general({ sector: 'Cultura', kind: 'atLeast', share: 0.03, base: EARMARKED_GENERAL }),
  general({ sector: 'FONPET', kind: 'atLeast', share: 0.1, base: EARMARKED_GENERAL }),
  ...stamp('Estampilla Procultura', [
    ['Seguridad social de creadores y gestores culturales', 0.1, 'Ley 666 de 2001, art. 2'],
    ['Pensiones', 0.2, 'Ley 863 de 2003, art. 47'],
  ]),
  ...stamp('Estampilla Adulto Mayor', [
    ['Centros vida', 0.7, 'Ley 1276 de 2009, art. 3'],
    ['Centros de bienestar del anciano', 0.3, 'Ley 1276 de 2009, art. 3'],
  ]),
  line({
    ...{ source: 'Ingresos corrientes', sector: 'Predios para fuentes de agua', kind: 'atLeast', share: 0.01 },
    ...{ base: 'Ingresos corrientes (otra lectura: ICLD)', norm: 'Ley 99 de 1993, art. 111', certainty: 'background' },
  }),
];

/** The lines of the workbook's own table; null where it has none, and those of the law count. */
export function readEarmarks({ sheets }: Snapshot): readonly Earmark[] | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find(({ name }) => name.startsWith(EARMARK_TABLE));
    if (table) return linesOf(sheet, table.ref);
  }
  return null;
}

/** The earmarks that count in a workbook: its own table, as people edited it, else what the law says. */
export function earmarksOf(snapshot: Snapshot): readonly Earmark[] {
  return readEarmarks(snapshot) ?? DEFAULT_EARMARKS;
}

function linesOf(sheet: SheetSnapshot, ref: string): readonly Earmark[] {
  const grid = gridOf(sheet);
  const area = parseRange(ref);
  if (!area) return [];
  const columns = new Map<EarmarkColumn, number>();
  for (let column = area.left; column <= area.right; column += 1) {
    const key = HEADERS.get(plain(valueAt(grid, area.top, column)));
    if (key !== undefined && !columns.has(key)) columns.set(key, column);
  }
  const rows = Array.from({ length: area.bottom - area.top }, (_, at) => area.top + 1 + at);
  return rows.flatMap((row) => {
    const read = (key: EarmarkColumn): CellValue => valueAt(grid, row, columns.get(key) ?? 0);
    const [source, sector, kind] = [textOf(read('source')), textOf(read('sector')), KINDS.get(plain(read('kind')))];
    if (source === '' || kind === undefined) return [];
    return {
      ...{ source, sector, kind, share: numberOf(read('share')) },
      ...{ base: textOf(read('base')), baseAmount: numberOf(read('baseAmount')), norm: textOf(read('norm')) },
      certainty: CERTAINTIES.get(plain(read('certainty'))) ?? 'background',
      ...{ confirmedBy: textOf(read('confirmedBy')) },
      ...{ planSource: textOf(read('planSource')), planSector: textOf(read('planSector')) },
    };
  });
}

function valueAt(grid: Grid, row: number, column: number): CellValue {
  const position = grid.find(row, column);
  return position < 0 ? null : grid.value(position);
}

function textOf(value: CellValue): string {
  return value === null ? '' : String(value).trim();
}

function plain(value: CellValue): string {
  return normaliseHeading(textOf(value));
}

function numberOf(value: CellValue): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function named<Value>(value: Value, ...texts: readonly string[]): (readonly [string, Value])[] {
  return texts.map((text) => [text, value] as const);
}

function line(given: Pick<Earmark, 'source' | 'sector' | 'kind' | 'norm'> & Partial<Earmark>): Earmark {
  return {
    share: null,
    base: '',
    baseAmount: null,
    certainty: 'document',
    confirmedBy: '',
    planSource: '',
    planSector: '',
    ...given,
  };
}

function only(source: string, sector: string, norm: string): Earmark {
  return line({ source, sector, kind: 'only', norm });
}

function general(given: Pick<Earmark, 'sector' | 'kind' | 'share' | 'base'>): Earmark {
  const norm = 'Ley 715 de 2001, art. 78; Ley 1176 de 2007, art. 21';
  return line({ source: 'SGP Propósito general', norm, certainty: 'background', ...given });
}

function stamp(
  source: string,
  lines: readonly (readonly [sector: string, share: number, norm: string])[],
): readonly Earmark[] {
  return lines.map(([sector, share, norm]) => {
    return line({ source, sector, kind: 'atLeast', share, base: 'Recaudo de la estampilla', norm });
  });
}

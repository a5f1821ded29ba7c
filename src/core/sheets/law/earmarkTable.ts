import { EARMARK_COLUMNS, EARMARK_TABLE, type Earmark, type EarmarkColumn } from '../../law/earmarks';
import { normalise } from '../../words/normalise';
import { a1 } from '../../workbook/address';
import type { CellValue } from '../../workbook/cell';
import type { ModelTable, ModelValidation } from '../../workbook/sheetModel';
import { absoluteCell, textLiteral, thisRow } from '../formula/reference';
import type { Range } from '../../workbook/range';
import type { StyleName } from '../palette';
import type { SheetDraft } from '../sheetDraft';
import type { ComputedEarmark, LawWords } from '../words';
import type { SectorBlock } from './sectorBlock';

/** Columns beside those of the law: what the plan pays in and outside the sector, and what follows. */
const COMPUTED = ['paid', 'inSector', 'outside', 'warning', 'reached', 'breach', 'result'] as const;
const COLUMNS = [...EARMARK_COLUMNS, ...COMPUTED] as const;

const STYLES: Readonly<Record<EarmarkColumn | ComputedEarmark, StyleName>> = {
  ...{ source: 'entry', sector: 'entry', kind: 'entry', share: 'entryRatio', base: 'entry', baseAmount: 'entryAmount' },
  ...{ norm: 'entry', certainty: 'entry', confirmedBy: 'entry', planSource: 'entry', planSector: 'entry' },
  ...{ paid: 'amount', inSector: 'amount', outside: 'amount', warning: 'text', reached: 'ratio', breach: 'line' },
  result: 'text',
};

/** What the table is made from. */
export interface EarmarkTableSource {
  readonly earmarks: readonly Earmark[];
  readonly words: LawWords;
  readonly noDatum: string;
  readonly block: SectorBlock | null;
  /** The figures of the block by source and sector, for the values that the formulas give now. */
  readonly amountOf: (source: string, sector: string | null) => number;
}

/**
 * Writes the editable table of earmarks (destinaciones de ley): what the law asks, how sure that is, what the plan pays out of
 * each source in and outside its sector, and what follows. Without a base that somebody typed there is no verdict on a share.
 */
export function earmarkTable(draft: SheetDraft, source: EarmarkTableSource, top: number): WrittenEarmarks {
  const { earmarks, words } = source;
  const header = top + 2;
  draft.put(top, 1, { value: words.earmarks, style: 'section' });
  draft.put(top + 1, 1, { value: words.earmarksNote, style: 'subtitle' });
  COLUMNS.forEach((column, at) => {
    draft.put(header, at + 1, { value: words.headers[column], style: 'header' });
  });
  earmarks.forEach((earmark, at) => {
    earmarkLine(draft, source, { earmark, row: header + 1 + at });
  });
  const last = header + Math.max(1, earmarks.length);
  const column = (key: (typeof COLUMNS)[number]): string => {
    const at = COLUMNS.indexOf(key) + 1;
    return `${a1(header + 1, at)}:${a1(last, at)}`;
  };
  const formulas = formulasOf(source);
  return {
    ...{ header, last, lastColumn: COLUMNS.length, hidden: COLUMNS.indexOf('breach') + 1 },
    table: {
      name: EARMARK_TABLE,
      ref: `A${header}:${a1(last, COLUMNS.length)}`,
      style: 'TableStyleLight1',
      columnFormulas: Object.fromEntries(COMPUTED.map((key) => [words.headers[key], formulas[key]])),
    },
    validations: [
      { range: column('kind'), rule: { kind: 'list', values: Object.values(words.kinds) } },
      { range: column('certainty'), rule: { kind: 'list', values: Object.values(words.certainties) } },
      { range: column('share'), rule: { kind: 'decimal', min: 0, max: 1 } },
    ],
  };
}

/** The table as it was written. */
export interface WrittenEarmarks {
  readonly table: ModelTable;
  readonly header: number;
  readonly last: number;
  readonly lastColumn: number;
  /** A column that only holds a step of the verdict. */
  readonly hidden: number;
  readonly validations: readonly ModelValidation[];
}

function earmarkLine(
  draft: SheetDraft,
  source: EarmarkTableSource,
  { earmark, row }: { readonly earmark: Earmark; readonly row: number },
): void {
  const { words, block } = source;
  const planSource = earmark.planSource || nameLike(block?.sources ?? [], earmark.source);
  const planSector = earmark.planSector || nameLike(block?.sectors ?? [], earmark.sector);
  const values: Readonly<Record<(typeof COLUMNS)[number], CellValue>> = {
    ...earmark,
    kind: words.kinds[earmark.kind],
    certainty: words.certainties[earmark.certainty],
    ...{ base: earmark.base || null, confirmedBy: earmark.confirmedBy || null, planSource, planSector },
    ...computedOf(source, earmark, { source: planSource, sector: planSector }),
  };
  const formulas: Readonly<Partial<Record<string, string>>> = formulasOf(source);
  COLUMNS.forEach((column, at) => {
    const formula = formulas[column];
    draft.put(row, at + 1, {
      value: values[column],
      ...(formula === undefined ? {} : { formula }),
      style: STYLES[column],
    });
  });
}

/** The plan's own writing of a name of the law: the same but for case and accents, or one that begins with the other. */
function nameLike(names: readonly string[], wanted: string): string | null {
  const text = normalise(wanted);
  const same = names.find((name) => normalise(name) === text);
  if (same !== undefined) return same;
  const near = names.filter((name) => {
    const other = normalise(name);
    return other !== '' && (text.startsWith(`${other} `) || other.startsWith(`${text} `));
  });
  // A name of one word (SGP) begins many: what begins it is no writing of it.
  const [only, ...others] = near.filter((name) => normalise(name).length >= text.length / 2);
  return only !== undefined && others.length === 0 ? only : null;
}

/** The formulas that every line has, over the block of sources by sector. */
function formulasOf({ words, block, noDatum }: EarmarkTableSource): Readonly<Record<ComputedEarmark, string>> {
  const field = (key: (typeof COLUMNS)[number]): string => thisRow(EARMARK_TABLE, words.headers[key]);
  const none = textLiteral(noDatum);
  const is = (key: keyof LawWords['kinds']): string => `${field('kind')}=${textLiteral(words.kinds[key])}`;
  const places = block && {
    names: span({ top: block.first, bottom: block.last, left: 1, right: 1 }),
    heads: span({ top: block.header, bottom: block.header, left: block.left, right: block.right }),
    sums: span({ top: block.total, bottom: block.total, left: block.left, right: block.right }),
    all: span({ top: block.first, bottom: block.last, left: block.left, right: block.right }),
  };
  const [reached, share] = [field('reached'), field('share')];
  const verdict = `IF(${field('breach')}>0,${textLiteral(words.results.notMet)},${textLiteral(words.results.met)})`;
  return {
    paid: places
      ? `=IFERROR(INDEX(${places.sums},MATCH(${field('planSource')},${places.heads},0)),${none})`
      : `=${none}`,
    inSector: places
      ? `=IF(ISTEXT(${field('paid')}),${none},` +
        `SUMPRODUCT((${places.names}=${field('planSector')})*(${places.heads}=${field('planSource')})*${places.all}))`
      : `=${none}`,
    outside: `=IF(AND(${is('only')},ISNUMBER(${field('paid')})),${field('paid')}-${field('inSector')},"")`,
    warning: `=IF(N(${field('outside')})<>0,${textLiteral(words.results.outside)},"")`,
    reached: `=IF(OR(N(${field('baseAmount')})=0,ISTEXT(${field('inSector')})),"",${field('inSector')}/${field('baseAmount')})`,
    breach: `=IF(${reached}="",0,(${share}-${reached})*((${is('atLeast')})-(${is('atMost')})))`,
    result: `=IF(OR(${is('only')},${is('reference')}),"",IF(${reached}="",${textLiteral(words.results.noBase)},${verdict}))`,
  };
}

function span({ top, bottom, left, right }: Range): string {
  return `${absoluteCell(top, left)}:${absoluteCell(bottom, right)}`;
}

/** What the formulas of a line give now. */
function computedOf(
  { words, noDatum, amountOf }: EarmarkTableSource,
  earmark: Earmark,
  plan: { readonly source: string | null; readonly sector: string | null },
): Readonly<Record<ComputedEarmark, CellValue>> {
  if (plan.source === null) {
    const unknown = { paid: noDatum, inSector: noDatum, outside: '', warning: '', reached: '', breach: 0 };
    return { ...unknown, result: hasShare(earmark) ? words.results.noBase : '' };
  }
  const paid = amountOf(plan.source, null);
  const inSector = plan.sector === null ? 0 : amountOf(plan.source, plan.sector);
  const outside = earmark.kind === 'only' ? paid - inSector : 0;
  const reached = earmark.baseAmount ? inSector / earmark.baseAmount : null;
  const breach = reached === null ? 0 : breachOf(earmark, reached);
  return {
    ...{ paid, inSector, outside: earmark.kind === 'only' ? outside : '' },
    warning: outside === 0 ? '' : words.results.outside,
    ...{ reached: reached ?? '', breach },
    result: hasShare(earmark) ? verdictOf(words, { reached, breach }) : '',
  };
}

function hasShare({ kind }: Earmark): boolean {
  return kind === 'atLeast' || kind === 'atMost';
}

/** By how much a share is missed (a minimum) or passed (a maximum); not above 0: it is kept. */
function breachOf({ kind, share }: Earmark, reached: number): number {
  const missing = (share ?? 0) - reached;
  if (kind === 'atLeast') return missing;
  return kind === 'atMost' ? -missing : 0;
}

function verdictOf(
  { results }: LawWords,
  { reached, breach }: { readonly reached: number | null; readonly breach: number },
): string {
  if (reached === null) return results.noBase;
  return breach > 0 ? results.notMet : results.met;
}

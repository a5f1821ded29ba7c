import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { a1 } from '../../src/core/workbook/address';
import { formatRange, parseRange } from '../../src/core/workbook/range';
import { readNotes } from '../../src/hosts/file/read/notes';
import type { EmulatedBook } from '../excel-host/emulatedBook';
import { WHOLE_SHEET } from '../excel-host/objects/rangeTarget';

/** What an office does to a sheet in Excel beside typing: a note, a colour and a hidden row on one row; a rule on a column. */
export interface OfficeWork {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly note: string;
  readonly rule: { readonly range: string; readonly formula: string };
  /** Columns that it made this narrow, in characters. */
  readonly narrowed: readonly number[];
}

const NARROW = 4;

/** Where it is, as the sheet now stands. */
export interface SeenWork {
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly coloured: readonly string[];
  readonly hiddenRows: readonly number[];
  /** Widths in characters, rounded, by column. */
  readonly widths: Readonly<Record<number, number>>;
  /** Ranges and formulas of all conditional formats. */
  readonly rules: readonly (readonly [range: string, formula: string])[];
}

const COLOUR = 'FFC0CB';

/** The work, done in the emulated Excel. */
export function workInExcel(book: EmulatedBook, { sheet: name, row, column, note, rule, narrowed }: OfficeWork): void {
  const sheet = book.sheet(name);
  sheet.putNote(row, column, note);
  sheet.setStyle(row, column, { fill: COLOUR });
  sheet.hiddenRows.add(row);
  for (const each of narrowed) sheet.columnWidths.set(each, (NARROW * 7 + 5) * 0.75);
  const range = parseRange(rule.range);
  if (!range) throw new Error(rule.range);
  sheet.formats.push({ id: book.newId(), range, type: 'Custom', formula: `=${rule.formula}`, fill: COLOUR });
}

/** What the emulated Excel has of it. */
export function seenInExcel(book: EmulatedBook, name: string): SeenWork {
  const sheet = book.sheet(name);
  const styled = sheet.styledPositions().filter(({ row, column }) => sheet.style(row, column).fill === COLOUR);
  return {
    notes: [...sheet.positionsIn(WHOLE_SHEET)].flatMap(({ row, column }) => {
      const text = sheet.note(row, column);
      return text === undefined ? [] : [{ row, column, text }];
    }),
    coloured: styled.map(({ row, column }) => a1(row, column)),
    hiddenRows: [...sheet.hiddenRows],
    widths: Object.fromEntries(
      [...sheet.columnWidths].map(([each, points]) => [each, Math.round((points / 0.75 - 5) / 7)]),
    ),
    rules: sheet.formats.map(({ range, formula }): [string, string] => [formatRange(range), formula.slice(1)]).sort(),
  };
}

/** The work, done in the file as Excel would save it. */
export function workInFile(bytes: Uint8Array, work: OfficeWork): Uint8Array {
  const { row, column, note, rule, narrowed } = work;
  const parts = textsOf(bytes);
  const part = sheetPartOf(parts, work.sheet);
  const relations = part.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  const [styles = ''] = Object.keys(parts).filter((name) => /^xl\/styles\d*\.xml$/.test(name));
  const looks = countOf(parts[styles], 'cellXfs', 'xf');
  const differential = countOf(parts[styles], 'dxfs', 'dxf');
  const fills = countOf(parts[styles], 'fills', 'fill');
  const cell = a1(row, column);
  const edits: readonly (readonly [part: string, from: RegExp | string, to: string])[] = [
    [
      styles,
      '</fills>',
      `<fill><patternFill patternType="solid"><fgColor rgb="FF${COLOUR}"/></patternFill></fill></fills>`,
    ],
    [
      styles,
      '</cellXfs>',
      `<xf numFmtId="0" fontId="0" fillId="${fills}" borderId="0" xfId="0" applyFill="1"/></cellXfs>`,
    ],
    [styles, '</dxfs>', `<dxf><fill><patternFill><bgColor rgb="FF${COLOUR}"/></patternFill></fill></dxf></dxfs>`],
    [part, new RegExp(`<c r="${cell}"( s="\\d+")?`), `<c r="${cell}" s="${looks}"`],
    ...narrowed.map(
      (each) =>
        [part, new RegExp(`(<col min="${each}" max="${each}" )width="[^"]*"`), `$1width="${NARROW + 5 / 7}"`] as const,
    ),
    [part, `<row r="${row}"`, `<row r="${row}" hidden="1"`],
    [
      part,
      '</sheetData>',
      `</sheetData><conditionalFormatting sqref="${rule.range}"><cfRule type="expression" dxfId="${differential}" priority="99"><formula>${rule.formula}</formula></cfRule></conditionalFormatting>`,
    ],
    [
      '[Content_Types].xml',
      '</Types>',
      `<Override PartName="/xl/comments99.xml" ContentType="${COMMENTS_TYPE}"/></Types>`,
    ],
    [
      relations,
      '</Relationships>',
      `<Relationship Id="rId99" Type="${COMMENTS}" Target="../comments99.xml"/></Relationships>`,
    ],
  ];
  for (const [name, from, to] of edits) parts[name] = edited(parts[name] ?? '', from, to);
  parts['xl/comments99.xml'] =
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ana</author></authors><commentList><comment ref="${cell}" authorId="0"><text><t>${note}</t></text></comment></commentList></comments>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** What a file has of it. */
export function seenInFile(bytes: Uint8Array, name: string): SeenWork {
  const parts = textsOf(bytes);
  const part = sheetPartOf(parts, name);
  const sheet = parts[part] ?? '';
  const relations = parts[part.replace('worksheets/', 'worksheets/_rels/') + '.rels'] ?? '';
  const [, comments] = /Target="[./]*(?:xl\/)?(comments\d+\.xml)"/.exec(relations) ?? [];
  const notes = comments === undefined ? [] : readNotes(strToU8(parts[`xl/${comments}`] ?? ''), comments);
  const [styles = ''] = Object.keys(parts).filter((each) => /^xl\/styles\d*\.xml$/.test(each));
  const painted = paintedLook(parts[styles] ?? '');
  const found = (pattern: RegExp): string[] => [...sheet.matchAll(pattern)].map(([, group = '']) => group);
  return {
    notes: notes.map(({ row, column, text }) => ({ row, column, text })),
    coloured: found(new RegExp(`<c r="([A-Z]+\\d+)" s="${painted}"`, 'g')),
    widths: Object.fromEntries(
      [...sheet.matchAll(/<col min="(\d+)" max="\d+" width="([^"]*)"/g)].map(([, each, width]) => [
        each,
        Math.round(Number(width) - 5 / 7),
      ]),
    ),
    hiddenRows: found(/<row r="(\d+)"[^>]*hidden="1"/g).map(Number),
    rules: [...sheet.matchAll(/<conditionalFormatting sqref="([^"]*)">.*?<formula>(.*?)<\/formula>/g)]
      .map(([, range = '', formula = '']): [string, string] => [range, unescaped(formula)])
      .sort(),
  };
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function sheetPartOf(parts: Readonly<Record<string, string>>, name: string): string {
  const [, id] = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]*)"`).exec(parts['xl/workbook.xml'] ?? '') ?? [];
  const relation = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*/>`).exec(parts['xl/_rels/workbook.xml.rels'] ?? '');
  const [, target] = /Target="\/?(?:xl\/)?([^"]*)"/.exec(relation?.[0] ?? '') ?? [];
  return `xl/${target}`;
}

function countOf(xml: string | undefined, list: string, item: string): number {
  const [, inner = ''] = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(xml ?? '') ?? [];
  return inner.match(new RegExp(`<${item}[ />]`, 'g'))?.length ?? 0;
}

/** The number of the look that the office painted. */
function paintedLook(styles: string): number {
  const [, fills = ''] = /<fills[^>]*>(.*?)<\/fills>/s.exec(styles) ?? [];
  const fill = fills.split('</fill>').findIndex((each) => each.includes(`FF${COLOUR}`));
  const [, looks = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? [];
  return [...looks.matchAll(/<xf [^>]*>/g)].findIndex(([each]) => each.includes(`fillId="${fill}"`));
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function edited(text: string, from: RegExp | string, to: string): string {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing to edit: ${String(from)}`);
  return next;
}

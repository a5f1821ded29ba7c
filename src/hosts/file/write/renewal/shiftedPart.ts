import { shiftedFormula, type ShiftOf } from '../../../../core/formulas/shiftedFormula';
import { FormulaTemplate, type CellPlace } from '../../../../core/formulas/formulaTemplate';
import { a1, parseA1 } from '../../../../core/workbook/address';
import { formatRange, parseRange } from '../../../../core/workbook/range';
import { xmlAttribute, xmlText } from '../../xml/escapes';
import { splice, type Edit } from '../../xml/splice';
import { TagScanner } from '../../xml/tagScanner';
import type { SheetShift, SheetShifts } from './sheetShifts';

const DEPTH = 200;

/** Elements whose text is a formula, in sheets, charts, controls and the extensions of both. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);
/** Attributes that are formulas: targets of links inside the workbook, the cells that drawings and controls show. */
const FORMULA_ATTRIBUTES = ['location', 'textlink', 'fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];
/** Attributes that are areas of the sheet on which the part hangs. */
const AREA_ATTRIBUTES = ['ref', 'sqref', 'activeCell', 'topLeftCell'];
/** Elements that say nothing once the area is gone of which they speak. */
const GONE_WITH_AREA = new Set([
  ...['mergeCell', 'hyperlink', 'protectedRange', 'ignoredError', 'dataValidation', 'conditionalFormatting', 'comment'],
  ...['threadedComment', 'cellWatch'],
]);

/** What a part is seen from: the sheet on which it hangs, when that one moves, and all that move. */
export interface ShiftScope {
  readonly home: SheetShift | undefined;
  readonly shifts: SheetShifts;
}

/**
 * A part whose formulas, areas and anchors point at the same cells as before, now that rows of some sheets are elsewhere. What
 * does not concern these sheets stays byte for byte.
 */
export function shiftedPart(bytes: Uint8Array, part: string, scope: ShiftScope): Uint8Array {
  return new PartShifter(bytes, part, scope).shift();
}

class PartShifter {
  private readonly scanner: TagScanner;
  private readonly edits: Edit[] = [];
  private readonly around: string[] = [];
  private readonly shiftOf: ShiftOf;
  private readonly shared: ReadonlyMap<string, FormulaTemplate>;
  private readonly rows: { readonly start: number; readonly now: number }[] = [];
  private row = 0;
  private column = 0;

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
    private readonly scope: ShiftScope,
  ) {
    this.scanner = new TagScanner(bytes, part, DEPTH);
    this.shiftOf = scope.shifts.seenFrom(scope.home);
    this.shared = sharedFormulas(new TagScanner(bytes, part, DEPTH), scope);
  }

  shift(): Uint8Array {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.isClosing) this.around.pop();
      else this.element();
    }
    const shifted = splice(this.bytes, this.edits);
    const isInOrder = this.rows.every(({ now }, at) => now > (this.rows[at - 1]?.now ?? 0));
    return isInOrder ? shifted : orderedRows(shifted, this.scanner.part);
  }

  private element(): void {
    const { scanner } = this;
    const { name } = scanner;
    const parent = this.around.at(-1);
    if (parent === 'sheetData') {
      if (this.isRowTakenOut()) return;
    } else if (name === 'c' && parent === 'row') this.cell();
    else if (name === 'f' && this.isShared()) {
      this.ownFormula();
      return;
    } else if (this.areAreasGone()) return;
    this.formulaAttributes();
    const shift = this.textShift(name, parent);
    if (shift && !scanner.isEmpty) this.text(shift);
    else if (!scanner.isEmpty) this.around.push(name);
  }

  /** Goes to the row's end when the row is gone; else gives it its number. */
  private isRowTakenOut(): boolean {
    const { scanner } = this;
    const { home } = this.scope;
    this.row = Number(scanner.attribute('r') ?? this.row + 1);
    this.column = 0;
    const now = home ? home.row(this.row) : this.row;
    if (now === null) {
      const { start } = scanner;
      scanner.skip();
      this.edits.push({ start, end: scanner.end, text: '' });
      return true;
    }
    if (now !== this.row) this.setAttribute('r', String(now));
    this.rows.push({ start: scanner.start, now });
    return false;
  }

  private cell(): void {
    const reference = this.scanner.attribute('r');
    const place = parseA1(reference ?? '');
    this.column = place?.column ?? this.column + 1;
    const now = this.scope.home?.row(this.row) ?? this.row;
    if (place && now !== this.row) this.setAttribute('r', a1(now, place.column));
  }

  private isShared(): boolean {
    return this.scanner.attribute('t') === 'shared' && this.shared.has(this.scanner.attribute('si') ?? '');
  }

  /** A shared formula is written out for its own cell: cells that share it may stand on both sides of what was put in. */
  private ownFormula(): void {
    const { scanner } = this;
    const { start, prefix } = scanner;
    const template = this.shared.get(scanner.attribute('si') ?? '');
    scanner.skip();
    const formula = template?.at({ row: this.row, column: this.column }) ?? '';
    const text = xmlText(shiftedFormula(formula, this.shiftOf));
    this.edits.push({ start, end: scanner.end, text: `<${prefix}f>${text}</${prefix}f>` });
  }

  /** Goes to the element's end when nothing is left of what it speaks of. */
  private areAreasGone(): boolean {
    const { scanner } = this;
    const { home } = this.scope;
    if (!home) return false;
    if (scanner.name === 'brk' && this.around.at(-1) === 'rowBreaks') this.shiftBreak(home);
    for (const name of AREA_ATTRIBUTES) {
      const written = scanner.attributePlace(name) && scanner.attribute(name);
      if (written === undefined) continue;
      const now = areasNow(written, home);
      if (now === '' && GONE_WITH_AREA.has(scanner.name)) {
        const { start } = scanner;
        scanner.skip();
        this.edits.push({ start, end: scanner.end, text: '' });
        return true;
      }
      if (now !== '' && now !== written) this.setAttribute(name, now);
    }
    return false;
  }

  private shiftBreak(home: SheetShift): void {
    const id = Number(this.scanner.attribute('id'));
    const now = id > 0 ? home.anchor(id) : id;
    if (now !== id) this.setAttribute('id', String(now));
  }

  private formulaAttributes(): void {
    const { scanner } = this;
    for (const name of FORMULA_ATTRIBUTES) {
      const written = scanner.attributePlace(name) && scanner.attribute(name);
      if (written === undefined || !written.includes('!')) continue;
      const now = shiftedFormula(written, this.shiftOf);
      if (now !== written) this.setAttribute(name, now);
    }
    if (scanner.name === 'worksheetSource') this.shiftSource();
  }

  /** What a pivot table is made of: an area of a sheet that is named beside it. */
  private shiftSource(): void {
    const { scanner } = this;
    const [sheet, ref] = [scanner.attribute('sheet'), scanner.attribute('ref')];
    const shift = sheet === undefined ? undefined : this.scope.shifts.of(sheet);
    const now = shift && ref !== undefined ? areasNow(ref, shift) : '';
    if (now !== '' && now !== ref) this.setAttribute('ref', now);
  }

  /** How the text of an element follows, where it is one that does. */
  private textShift(name: string, parent: string | undefined): ((text: string) => string) | null {
    const { home } = this.scope;
    if (FORMULAS.has(name)) return (text) => shiftedFormula(text, this.shiftOf);
    if (!home) return null;
    if (name === 'sqref') return (text) => areasNow(text, home) || text;
    // Anchors count rows from 0.
    const isAnchor = name === 'row' && (parent === 'from' || parent === 'to');
    return isAnchor ? (text) => String(home.anchor(Number(text) + 1) - 1) : null;
  }

  private text(shift: (text: string) => string): void {
    const { scanner } = this;
    const { name } = scanner;
    scanner.next();
    if (!scanner.isClosing) {
      this.around.push(name);
      this.element();
      return;
    }
    const before = scanner.text();
    const now = before === '' ? '' : shift(before);
    if (now !== before) this.edits.push({ start: scanner.textStart, end: scanner.start, text: xmlText(now) });
  }

  private setAttribute(name: string, value: string): void {
    const { scanner } = this;
    const place = scanner.attributePlace(name);
    if (place)
      this.edits.push({ start: place.valueStart - 1, end: place.valueEnd + 1, text: `"${xmlAttribute(value)}"` });
    else
      this.edits.push({
        start: scanner.lastAttributeEnd,
        end: scanner.lastAttributeEnd,
        text: ` ${name}="${xmlAttribute(value)}"`,
      });
  }
}

/** The formulas that several cells share and that must be written out: on a sheet that moves, or speaking of one. */
function sharedFormulas(scanner: TagScanner, { home, shifts }: ShiftScope): ReadonlyMap<string, FormulaTemplate> {
  const shared = new Map<string, FormulaTemplate>();
  let place: CellPlace = { row: 0, column: 0 };
  while (scanner.next()) {
    if (scanner.isClosing) continue;
    if (scanner.name === 'row' && scanner.attribute('r') !== undefined) {
      place = { row: Number(scanner.attribute('r')), column: 0 };
    } else if (scanner.name === 'c') {
      place = parseA1(scanner.attribute('r') ?? '') ?? { row: place.row, column: place.column + 1 };
    } else if (isFirstOfShared(scanner)) {
      const index = scanner.attribute('si') ?? '';
      scanner.next();
      const text = scanner.text();
      if (home || shifts.isMentioned(xmlText(text))) shared.set(index, new FormulaTemplate(text, place));
    }
  }
  return shared;
}

/** Whether the tag is the formula that others share: the only one of them with a text. */
function isFirstOfShared(scanner: TagScanner): boolean {
  return scanner.name === 'f' && !scanner.isEmpty && scanner.attribute('t') === 'shared';
}

/** The areas of a list that are left, where they are now. */
function areasNow(areas: string, { area }: SheetShift): string {
  return areas
    .split(/\s+/)
    .flatMap((text) => {
      const range = parseRange(text);
      const now = range && area(range);
      if (!range) return [text];
      return now ? [withDollars(text, formatRange(now))] : [];
    })
    .join(' ');
}

function withDollars(before: string, now: string): string {
  return before.includes('$') ? now.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2') : now;
}

/** The same sheet with its rows in the order of their numbers. */
function orderedRows(bytes: Uint8Array, part: string): Uint8Array {
  const scanner = new TagScanner(bytes, part, DEPTH);
  const rows: { readonly number: number; readonly start: number; readonly end: number }[] = [];
  let isInData = false;
  while (scanner.next()) {
    if (scanner.name === 'sheetData') isInData = !scanner.isClosing;
    else if (isInData && scanner.name === 'row' && !scanner.isClosing) {
      const { start } = scanner;
      const number = Number(scanner.attribute('r'));
      scanner.skip();
      rows.push({ number, start, end: scanner.end });
    }
  }
  const decoder = new TextDecoder();
  const ordered = rows.toSorted((a, b) => a.number - b.number);
  const edits = rows.map(({ start, end }, at): Edit => {
    const row = ordered[at];
    return { start, end, text: row ? decoder.decode(bytes.subarray(row.start, row.end)) : '' };
  });
  return splice(bytes, edits);
}

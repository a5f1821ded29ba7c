import { FormulaTemplate } from '../../../core/formulas/formulaTemplate';
import { a1 } from '../../../core/workbook/address';
import { HostFailure } from '../../../core/workbook/port';
import type { CellContent } from '../../../core/workbook/cell';
import { GridBuilder } from '../../../core/workbook/grid';
import type { ReadLimits } from '../limits';
import { unescapeCharacters } from '../xml/escapes';
import type { TagScanner } from '../xml/tagScanner';
import { columnOf, readReference, rowOf } from './cellReference';
import { dateSerial } from './dateSerial';
import { shownFormula } from '../formulaText';
import { readNumber } from './readNumber';
import { readRichText } from './sharedStrings';

/** What the cells of all sheets of a workbook refer to. */
export interface WorkbookContext {
  readonly sharedStrings: readonly string[];
  /** The number format code of every cell style. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly limits: ReadLimits;
  /** Cells that may still come before the workbook is over its limit. */
  cellsLeft: number;
  /** Formulas of which the file keeps no result. */
  formulasWithoutValue: number;
}

const NO_FORMAT = -1;
const UNKNOWN = -2;

/** What was found between a cell's tags. */
interface Found {
  type: string;
  start: number;
  end: number;
  inline: string | undefined;
  formula: string | undefined;
}

/** What a cell is read as whose value is none: people see an error there, and nothing counts it as zero. */
const DAMAGED: CellContent = { v: null, e: '#VALUE!' };

/** Reads the `c` elements of one sheet into a grid. */
export class CellReader {
  readonly grid = new GridBuilder();
  /** The cells whose value is none (a shared text that is not there, a number that is no number). */
  readonly damaged: string[] = [];
  private readonly shared = new Map<string, FormulaTemplate>();
  private readonly formatIds: Int32Array;
  private readonly textIds: Int32Array;
  private readonly found: Found = { type: '', start: 0, end: 0, inline: undefined, formula: undefined };
  private row = 0;
  private column = 0;

  constructor(
    private readonly scanner: TagScanner,
    private readonly context: WorkbookContext,
  ) {
    this.formatIds = new Int32Array(context.formats.length).fill(UNKNOWN);
    this.textIds = new Int32Array(context.sharedStrings.length).fill(UNKNOWN);
  }

  /** Called at a row's start; cells without a reference follow each other from column 1. */
  startRow(row: number): void {
    this.row = row;
    this.column = 0;
  }

  /** Reads the current `c` element to its end. */
  readCell(): void {
    const { scanner, found } = this;
    this.place();
    const style = this.styleOf();
    found.type = scanner.attribute('t') ?? 'n';
    found.start = found.end = 0;
    found.inline = found.formula = undefined;
    if (!scanner.isEmpty) this.readContent();
    this.addCell(style);
  }

  private place(): void {
    const { scanner } = this;
    const at = scanner.attributeAt('r');
    if (at < 0) {
      this.column += 1;
      return;
    }
    const folded = readReference(scanner.bytes, scanner.valueStart(at), scanner.valueEnd(at));
    if (folded === 0) throw scanner.broken();
    this.row = rowOf(folded);
    this.column = columnOf(folded);
  }

  private styleOf(): number {
    const at = this.scanner.attributeAt('s');
    return at < 0 ? 0 : readNumber(this.scanner.bytes, this.scanner.valueStart(at), this.scanner.valueEnd(at));
  }

  private readContent(): void {
    const { scanner, found } = this;
    while (scanner.next() && !scanner.isClosing) {
      const name = scanner.name;
      if (name === 'v' && !scanner.isEmpty) {
        this.expectText();
        found.start = scanner.textStart;
        found.end = scanner.start;
      } else if (name === 'f') this.readFormula();
      else if (name === 'is') found.inline = readRichText(scanner, this.context.limits);
      else scanner.skip();
    }
  }

  /** Goes to the end of an element that holds nothing but text. */
  private expectText(): void {
    this.scanner.next();
    if (!this.scanner.isClosing) throw this.scanner.broken();
  }

  private readFormula(): void {
    const { scanner, found } = this;
    const kind = scanner.attribute('t');
    const index = scanner.attribute('si') ?? '';
    let text = '';
    if (!scanner.isEmpty) {
      this.expectText();
      text = scanner.text().trim();
    }
    if (text.length > this.context.limits.formulaLength) throw this.overLimit('formulaLength', text.length);
    found.formula = kind === 'shared' ? this.sharedText(index, text) : shownFormula(text) || undefined;
  }

  /** The cell that has the text gives it to those that follow; one that lost its source keeps its value alone. */
  private sharedText(index: string, text: string): string | undefined {
    if (text === '') return this.shared.get(index)?.at({ row: this.row, column: this.column });
    const formula = shownFormula(text);
    this.shared.set(index, new FormulaTemplate(formula, { row: this.row, column: this.column }));
    return formula;
  }

  private addCell(style: number): void {
    const { found, grid, row, column } = this;
    const format = this.formatOf(style);
    if (found.formula !== undefined) {
      this.addContent(this.contentOf(), style);
      return;
    }
    const number = found.end > found.start && (found.type === 'n' || found.type === 's') ? this.numberOf() : NaN;
    if (Number.isNaN(number) || (found.type === 's' && this.context.sharedStrings[number] === undefined)) {
      this.addContent(this.contentOf(), style);
      return;
    }
    this.countCell();
    if (found.type === 'n') grid.addNumber(row, column, number, format);
    else grid.addText(row, column, this.sharedTextId(number), format);
  }

  /** Cells that hold nothing but a look are left out: they are not part of what the workbook says. */
  private addContent(content: CellContent, style: number): void {
    const { formula } = this.found;
    if (content.v === null && content.e === undefined && formula === undefined) return;
    if (this.row < 1) throw this.scanner.broken();
    this.countCell();
    if (content.v === null && content.e === undefined) this.context.formulasWithoutValue += 1;
    const z = this.context.formats[style];
    this.grid.add(this.row, this.column, {
      ...content,
      ...(formula === undefined ? {} : { f: `=${formula}` }),
      ...(z === undefined ? {} : { z }),
    });
  }

  private contentOf(): CellContent {
    const { found, scanner, context } = this;
    if (found.type === 'inlineStr') return { v: found.inline ?? this.valueText() };
    if (found.end === found.start) return { v: found.type === 'str' && found.formula !== undefined ? '' : null };
    switch (found.type) {
      case 's':
        return this.contentOr(context.sharedStrings[this.numberOf()]);
      case 'str':
        return { v: unescapeCharacters(this.valueText()) };
      case 'b':
        return { v: isTrueText(this.valueText()) };
      case 'e':
        return { v: null, e: this.valueText().trim() };
      case 'd':
        return { v: dateSerial(this.valueText(), context.date1904) ?? this.valueText() };
      case 'n':
        return this.contentOr(this.numberOf());
      default:
        throw scanner.broken();
    }
  }

  private contentOr(value: string | number | undefined): CellContent {
    if (value !== undefined && !Number.isNaN(value)) return { v: value };
    if (this.row < 1) throw this.scanner.broken();
    this.damaged.push(a1(this.row, this.column));
    return DAMAGED;
  }

  private valueText(): string {
    const { start, end } = this.found;
    const text = end > start ? this.scanner.textOf(start, end) : '';
    if (text.length > this.context.limits.textLength) throw this.overLimit('textLength', text.length);
    return text;
  }

  private numberOf(): number {
    return readNumber(this.scanner.bytes, this.found.start, this.found.end);
  }

  private sharedTextId(index: number): number {
    const known = this.textIds[index] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    return (this.textIds[index] = this.grid.textId(this.context.sharedStrings[index] ?? ''));
  }

  private formatOf(style: number): number {
    const known = this.formatIds[style];
    if (known === undefined) return NO_FORMAT;
    if (known !== UNKNOWN) return known;
    return (this.formatIds[style] = this.grid.formatId(this.context.formats[style]));
  }

  private countCell(): void {
    this.context.cellsLeft -= 1;
    if (this.context.cellsLeft < 0) throw this.overLimit('cells', this.context.limits.cells + 1);
  }

  private overLimit(limit: keyof ReadLimits, found: number): HostFailure {
    const allowed = this.context.limits[limit];
    return new HostFailure('over-limit', { limit, found, allowed, part: this.scanner.part });
  }
}

function isTrueText(text: string): boolean {
  return ['1', 'true', 'TRUE'].includes(text.trim());
}

import { contains, type Range } from '../../../src/core/workbook/range';
import type { CellStyle } from '../../../src/core/workbook/sheetModel';
import { hostClass, type HostObject, type Property } from '../hostClass';
import { invalidArgument } from '../hostError';
import { assertWritable, eachCell, LAST_ROW, type RangeTarget } from './rangeTarget';

/** Excel's `RangeFormat`, `RangeFont`, `RangeFill`, `RangeBorder`, `FormatProtection` as far as Cuadre sets them. */
export const rangeFormatObject: (target: RangeTarget) => HostObject = hostClass<RangeTarget>('RangeFormat', {
  properties: {
    HorizontalAlignment: choice('horizontal', ['left', 'center', 'right']),
    VerticalAlignment: choice('vertical', ['top', 'center', 'bottom']),
    IndentLevel: style('indent', 'number'),
    WrapText: style('wrap', 'boolean'),
    ColumnWidth: {
      get: ({ sheet, range }) => sheet.columnWidths.get(range.left) ?? 48,
      set: ({ sheet, range }, width) => {
        for (let column = range.left; column <= range.right; column += 1) sheet.columnWidths.set(column, Number(width));
      },
    },
    RowHeight: {
      get: ({ sheet, range }) => sheet.rowHeights.get(range.top) ?? 15,
      set: ({ sheet, range }, height) => {
        for (let row = range.top; row <= range.bottom; row += 1) sheet.rowHeights.set(row, Number(height));
      },
    },
  },
  objects: {
    Font: (target) => fontObject(target),
    Fill: (target) => fillObject(target),
    Borders: (target) => bordersObject(target),
    Protection: (target) => protectionObject(target),
  },
});

const fontObject = hostClass<RangeTarget>('RangeFont', {
  properties: {
    Bold: style('bold', 'boolean'),
    Italic: style('italic', 'boolean'),
    Size: style('size', 'number'),
    Color: colour('colour', '#000000'),
    Underline: {
      get: (target) => (first(target).underline ? 'Single' : 'None'),
      set: (target, value) => change(target, { underline: value !== 'None' }),
    },
  },
});

const fillObject = hostClass<RangeTarget>('RangeFill', {
  properties: { Color: colour('fill', '#FFFFFF') },
  methods: { Clear: clearFill },
});

const protectionObject = hostClass<RangeTarget>('FormatProtection', { properties: { Locked: { get: () => true } } });

const bordersObject = hostClass<RangeTarget>('RangeBorderCollection', {
  items: () => [],
  item: (target, side: string) => borderObject({ target, side }),
  methods: { GetItem: (target, side: string) => borderObject({ target, side }) },
});

interface BorderTarget {
  readonly target: RangeTarget;
  readonly side: string;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Which cells of a range an index of its borders draws a line at, and on which side ("Excel.BorderIndex"). */
const LINES: Readonly<Record<string, (range: Range) => { readonly side: Side; readonly cells: Range } | null>> = {
  EdgeTop: (range) => ({ side: 'top', cells: { ...range, bottom: range.top } }),
  EdgeBottom: (range) => ({ side: 'bottom', cells: { ...range, top: range.bottom } }),
  EdgeLeft: (range) => ({ side: 'left', cells: { ...range, right: range.left } }),
  EdgeRight: (range) => ({ side: 'right', cells: { ...range, left: range.right } }),
  InsideHorizontal: (range) => ({ side: 'bottom', cells: { ...range, bottom: range.bottom - 1 } }),
  InsideVertical: (range) => ({ side: 'right', cells: { ...range, right: range.right - 1 } }),
};

const borderObject = hostClass<BorderTarget>('RangeBorder', {
  properties: {
    Style: { set: (_target, value) => expectOption(value, ['Continuous']) },
    Weight: { set: (_target, value) => expectOption(value, ['Thin']) },
    Color: { set: ({ target, side }, value) => draw(target, side, hex(value)) },
  },
});

function expectOption(value: unknown, options: readonly string[]): void {
  if (!options.includes(String(value))) throw invalidArgument(String(value));
}

function draw(target: RangeTarget, index: string, colour: string): void {
  assertWritable(target);
  const line = LINES[index]?.(target.range);
  if (!line) throw invalidArgument(index);
  eachCell(line.cells, (row, column) => {
    const sides = new Set([...(target.sheet.style(row, column).border?.sides ?? []), line.side]);
    target.sheet.setStyle(row, column, { border: { sides: [...sides], colour } });
  });
}

function style(member: keyof CellStyle, type: 'number' | 'boolean'): Property<RangeTarget> {
  return {
    get: (target) => first(target)[member] ?? null,
    set: (target, value) => {
      if (typeof value !== type) throw invalidArgument(member);
      change(target, { [member]: value });
    },
  };
}

function choice(member: keyof CellStyle, options: readonly string[]): Property<RangeTarget> {
  return {
    get: (target) => first(target)[member] ?? 'General',
    set: (target, value) => {
      const option = String(value).toLowerCase();
      if (!options.includes(option)) throw invalidArgument(member);
      change(target, { [member]: option });
    },
  };
}

function clearFill(target: RangeTarget): void {
  assertWritable(target);
  const { sheet, range } = target;
  for (const { row, column } of sheet.styledPositions().filter((at) => contains(range, at.row, at.column))) {
    const left = Object.entries(sheet.style(row, column)).filter(([member]) => member !== 'fill');
    sheet.clearStyle(row, column);
    sheet.setStyle(row, column, Object.fromEntries(left));
  }
}

function colour(member: 'colour' | 'fill', none: string): Property<RangeTarget> {
  return {
    get: (target) => {
      const own = first(target)[member];
      return own === undefined ? none : `#${own}`;
    },
    set: (target, value) => change(target, { [member]: hex(value) }),
  };
}

function hex(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument('color');
  return value.slice(1).toUpperCase();
}

function first({ sheet, range }: RangeTarget): CellStyle {
  return sheet.style(range.top, range.left);
}

function change(target: RangeTarget, to: CellStyle): void {
  assertWritable(target);
  const { sheet, range } = target;
  if (range.bottom === LAST_ROW) throw invalidArgument('a look for a whole column, which Cuadre never sets');
  eachCell(range, (row, column) => sheet.setStyle(row, column, to));
}

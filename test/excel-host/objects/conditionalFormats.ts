import { hostClass, type HostObject } from '../hostClass';
import { invalidArgument, itemNotFound } from '../hostError';
import type { EmulatedFormat } from '../model';
import { assertWritable, type RangeTarget } from './rangeTarget';

/** Excel's `ConditionalFormatCollection` of a range. */
export const conditionalFormatsObject: (target: RangeTarget) => HostObject = hostClass<RangeTarget>(
  'ConditionalFormatCollection',
  {
    properties: { Count: { get: (target) => own(target).length } },
    items: (target) => own(target).map((format) => formatObject({ target, format })),
    item: (target, id: string) => formatObject({ target, format: find(target, id) ?? fail(id) }),
    methods: {
      Add: (target, type: string) => {
        assertWritable(target);
        const format = { id: target.book.newId(), range: target.range, type, formula: '' };
        target.sheet.formats.push(format);
        return formatObject({ target, format });
      },
      ClearAll: (target) => {
        assertWritable(target);
        const gone = new Set(own(target));
        target.sheet.formats = target.sheet.formats.filter((format) => !gone.has(format));
      },
    },
  },
);

interface FormatTarget {
  readonly target: RangeTarget;
  readonly format: EmulatedFormat;
}

const formatObject = hostClass<FormatTarget>('ConditionalFormat', {
  properties: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
  },
  objects: { Custom: (target) => (target.format.type === 'Custom' ? customObject(target) : null) },
});

const customObject = hostClass<FormatTarget>('CustomConditionalFormat', {
  objects: { Rule: (target) => ruleObject(target), Format: (target) => lookObject(target) },
});

const ruleObject = hostClass<FormatTarget>('ConditionalFormatRule', {
  properties: {
    Formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, formula) => {
        if (typeof formula !== 'string' || !formula.startsWith('=')) throw invalidArgument('formula');
        format.formula = formula;
      },
    },
  },
});

const lookObject = hostClass<FormatTarget>('ConditionalRangeFormat', {
  objects: { Font: (target) => fontObject(target), Fill: (target) => fillObject(target) },
});

const fontObject = hostClass<FormatTarget>('ConditionalRangeFont', {
  properties: {
    Bold: { set: ({ format }, bold) => void (format.bold = bold === true) },
    Color: { set: ({ format }, colour) => void (format.colour = String(colour).slice(1)) },
  },
});

const fillObject = hostClass<FormatTarget>('ConditionalRangeFill', {
  properties: { Color: { set: ({ format }, colour) => void (format.fill = String(colour).slice(1)) } },
});

/** A range's collection holds the formats that touch it. */
function own({ sheet, range }: RangeTarget): EmulatedFormat[] {
  return sheet.formats.filter(
    (format) =>
      format.range.top <= range.bottom &&
      format.range.bottom >= range.top &&
      format.range.left <= range.right &&
      format.range.right >= range.left,
  );
}

function find(target: RangeTarget, id: string): EmulatedFormat | null {
  return own(target).find((format) => format.id === id) ?? null;
}

function fail(id: string): never {
  throw itemNotFound(`conditional format ${id}`);
}

import { hostClass, type HostObject } from '../hostClass';
import { HostError, invalidArgument, itemNotFound } from '../hostError';
import type { EmulatedFormat } from '../model';
import { assertWritable, type RangeTarget } from './rangeTarget';

/** Excel's `ConditionalFormatCollection` of a range. */
export const conditionalFormatsObject: (target: RangeTarget) => HostObject = hostClass<RangeTarget>(
  'ConditionalFormatCollection',
  {
    properties: { Count: { get: (target) => own(target).length } },
    items: (target) => {
      if (target.book.faults().formatsThrow && own(target).length > 0)
        throw new HostError('GeneralException', 'There was an internal error.', 500);
      return own(target).map((format) => formatObject({ target, format }));
    },
    item: (target, id: string) => formatObject({ target, format: find(target, id) ?? fail(id) }),
    methods: {
      GetItem: (target, id: string) => formatObject({ target, format: find(target, id) ?? fail(id) }),
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
  objects: {
    Custom: (target) => (target.format.type === 'Custom' ? customObject(target) : null),
    // "Returns the custom conditional format properties if the current conditional format is a custom type" (or a null object).
    CustomOrNullObject: (target) => (target.format.type === 'Custom' ? customObject(target) : null),
  },
  methods: {
    Delete: ({ target, format }) => {
      assertWritable(target);
      target.sheet.formats = target.sheet.formats.filter((other) => other !== format);
    },
  },
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
    Bold: { get: ({ format }) => format.bold ?? null, set: ({ format }, bold) => void (format.bold = bold === true) },
    Color: {
      get: ({ format }) => shownColour(format.colour),
      set: ({ format }, colour) => void (format.colour = String(colour).slice(1)),
    },
  },
});

const fillObject = hostClass<FormatTarget>('ConditionalRangeFill', {
  properties: {
    Color: {
      get: ({ format }) => shownColour(format.fill),
      set: ({ format }, colour) => void (format.fill = String(colour).slice(1)),
    },
  },
});

/** A colour that was never given is an empty text. */
function shownColour(colour: string | undefined): string {
  return colour === undefined ? '' : `#${colour}`;
}

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

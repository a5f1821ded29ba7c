/// <reference types="office-js" />
import { isOwnFormat, type EarlierFormat } from '../../../core/workbook/renewal';
import type { SheetModel } from '../../../core/workbook/sheetModel';

/** A conditional format (formato condicional) of a sheet that Cuadre wrote, whoever made it. */
export interface ReadFormat {
  readonly id: string;
  /** Its formula, and how it looks; null where it is of another kind than Cuadre's. */
  readonly rule: {
    readonly formula: string;
    readonly bold: unknown;
    readonly colour: unknown;
    readonly fill: unknown;
  } | null;
}

/** Queues the reading of all conditional formats of a sheet. */
export function queueFormats(sheet: Excel.Worksheet): () => ReadFormat[] {
  const formats = sheet.getRange().untrack().conditionalFormats.load(FIELDS);
  return () => formats.items.map(readFormat);
}

const FIELDS = [
  'id',
  'type',
  ...['rule/formula', 'format/font/bold', 'format/font/color', 'format/fill/color'].map(custom),
]
  .map((field) => `items/${field}`)
  .join();

function custom(field: string): string {
  return `customOrNullObject/${field}`;
}

function readFormat({ id, customOrNullObject: own }: Excel.ConditionalFormat): ReadFormat {
  if (own.isNullObject) return { id, rule: null };
  const { font, fill } = own.format;
  return { id, rule: { formula: own.rule.formula, bold: font.bold, colour: font.color, fill: fill.color } };
}

/** Those of them that an earlier run made, which are renewed. All others are people's and stay. */
export function ownFormats(formats: readonly ReadFormat[], model: SheetModel): ReadFormat[] {
  return formats.filter(({ rule }) => rule !== null && isOwnFormat(earlierFormat(rule), model));
}

function earlierFormat({ formula, bold, colour, fill }: NonNullable<ReadFormat['rule']>): EarlierFormat {
  return {
    formula: formula.replace(/^=/, ''),
    looksLike: (style) =>
      (bold === true) === (style.bold === true) && isColour(colour, style.colour) && isColour(fill, style.fill),
  };
}

/** Excel tells a colour that was never given as an empty text or null. */
function isColour(colour: unknown, own: string | undefined): boolean {
  const told = typeof colour === 'string' ? colour.replace('#', '').toUpperCase() : '';
  return told === (own ?? '').toUpperCase();
}

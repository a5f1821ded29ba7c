/// <reference types="office-js" />
import type { ModelConditionalFormat, SheetModel } from '../../../core/workbook/sheetModel';
import { enteredFormula } from './enteredValue';

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

/**
 * Those of them that an earlier run made, which are renewed: they have the formula of one of the model's, or, where that was
 * another one then, its look. All others are people's and stay.
 */
export function ownFormats(formats: readonly ReadFormat[], { conditionalFormats }: SheetModel): ReadFormat[] {
  return formats.filter(({ rule }) => rule !== null && conditionalFormats.some((own) => isOwn(rule, own)));
}

function isOwn(rule: NonNullable<ReadFormat['rule']>, { formula, style }: ModelConditionalFormat): boolean {
  if (rule.formula === enteredFormula(formula)) return true;
  const isBold = (rule.bold === true) === (style.bold === true);
  return isBold && isColour(rule.colour, style.colour) && isColour(rule.fill, style.fill);
}

/** Excel tells a colour that was never given as an empty text or null. */
function isColour(colour: unknown, own: string | undefined): boolean {
  const told = typeof colour === 'string' ? colour.replace('#', '').toUpperCase() : '';
  return told === (own ?? '').toUpperCase();
}

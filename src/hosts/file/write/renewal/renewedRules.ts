import { isOwnFormat, isOwnValidation } from '../../../../core/workbook/renewal';
import { parseRange, type Range } from '../../../../core/workbook/range';
import type { SheetModel } from '../../../../core/workbook/sheetModel';
import { childNamed, type XmlElement, type XmlPart } from '../../xml/xmlPart';
import { conditionalFormatsXml } from '../parts/sheetPart';
import { validationXml } from '../parts/validations';
import { differentialStyleNumber } from '../styleNumbers';
import type { StylesheetDraft } from '../stylesheetDraft';
import { insertSection, ownXml } from './sheetSections';

/** Cuadre's conditional formats renewed; people's stay behind them, in their order. */
export function renewFormats(sheet: XmlPart, model: SheetModel, stylesheet: StylesheetDraft): void {
  const sections = sheet.root.children.filter(({ name }) => name === 'conditionalFormatting');
  const own = (rule: XmlElement): boolean => isOwnFormat(formatOf(sheet, rule, stylesheet), model);
  const before = sections
    .flatMap(({ attributes, children }) =>
      children.filter(own).map((rule) => signOf({ sheet, stylesheet }, rule, attributes['sqref'])),
    )
    .toSorted();
  const now = model.conditionalFormats
    .map(({ range, formula, style }) => {
      return [range, formula, stylesheet.conditionalLook(differentialStyleNumber(stylesheet, style))].join('\n');
    })
    .toSorted();
  if (before.join('\n\n') === now.join('\n\n')) return;
  const others = sections.flatMap(({ children }) => children.filter((rule) => !own(rule)));
  for (const section of sections) {
    if (section.children.every(own)) sheet.remove(section);
    else for (const rule of section.children.filter(own)) sheet.remove(rule);
  }
  const ranked = others.toSorted((a, b) => priorityOf(a) - priorityOf(b));
  ranked.forEach((rule, at) => {
    sheet.set(rule, 'priority', String(model.conditionalFormats.length + at + 1));
  });
  const xml = conditionalFormatsXml(model, stylesheet);
  const [first] = sections;
  if (first) sheet.insertBefore(first, ownXml(sheet, xml));
  else insertSection(sheet, 'conditionalFormatting', xml);
}

function priorityOf({ attributes }: XmlElement): number {
  return Number(attributes['priority'] ?? 0);
}

interface FormatReading {
  readonly sheet: XmlPart;
  readonly stylesheet: StylesheetDraft;
}

function signOf({ sheet, stylesheet }: FormatReading, rule: XmlElement, area: string | undefined): string {
  const look = rule.attributes['dxfId'];
  return [area, formulaOf(sheet, rule), look === undefined ? '' : stylesheet.conditionalLook(Number(look))].join('\n');
}

function formatOf(sheet: XmlPart, rule: XmlElement, stylesheet: StylesheetDraft): Parameters<typeof isOwnFormat>[0] {
  const look = rule.attributes['dxfId'];
  return {
    formula: rule.attributes['type'] === 'expression' ? formulaOf(sheet, rule) : '',
    looksLike: (style) =>
      look !== undefined &&
      stylesheet.conditionalLook(Number(look)) ===
        stylesheet.conditionalLook(differentialStyleNumber(stylesheet, style)),
  };
}

function formulaOf(sheet: XmlPart, rule: XmlElement): string {
  const formula = childNamed(rule, 'formula');
  return formula ? sheet.text(formula) : '';
}

/** Cuadre's validations renewed, before those that people made. */
export function renewValidations(sheet: XmlPart, { validations }: SheetModel): void {
  const section = sheet.section('dataValidations');
  const rules = section?.children ?? [];
  const own = rules.filter(({ attributes }) => isOwnValidation(areasOf(attributes['sqref'] ?? ''), { validations }));
  const wanted = validations.map((each) => ownXml(sheet, validationXml(each)));
  if (own.length === wanted.length && own.every((rule, at) => sheet.source(rule) === wanted[at])) return;
  const others = rules.length - own.length;
  if (!section || others === 0) {
    if (section) sheet.remove(section);
    if (wanted.length > 0) insertSection(sheet, 'dataValidations', listXml(validations.map(validationXml)));
    return;
  }
  for (const rule of own) sheet.remove(rule);
  sheet.insertBefore(rules[0], wanted.join(''));
  sheet.set(section, 'count', String(wanted.length + others));
}

function listXml(rules: readonly string[]): string {
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function areasOf(text: string): Range[] {
  return text.split(/\s+/).flatMap((each) => parseRange(each) ?? []);
}

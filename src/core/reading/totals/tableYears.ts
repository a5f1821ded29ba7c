import type { Mapping } from '../../workbook/state';
import { isYear, yearsIn } from '../../words/year';
import { mappingOfTable } from '../columns/confirmMapping';
import { fiscalYearOf } from '../headings/titles';
import type { TableDraft } from '../tableDraft';

/**
 * The year of a table (vigencia): what a person said, the only year in its sheet's name, or the one that its titles state;
 * null where they say none, or several.
 */
export function tableYear({ view, area, titles }: TableDraft, mapping: Mapping | null): number | null {
  const said = mappingOfTable(mapping, { sheet: view.sheet.name, header: area.band })?.fiscalYear;
  if (said !== undefined && isYear(said)) return said;
  const [first, ...others] = new Set(yearsIn(view.sheet.name));
  if (first !== undefined) return others.length === 0 ? first : null;
  return fiscalYearOf(titles.map(({ text }) => text));
}

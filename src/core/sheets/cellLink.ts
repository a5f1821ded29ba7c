import { a1, parseAddress, quoteSheet, type Address } from '../workbook/address';
import { textLiteral } from './formula/reference';
import type { DraftCell } from './sheetDraft';

/** Characters of a link that Excel follows. */
const LINK_LIMIT = 255;

/** A cell that leads to another one (vínculo), in a form that Excel and LibreOffice both follow. */
export function cellLink(address: Address, shown: string = address): DraftCell {
  const cell = parseAddress(address);
  const target = cell && `#${quoteSheet(cell.sheet)}!${a1(cell.row, cell.column)}`;
  if (!target || target.length > LINK_LIMIT || shown.length > LINK_LIMIT) return { value: shown, style: 'text' };
  return { value: shown, formula: `=HYPERLINK(${textLiteral(target)},${textLiteral(shown)})`, style: 'link' };
}

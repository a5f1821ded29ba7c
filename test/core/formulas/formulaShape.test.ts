import { describe, expect, test } from '@jest/globals';
import { FormulaBook, formulaShape, precedentsAt, rowFormula } from '../../../src/core/formulas';
import { toPlainText } from '../../../src/core/quantity/decimal';
import { formatRange } from '../../../src/core/workbook/range';
import type { SheetSnapshot, Snapshot } from '../../../src/core/workbook/snapshot';

function sheet(name: string, cells: SheetSnapshot['cells'], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const plain = { merges: [], hiddenRows: [], hiddenColumns: [], tables: [], protected: false };
  return { name, visibility: 'visible', ...plain, cells, ...more };
}

const TABLE = {
  ...{ B2: { v: 'Valor' }, C2: { v: 'Por # gestionar' }, D2: { v: 'Total' } },
  ...{ B3: { v: 1 }, B4: { v: 2 }, B5: { v: 3, f: '=SUBTOTAL(109,Costos[Valor])' } },
};
const SNAPSHOT: Snapshot = {
  sheets: [
    sheet('PLAN', { A1: { v: 1 }, J40: { v: 1, f: '=H40+I40' } }),
    sheet('Enero', TABLE, { tables: [{ name: 'Costos', ref: 'B2:D5', totals: true }] }),
    sheet("Feb'rero", { A1: { v: 1 } }),
    sheet('Marzo', { A9: { v: 1 } }),
  ],
  names: [
    { name: 'IVA', ref: '0.19' },
    { name: 'Base', ref: 'PLAN!$B$2:$B$9' },
    { name: 'Base', ref: 'Marzo!$C$2:$C$4', sheet: 'Marzo' },
    { name: 'Otra', ref: 'Base' },
    { name: 'Movil', ref: 'PLAN!B2' },
    { name: 'Calcula', ref: 'OFFSET(PLAN!$A$1,1,1)' },
    { name: 'Gira', ref: 'Gira' },
  ],
  date1904: false,
};
const BOOK = FormulaBook.of(SNAPSHOT);

function written(formula: string, place = { sheet: 'PLAN', row: 48, column: 8 }): string | null {
  const { linear, why } = formulaShape(formula, place, BOOK);
  if (!linear) return why;
  const addends = linear.addends.map(({ area, coefficient }) => {
    const name = area.sheet === place.sheet ? '' : `${area.sheet}!`;
    return `${toPlainText(coefficient)}*${name}${formatRange(area.range)}${area.open === true ? '…' : ''}`;
  });
  return [...addends, ...(linear.constant.units === 0n ? [] : [toPlainText(linear.constant)])].join(' + ');
}

describe('formulas as linear combinations', () => {
  test.each([
    ['=SUM(H7:H47)', '1*H7:H47'],
    ['=+H7+H9', '1*H7 + 1*H9'],
    ["=ROUND(H7-'Feb''rero'!B3,0)+1000", "1*H7 + -1*Feb'rero!B3 + 1000"],
    ['=SUM(H7:H9,,J3)-SUM((K1,K3:K4))', '1*H7:H9 + 1*J3 + -1*K1 + -1*K3:K4'],
    ['=SUBTOTAL(109,H7:H47)', '1*H7:H47'],
    ['=SUBTOTAL(1,H7:H47)', 'function'],
    ['=AGGREGATE(9,6,H7:H47)', '1*H7:H47'],
    ['=AGGREGATE(14,6,H7:H47,1)', 'function'],
    ['=H7*1.19', '1.19*H7'],
    ['=2*(H7-H8)/4', '0.5*H7 + -0.5*H8'],
    ['=H7/12', 'division'],
    ['=H7*19%', '0.19*H7'],
    ['=H7*H8', 'product'],
    ['=IF(H7>0,H7,0)', 'condition'],
    ['=H7>H8', 'condition'],
    ['=IFERROR(H7+H8,0)', '1*H7 + 1*H8'],
    ['=H7&"x"', 'text'],
    ['=H7:H9', 'area-as-value'],
    ['=VLOOKUP(H7,A:B,2,0)', 'function'],
    ['=[2]Hoja!A1+1', 'external'],
    ['=H7+Nadie', 'unresolved'],
    ['=H7+#REF!', 'unresolved'],
    ['=SUM((A1', 'unparsed'],
  ])('%s is %s', (formula, expected) => {
    expect(written(formula)).toBe(expected);
  });

  test.each([
    ['=SUM(Base)', '1*B2:B9'],
    ['=SUM(Otra)*IVA', '0.19*B2:B9'],
    ['=SUM(Marzo!Base)', '1*Marzo!C2:C4'],
    ['=Movil', 'unresolved'],
    ['=Calcula', 'unresolved'],
    ['=Gira', 'unresolved'],
    ['=SUM(Marzo!A:A)', '1*Marzo!A1:A9…'],
    ['=SUM(Enero:Marzo!A1)', "1*Enero!A1 + 1*Feb'rero!A1 + 1*Marzo!A1"],
    ['=SUM(Costos[Valor])', '1*Enero!B3:B4'],
    ["=SUM(Costos[[#All],[Valor]:[Por '# gestionar]])", '1*Enero!B2:C5'],
    ['=Costos[[#Totals],[Valor]]', '1*Enero!B5'],
    ['=SUM(Costos)', '1*Enero!B3:D4'],
    ['=Costos[Nada]', 'unresolved'],
  ])('%s is %s', (formula, expected) => {
    expect(written(formula)).toBe(expected);
  });

  test('a structured reference of its own row', () => {
    const place = { sheet: 'Enero', row: 4, column: 4 };
    expect(written("=Costos[[#This Row],[Valor]]-[@[Por '# gestionar]]", place)).toBe('1*B4 + -1*C4');
  });

  test('what a subtotal leaves out', () => {
    const skips = (formula: string) =>
      formulaShape(formula, { sheet: 'PLAN', row: 9, column: 1 }, BOOK).linear?.addends[0]?.skips;
    expect(skips('=SUBTOTAL(9,A1:A8)')).toEqual({ subtotals: true, hidden: false, filtered: true, errors: false });
    expect(skips('=AGGREGATE(9,7,A1:A8)')).toEqual({ subtotals: false, hidden: true, filtered: true, errors: true });
    expect(skips('=SUM(A1:A8)')).toBeUndefined();
  });

  test('products, links and what stands for nothing', () => {
    const shape = (formula: string) => formulaShape(formula, { sheet: 'PLAN', row: 9, column: 1 }, BOOK);
    expect(shape('=ROUND(F7*G7,0)').factors?.map(({ range }) => formatRange(range))).toEqual(['F7', 'G7']);
    expect(shape('=ROUND(F7*G7,0)').rounded).toBe(true);
    expect(shape('=[2]Hoja!A1+1').external).toEqual(['2']);
    expect(shape('=SUM(A1:INDEX(B:B,3))').opaque).toBe(true);
    expect(shape('=SUM(A1,,2)').areas).toHaveLength(1);
  });

  test('the formula of a cell', () => {
    const at = (row: number) => precedentsAt(SNAPSHOT, { sheet: 'PLAN', row, column: 10 });
    expect(at(40)?.areas.map(({ range }) => formatRange(range))).toEqual(['H40', 'I40']);
    expect(at(41)).toBeNull();
  });
});

describe('formulas of a row', () => {
  test.each([
    ['=E7*F7', 'product 5,6'],
    ['=+K7+L7', 'sum 11,12'],
    ['=SUM(K7:N7)', 'sum 11,12,13,14'],
    ['=G7-H7-I7', 'difference 7,8,9'],
    ['=ROUND(E7*F7,0)', 'product 5,6'],
    ['=K7+L8', ''],
    ['=K7+K7', ''],
    ['=K7', ''],
    ['=K7-L7+M7', 'sum 11,13 - 12'],
    ['=-K7+L7', 'sum 12 - 11'],
    ['=2*K7+L7', ''],
    ['=SUM(K7:K9)', ''],
  ])('%s', (formula, expected) => {
    const read = rowFormula(formula, { sheet: 'PLAN', row: 7, column: 20 }, BOOK);
    const taken = read?.subtracted ? ` - ${read.subtracted.join()}` : '';
    expect(read ? `${read.kind} ${read.columns.join()}${taken}` : '').toBe(expected);
  });
});

import { tokenize } from '@borgar/fx/xlsx';

/**
 * Functions that came after the file format was fixed: the file keeps them with a prefix that Excel shows nowhere, and without
 * it Excel shows `#NAME?` ([MS-XLSX] 2.2.2, future functions).
 */
const FUTURE = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH ' +
    'CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FILTERXML FLOOR.MATH FORMULATEXT GAUSS HSTACK ' +
    'IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERMUTATIONA PHI QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH ' +
    'SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW ' +
    'UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);
/** Two functions of dynamic arrays that carry a second prefix. */
const WORKSHEET_FUTURE = new Set(['FILTER', 'SORT']);

/**
 * The formula as people see it, from the text in a file and without `=`. A prefix that `storedFormula` would not give back
 * stays, so that a formula that was read can always be written again as it was.
 */
export function shownFormula(text: string): string {
  if (!text.includes('_xlfn.')) return text;
  return text.replace(/_xlfn\.(_xlws\.)?([A-Z][A-Z0-9.]*)(?=\()/g, (whole, second, name: string) => {
    const known = second === undefined ? FUTURE : WORKSHEET_FUTURE;
    return known.has(name) ? name : whole;
  });
}

/** The formula as a file keeps it: without `=`, newer functions with their prefix. */
export function storedFormula(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!/[A-Za-z.]\(/.test(text)) return text;
  return tokenize(text)
    .map(({ type, value }) => (type === 'func' ? stored(value) : value))
    .join('');
}

function stored(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUTURE.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}

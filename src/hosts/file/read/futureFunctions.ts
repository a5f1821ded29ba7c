/**
 * Functions newer than the file format carry a prefix in the file (`_xlfn.`, some `_xlfn._xlws.`, parameters of LAMBDA
 * `_xlpm.`) that Excel shows nowhere: snapshots have the formula as people see it.
 */
export function withoutFunctionPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, '') : formula;
}

import { columnName } from '../core/workbook/address';

/**
 * An identity of columns as people write it: `#6*#7=#8` is `F × G = H`. Parts that are no columns go by the name that
 * `nameOf` gives them; evidence that is no identity stays as it is.
 */
export function identityText(evidence: string, nameOf: (part: string) => string): string {
  if (!/[=*+]/.test(evidence)) return evidence;
  return evidence
    .split(/([=*+])/)
    .map((part) => SIGNS[part] ?? operandText(part.trim(), nameOf))
    .join('');
}

const SIGNS: Readonly<Record<string, string>> = { '=': ' = ', '*': ' × ', '+': ' + ' };

/** `#6` is the sixth column. */
function operandText(operand: string, nameOf: (part: string) => string): string {
  const column = /^#(\d+)$/.exec(operand)?.[1];
  return column === undefined ? nameOf(operand) : columnName(Number(column));
}

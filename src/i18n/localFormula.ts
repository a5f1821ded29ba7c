import { errors, functions } from './es/functions';
import { languageOf, type Language } from './language';
import { signsOf, type NumberLanguage } from './number';

interface FormulaNames {
  readonly functions: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
}

const NONE: FormulaNames = { functions: new Map(), errors: new Map() };

const NAMES: Readonly<Record<Language, FormulaNames>> = { es: { functions, errors }, en: NONE };

/** A text, a quoted sheet, a name, a number, an error, or any other sign. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|#[A-Z/0?!]+|[\p{L}_\\][\p{L}\p{N}_.]*|\d+(?:\.\d+)?(?:E[+-]?\d+)?|[^]/giu;

/**
 * A formula as the user's Excel shows it: its functions in that language, `;` between arguments where the comma is for
 * decimals. `=SUM(A1,1.5)` is `=SUMA(A1;1,5)`. References stay as they are.
 */
export function localFormula(formula: string, numbers: NumberLanguage): string {
  const names = NAMES[languageOf(numbers)];
  const { point } = signsOf(numbers);
  let braces = 0;
  return formula.replace(PARTS, (part: string, at: number) => {
    if (part === '{') braces += 1;
    if (part === '}') braces -= 1;
    if (point === ',' && part === ',') return braces > 0 ? '\\' : ';';
    if (/^\d/.test(part)) return part.replace('.', point);
    if (part.startsWith('#')) return names.errors.get(part.toUpperCase()) ?? part;
    if (!/^[\p{L}_]/u.test(part)) return part;
    return isFunction(formula, at + part.length, part) ? (names.functions.get(plainName(part)) ?? part) : part;
  });
}

/** What a cell with an error shows. */
export function localError(error: string, language: Language): string {
  return NAMES[language].errors.get(error) ?? error;
}

function isFunction(formula: string, end: number, part: string): boolean {
  const isTruth = /^(TRUE|FALSE)$/i.test(part);
  return formula.charAt(end) === '(' || (isTruth && formula.charAt(end) !== '!');
}

/** Files write newer functions with a prefix that nobody sees. */
function plainName(name: string): string {
  return name.toUpperCase().replace(/^(_XLFN\.)?(_XLWS\.)?/, '');
}

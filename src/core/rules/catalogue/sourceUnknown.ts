import { parseRole, sourceOf } from '../../plan/parseRole';
import type { PlanTable } from '../../plan/plan';
import { isSourceRole } from '../../plan/roles';
import { formatAddress } from '../../workbook/address';
import { isSameWord, isSwappedWord } from '../../words/likeness';
import { normalise } from '../../words/normalise';
import { planRule } from '../planRule';

/** The words that sources of funding are named with (fuentes de financiación): the earmarks of the law and the usual origins. */
const WORDS = [
  ...['educación', 'salud', 'deporte', 'recreación', 'cultura', 'alimentación', 'escolar', 'saneamiento', 'básico'],
  ...['propósito', 'general', 'libre', 'inversión', 'destinación', 'específica', 'primera', 'infancia', 'resguardos'],
  ...['recursos', 'propios', 'regalías', 'crédito', 'cofinanciación', 'nación', 'departamento', 'transferencias'],
  ...['donaciones', 'cooperación', 'internacional', 'estampilla', 'sobretasa', 'participaciones', 'asignaciones'],
  ...['directas', 'corrientes', 'ingresos', 'capital', 'balance', 'comunidad', 'gobernación', 'municipio', 'aportes'],
];

interface SourceUnknown {
  readonly source: string;
  /** The word that no source is named with, and the one that it is a letter away from. */
  readonly word: string;
  readonly known: string;
}

/**
 * A source of funding whose name is a slip away from a known one (fuente fuera del catálogo: SGP EDUCACON). New sources come
 * with every law: a name that is like none is let be.
 */
export const sourceUnknownRule = planRule<'source-unknown', SourceUnknown>({
  name: 'source-unknown',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const sources = index.plan.tables.flatMap(sourcesOf);
    return {
      done: sources.length,
      findings: sources.flatMap(({ cell, source }) => {
        const slip = slipIn(source);
        return slip ? [{ cells: [cell], data: { source, ...slip }, key: normalise(source) }] : [];
      }),
    };
  },
});

function sourcesOf({ sheet, header, columns }: PlanTable): { cell: string; source: string }[] {
  return columns.flatMap(({ role, column }) => {
    const parsed = parseRole(role)?.role ?? 'other';
    if (!isSourceRole(parsed)) return [];
    return [{ cell: formatAddress({ sheet, row: header.bottom, column }), source: sourceOf(parsed) }];
  });
}

const KNOWN = new Map(WORDS.map((word) => [normalise(word), word]));

function slipIn(source: string): Pick<SourceUnknown, 'word' | 'known'> | null {
  for (const word of normalise(source).split(' ')) {
    if (KNOWN.has(word)) continue;
    for (const [plain, known] of KNOWN) if (isMistyped(word, plain)) return { word, known };
  }
  return null;
}

/** One letter apart or two exchanged; another ending is another form of the word (propio, cofinanciado). */
function isMistyped(word: string, known: string): boolean {
  if (word.at(-1) !== known.at(-1)) return false;
  return isSameWord(word, known) || isSwappedWord(word, known);
}

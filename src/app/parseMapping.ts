import * as v from 'valibot';
import { parseRole } from '../core/plan/parseRole';
import { parseRange } from '../core/workbook/range';
import type { Mapping } from '../core/workbook/state';

/** What a mapping file holds, or where it is wrong: `place` is null when the text is no JSON at all. */
export type ParsedMapping =
  { readonly mapping: Mapping } | { readonly problem: { readonly place: string | null; readonly wanted: string } };

const ROW_KINDS = ['activity', 'section', 'subtotal', 'total', 'header', 'note', 'control', 'blank', 'ignore'] as const;

/** A role as `total`, `source:SGP`, `quarter:1`; of another year with the year behind it: `total@2025`. */
function isRole(text: string): boolean {
  return parseRole(text) !== null;
}

const table = v.strictObject({
  sheet: v.pipe(v.string(), v.nonEmpty()),
  header: v.exactOptional(
    v.pipe(
      v.string(),
      v.check((ref) => parseRange(ref) !== null, 'A5:S6'),
    ),
  ),
  unit: v.exactOptional(v.picklist([1, 1000, 1_000_000])),
  columns: v.exactOptional(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Z]{1,3}$/, 'A … XFD')),
      v.pipe(v.string(), v.check(isRole, 'total | assigned | source:… | quarter:1 | ignore | …')),
    ),
  ),
  rows: v.exactOptional(v.record(v.pipe(v.string(), v.regex(/^[1-9]\d*$/, '48')), v.picklist(ROW_KINDS))),
});

const mapping: v.GenericSchema<unknown, Mapping> = v.strictObject({
  schema: v.literal('cuadre.mapping/1'),
  fiscalYear: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200))),
  tables: v.exactOptional(v.array(table)),
  axes: v.exactOptional(v.record(v.string(), v.pipe(v.string(), v.nonEmpty()))),
});

/** Reads a mapping (`cuadre.mapping/1`) that a person or another program wrote. */
export function parseMapping(text: string): ParsedMapping {
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return { problem: { place: null, wanted: 'JSON' } };
  const parsed = v.safeParse(mapping, json.output, { abortEarly: true });
  return parsed.success ? { mapping: parsed.output } : { problem: problemOf(parsed.issues[0]) };
}

function problemOf(issue: v.BaseIssue<unknown>): { place: string; wanted: string } {
  const isOurs = issue.type === 'check' || issue.type === 'regex';
  return { place: v.getDotPath(issue) ?? 'JSON', wanted: isOurs ? issue.message : (issue.expected ?? issue.message) };
}

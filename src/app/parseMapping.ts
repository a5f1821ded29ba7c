import * as v from 'valibot';
import { mappingFaults } from '../core/plan/mappingFaults';
import type { Mapping } from '../core/workbook/state';
import { typedMapping } from '../schema/mapping';

/** What a mapping file holds, or where it is wrong: `place` is null when the text is no JSON at all. */
export type ParsedMapping =
  { readonly mapping: Mapping } | { readonly problem: { readonly place: string | null; readonly wanted: string } };

/** Reads a mapping (`cuadre.mapping/1`) that a person or another program wrote. */
export function parseMapping(text: string): ParsedMapping {
  const json = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
  if (!json.success) return { problem: { place: null, wanted: 'JSON' } };
  const parsed = v.safeParse(typedMapping, json.output, { abortEarly: true });
  if (!parsed.success) return { problem: problemOf(parsed.issues[0]) };
  const [fault] = mappingFaults(parsed.output);
  return fault ? { problem: fault } : { mapping: parsed.output };
}

function problemOf(issue: v.BaseIssue<unknown>): { place: string; wanted: string } {
  return { place: v.getDotPath(issue) ?? 'JSON', wanted: issue.expected ?? issue.message };
}

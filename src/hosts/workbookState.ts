import * as v from 'valibot';
import { SEVERITIES } from '../core/findings/severity';
import type { WorkbookState } from '../core/workbook/state';
import { keptMapping } from '../schema/mapping';

/** Namespace of the one custom XML part in which Cuadre keeps its state inside a workbook, whatever the host. */
export const STATE_NAMESPACE = 'urn:cuadre:1';

const cellValue = v.union([v.number(), v.string(), v.boolean(), v.null()]);
const acceptance = v.object({
  rule: v.string(),
  key: v.string(),
  values: v.record(v.string(), cellValue),
  reason: v.string(),
  author: v.string(),
  date: v.string(),
});

const settings = v.object({
  author: v.exactOptional(v.string()),
  trafficLight: v.exactOptional(v.object({ red: v.number(), green: v.number() })),
  sheetPerAxis: v.exactOptional(v.boolean()),
  severities: v.exactOptional(v.record(v.string(), v.picklist(SEVERITIES))),
});

const ownRule = v.object({ text: v.string(), severity: v.picklist(SEVERITIES) });

const state: v.GenericSchema<unknown, WorkbookState> = v.object({
  mapping: v.exactOptional(keptMapping),
  acceptances: v.array(acceptance),
  settings,
  ownRules: v.array(ownRule),
  trusted: v.exactOptional(v.record(v.string(), cellValue)),
  received: v.exactOptional(v.object({ date: v.string(), findings: v.array(v.string()) })),
  previousFindings: v.array(v.string()),
});

/** The custom XML part of a state: its JSON as the text of one element. The same state gives the same text. */
export function stateToXml(value: WorkbookState): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return `${declaration}\n<state xmlns="${STATE_NAMESPACE}">${escapeText(JSON.stringify(value))}</state>`;
}

/** The state in a custom XML part's text; null when the part is not one that Cuadre could have written. */
export function stateFromXml(xml: string): WorkbookState | null {
  const root = /<(?:[\w.-]+:)?state\b[^>]*>([^<]*)<\/(?:[\w.-]+:)?state\s*>\s*$/.exec(xml);
  if (root?.[1] === undefined) return null;
  return stateFromJson(unescapeText(root[1]));
}

function stateFromJson(json: string): WorkbookState | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), state), json);
  return parsed.success ? parsed.output : null;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Decimal and hexadecimal references too: Excel may write the part anew in its own way. */
function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, ...groups: (string | undefined)[]) => {
    const [hex, decimal, name] = groups;
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

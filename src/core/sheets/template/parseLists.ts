import { normalise } from '../../words/normalise';
import type { TemplateLists } from './templateSheets';

/** Headings of a list of names, in either language. */
const HEADINGS: Readonly<Record<keyof TemplateLists, readonly string[]>> = {
  axes: ['ejes', 'ejes estrategicos', 'eje', 'axes', 'strategic axes'],
  sources: ['fuentes', 'fuentes de financiacion', 'fuente', 'sources', 'funding sources'],
  owners: ['dependencias', 'responsables', 'oficinas', 'owners', 'offices'],
};

/**
 * Reads the names that an empty plan is to have (ejes, fuentes, dependencias) out of a text, one a line: those before any
 * heading are axes; a line `Fuentes:` or `Dependencias:` begins the next list. Null: no axis is named.
 */
export function parseLists(text: string): TemplateLists | null {
  const found = {
    axes: new Map<string, string>(),
    sources: new Map<string, string>(),
    owners: new Map<string, string>(),
  };
  let open: keyof typeof found = 'axes';
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = line.replace(/^[\s\ufeff]*(?:[-•*]\s+|\d{1,3}[.)]\s+)?/u, '').trim();
    const heading = headingOf(name);
    if (heading !== null) open = heading;
    else if (name !== '' && !found[open].has(normalise(name))) found[open].set(normalise(name), name);
  }
  const lists = Object.entries(found).map(([key, names]) => [key, [...names.values()]] as const);
  if (found.axes.size === 0) return null;
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}

function headingOf(line: string): keyof TemplateLists | null {
  const text = normalise(line);
  const keys = Object.keys(HEADINGS) as (keyof TemplateLists)[]; // the keys of a literal record
  const isMarked = line.endsWith(':') || line.startsWith('#');
  return keys.find((key) => HEADINGS[key].includes(text) && (isMarked || text === HEADINGS[key][0])) ?? null;
}

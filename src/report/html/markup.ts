import { plainText } from '../plainText';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is known to be safe: it was made here, with every text of the workbook escaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | null | readonly Markup[];

/** Markup from a template: what is put into it is escaped unless it is markup itself; null is nothing. */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(template.reduce((made, text, at) => made + sourceOf(parts[at - 1] ?? null) + text));
}

function sourceOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(({ source }) => source).join('');
  return escapeHtml(String(part));
}

/** A text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

import { yearsIn } from '../../words/year';
import type { Range } from '../../workbook/range';
import { KIND } from '../content';
import { normalise, tidy } from '../../words/normalise';
import type { SheetView } from '../sheetView';
import type { TableArea } from './tableArea';

/** A text above a table, with its cell. */
export interface Title {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Rows above a heading that may hold its titles. */
const TITLE_ROWS = 25;

/** The texts above a table, down to the table before it, nearest last; what stands over another table alone is that table's. */
export function titlesOf(view: SheetView, area: TableArea, all: readonly TableArea[]): Title[] {
  const { band } = area;
  const before = all.filter(({ lastRow, band: other }) => lastRow < band.top && overlaps(other, band));
  const beside = all.filter(
    ({ band: other }) => other !== band && other.top <= band.bottom + 1 && !overlaps(other, band),
  );
  const first = Math.max(1, band.top - TITLE_ROWS, ...before.map(({ lastRow }) => lastRow + 1));
  const titles: Title[] = [];
  for (let row = first; row < band.top; row += 1) {
    const { start, end } = view.grid.rowSpan(row);
    for (let position = start; position < end; position += 1) {
      const text = view.grid.texts[view.grid.textId(position)];
      const column = view.grid.columnAt(position);
      const others = beside.some(
        ({ band: { left, right, bottom } }) => column >= left && column <= right && bottom >= row,
      );
      if (view.kinds[position] === KIND.text && text !== undefined && !others)
        titles.push({ text: tidy(text), row, column });
    }
  }
  return titles;
}

function overlaps(a: Range, b: Range): boolean {
  return a.left <= b.right && b.left <= a.right;
}

/** The texts at the top of a sheet without a table: a cover says the year. */
export function topTexts(view: SheetView): string[] {
  const last = view.grid.rowSpan(view.grid.rows[Math.min(TITLE_ROWS, view.grid.rows.length) - 1] ?? 0).end;
  return Array.from({ length: last }, (_, position) => view.grid.value(position)).filter(
    (value) => typeof value === 'string',
  );
}

/** Pesos per unit of the cells and the text that says so. */
export interface StatedUnit {
  readonly unit: number;
  readonly reason: string | null;
  readonly cell: { readonly row: number; readonly column: number } | null;
}

const THOUSANDS = /\b(?:en|cifras en|valores en|expresad[oa]s? en)? ?(?:miles)\b(?! de millones)/;
const MILLIONS =
  /\b(?:en|cifras en|valores en|expresad[oa]s? en) ?(?:millones)\b|\bmillones de (?:pesos|\$)|\bmiles de miles\b/;
const ABOUT_MONEY = /\b(?:cifras|valores|pesos|en miles|en millones|expresad)\b|\$/;

/** The unit that titles, corner cells and headings state: `Cifras en miles de pesos` → 1 000. */
export function statedUnit(titles: readonly Title[], headings: readonly Title[]): StatedUnit {
  for (const title of [...headings, ...titles.toReversed()]) {
    const text = normalise(title.text.replaceAll('$', ' pesos '));
    if (!ABOUT_MONEY.test(text)) continue;
    const unit = MILLIONS.test(text) ? 1_000_000 : THOUSANDS.test(text) ? 1000 : 1;
    if (unit !== 1) return { unit, reason: title.text, cell: { row: title.row, column: title.column } };
  }
  return { unit: 1, reason: null, cell: null };
}

const FISCAL = /\b(?:vigencia|plan de accion|plan operativo|poai|ano|presupuesto)\b[^0-9]*\b((?:19|20)\d\d)\b/;

const ONLY_YEAR = /^(?:plan|vigencia|ano|presupuesto|periodo) ((?:19|20)\d\d)$/;

/** The one year that titles say is the plan's (vigencia 2025); a year of a law or of a longer plan is none. */
export function fiscalYearOf(texts: readonly string[]): number | null {
  const years = texts.flatMap((text) => {
    const plain = normalise(text);
    const [first, ...others] = new Set(yearsIn(plain));
    const said = FISCAL.exec(plain)?.[1] ?? ONLY_YEAR.exec(plain)?.[1];
    return said !== undefined && first === Number(said) && others.length === 0 ? [first] : [];
  });
  const [only, ...rest] = new Set(years);
  return only !== undefined && rest.length === 0 ? only : null;
}

/** The fiscal year (vigencia) that texts state: the one beside VIGENCIA or PLAN DE ACCIÓN, else the only one there is. */
export function statedYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const plain = normalise(text);
    const fiscal = FISCAL.exec(plain)?.[1];
    if (fiscal !== undefined) counts.set(Number(fiscal), (counts.get(Number(fiscal)) ?? 0) + 10);
    for (const year of new Set(yearsIn(plain))) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}

import type { Activity, PlanTable } from '../../plan/plan';
import { a1, type Address } from '../../workbook/address';
import { gridOf, type Snapshot } from '../../workbook/snapshot';
import { normalise } from '../../words/normalise';
import { isYear } from '../../words/year';
import { labelOf } from '../equations/lineLabel';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

/**
 * The codes of Colombia's public investment (DNP): BPIN, 13 digits that begin with the year; of the MGA sector, programme,
 * product and indicator, 2, 4, 7 and 9 digits, each of which begins with the one before it.
 */
export const CODE_KINDS = ['sector', 'programme', 'product', 'indicator', 'bpin'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

interface CodeForm {
  readonly kind: CodeKind;
  readonly digits: number;
  readonly header: RegExp;
}

const FORMS: readonly CodeForm[] = [
  { kind: 'sector', digits: 2, header: /\bsector mga\b|\bcod\w* (?:del? )?sector\b/ },
  { kind: 'programme', digits: 4, header: /\bprograma mga\b|\bcod\w* (?:del? )?programa\b/ },
  { kind: 'product', digits: 7, header: /\bproducto mga\b|\bcod\w* (?:del? )?producto\b/ },
  { kind: 'indicator', digits: 9, header: /\bindicador mga\b|\bcod\w* (?:del? )?indicador\b/ },
  { kind: 'bpin', digits: 13, header: /\bbpin\b/ },
];

interface OddCode {
  readonly row: number;
  readonly label: string;
  readonly code: string;
  readonly kind: CodeKind;
  /** How many digits it should have; null: it has them, and begins with no year that can be. */
  readonly digits: number | null;
}

/**
 * A code with another number of digits than its column's, or a BPIN that begins with no year (código distinto), where
 * nearly all of the column are as they should be.
 */
export const codeFormRule = planRule<'code-form', OddCode>({
  name: 'code-form',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const columns = codeColumns(index);
    const findings = columns.flatMap(({ form, cells }) =>
      cells.flatMap(({ activity, address, codes }) => {
        const odd = codes.find((code) => !isRight(code, form));
        if (odd === undefined) return [];
        const digits = odd.length === form.digits ? null : form.digits;
        const data = { row: activity.row, label: labelOf(activity), code: odd, kind: form.kind, digits };
        return [{ cells: [address], data, key: `${index.keyOf(activity)}:${form.kind}`, owner: ownerOf(activity) }];
      }),
    );
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings };
  },
});

interface OddPrefix {
  readonly row: number;
  readonly label: string;
  readonly code: string;
  readonly kind: CodeKind;
  readonly parent: string;
  readonly parentKind: CodeKind;
}

/** A code that does not begin with the one that it is part of (prefijos que no coinciden), where nearly all others do. */
export const codePrefixRule = planRule<'code-prefix', OddPrefix>({
  name: 'code-prefix',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const nested = codeColumns(index).filter(({ form }) => form.kind !== 'bpin');
    const tables = [...new Set(nested.map(({ table }) => table))];
    const pairs = tables.flatMap((table) => pairsOf(nested.filter((column) => column.table === table)));
    const findings = pairs.flatMap(({ rows }) => {
      const apart = rows.filter(({ child, parent }) => !child.code.startsWith(parent.code));
      if (apart.length === 0 || apart.length > rows.length * RARE) return [];
      return apart.map(({ child, parent, activity }) => ({
        cells: [child.address, parent.address],
        data: {
          ...{ row: activity.row, label: labelOf(activity), code: child.code, kind: child.kind },
          ...{ parent: parent.code, parentKind: parent.kind },
        },
        key: `${index.keyOf(activity)}:${child.kind}`,
        owner: ownerOf(activity),
      }));
    });
    return { done: pairs.reduce((sum, { rows }) => sum + rows.length, 0), findings };
  },
});

interface RepeatedCode {
  readonly header: string;
  readonly code: string;
  readonly rows: readonly string[];
}

/** A code that comes back on rows of other things (código repetido) in a column in which nearly every code is its own. */
export const codeRepeatedRule = planRule<'code-repeated', RepeatedCode>({
  name: 'code-repeated',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const columns = codeColumns(index).filter(({ cells }) => cells.length >= ENOUGH);
    const findings = columns.flatMap(({ cells, header, form }) => {
      const groups = new Map<string, CodeCell[]>();
      for (const cell of cells) groups.set(cell.codes.join(), [...(groups.get(cell.codes.join()) ?? []), cell]);
      if (groups.size < cells.length * NEARLY_OWN) return [];
      return [...groups].flatMap(([code, group]) => {
        const names = new Set(group.map(({ activity }) => normalise(labelOf(activity))));
        if (group.length < 2 || names.size < 2) return [];
        const rows = group.map(({ activity }) => String(activity.row));
        return [
          { cells: group.map(({ address }) => address), data: { header, code, rows }, key: `${form.kind}:${code}` },
        ];
      });
    });
    return { done: columns.reduce((sum, { cells }) => sum + cells.length, 0), findings };
  },
});

/** From so many rows on, where so many codes are their own, one that comes back is odd. */
const ENOUGH = 20;
const NEARLY_OWN = 0.95;
/** Where more rows do it the columns mean something else. */
const RARE = 0.1;
/** Share of a column's codes that must be of its form before another is odd, and how many there must be. */
const MOSTLY = 0.8;
const LEAST = 5;

interface CodeCell {
  readonly activity: Activity;
  readonly address: Address;
  readonly codes: readonly string[];
}

interface CodeColumn {
  readonly table: number;
  readonly header: string;
  readonly form: CodeForm;
  readonly cells: readonly CodeCell[];
}

function codeColumns({ plan }: PlanIndex): CodeColumn[] {
  return plan.tables.flatMap((each, table) => {
    const activities = plan.activities.filter((activity) => activity.table === table);
    return each.columns.flatMap(({ header, column }): CodeColumn[] => {
      const form = FORMS.find((known) => known.header.test(normalise(header)));
      const cells = form ? cellsOf(plan.snapshot, each, { activities, column }) : [];
      const right = form ? cells.filter(({ codes }) => codes.every((code) => isRight(code, form))).length : 0;
      const isUsed = cells.length >= LEAST && right >= cells.length * MOSTLY;
      return form && isUsed ? [{ table, header, form, cells }] : [];
    });
  });
}

/** The codes of a column, row by row: digits alone; several in one cell are several, and words are none. */
function cellsOf(
  { sheets }: Snapshot,
  { sheet: name }: PlanTable,
  { activities, column }: { readonly activities: readonly Activity[]; readonly column: number },
): CodeCell[] {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return [];
  const grid = gridOf(sheet);
  return activities.flatMap((activity) => {
    const position = grid.find(activity.row, column);
    const text = position < 0 ? '' : String(grid.value(position) ?? '').trim();
    if (!/^\d[\d\s,;/.-]*$/.test(text)) return [];
    return [{ activity, address: `${name}!${a1(activity.row, column)}`, codes: text.match(/\d+/g) ?? [] }];
  });
}

function isRight(code: string, { kind, digits }: CodeForm): boolean {
  return code.length === digits && (kind !== 'bpin' || isYear(Number(code.slice(0, 4))));
}

interface PrefixPair {
  readonly rows: readonly {
    readonly activity: Activity;
    readonly child: { readonly code: string; readonly kind: CodeKind; readonly address: Address };
    readonly parent: { readonly code: string; readonly kind: CodeKind; readonly address: Address };
  }[];
}

/** Each code beside the next longer one of its row, where both are as they should be. */
function pairsOf(columns: readonly CodeColumn[]): PrefixPair[] {
  const ordered = FORMS.flatMap(({ kind }) => columns.find(({ form }) => form.kind === kind) ?? []);
  return ordered.slice(1).map((child, at) => {
    const parent = ordered[at];
    const parents = new Map(parent?.cells.map((cell) => [cell.activity, cell]));
    const rows = child.cells.flatMap((cell) => {
      const above = parents.get(cell.activity);
      const [code, parentCode] = [single(cell, child.form), above && parent ? single(above, parent.form) : null];
      if (code === null || parentCode === null || !above || !parent) return [];
      return [
        {
          activity: cell.activity,
          child: { code, kind: child.form.kind, address: cell.address },
          parent: { code: parentCode, kind: parent.form.kind, address: above.address },
        },
      ];
    });
    return { rows };
  });
}

function single({ codes: [code, ...more] }: CodeCell, form: CodeForm): string | null {
  return code !== undefined && more.length === 0 && isRight(code, form) ? code : null;
}

function ownerOf({ labels }: Activity): string | undefined {
  return labels['owner']?.text;
}

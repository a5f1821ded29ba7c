import { parseRole } from '../core/plan/parseRole';
import { isPlainRole } from '../core/plan/roles';
import { roleName } from '../i18n/roleName';
import type { Plan, PlanColumn, PlanTable, RowKind } from '../core/plan/plan';
import { columnName } from '../core/workbook/address';
import { formatRange } from '../core/workbook/range';
import { identityText } from '../i18n/identityText';
import { formatNumber, formatRatio } from '../i18n/number';
import { unitName } from './unitName';
import type { Voice } from './voice';

/** What a report says of one table: where it stands, what its columns are and why, and what of it is hidden. */
export interface TableFacts {
  readonly place: readonly string[];
  readonly columns: readonly string[];
  /** The identities of its columns that the numbers or the formulas bear out. */
  readonly identities: readonly string[];
  /** Columns that have a heading and no role. */
  readonly roleless: readonly string[];
  readonly hidden: string | null;
}

/** Collects what is said of the table at an index of a plan. */
export function tableFacts(plan: Plan, at: number, voice: Voice): TableFacts | null {
  const table = plan.tables[at];
  if (!table) return null;
  const read = table.columns.filter(({ role }) => role !== 'other' && role !== 'ignore');
  const roleless = table.columns.filter(({ role, header }) => role === 'other' && header !== '');
  return {
    place: placeOf(table, voice),
    columns: read.map((column) => columnText(column, voice)),
    identities: identitiesOf(table, voice),
    roleless: roleless.map(({ column, header }) => `${columnName(column)} ${header}`),
    hidden: hiddenOf(plan, at, voice),
  };
}

function placeOf(table: PlanTable, voice: Voice): string[] {
  const words = voice.words.inventory;
  const totals = countOf(table, ['subtotal', 'total']);
  return [
    words.table(formatRange(table.header), formatRange(table.data)),
    words.rows(table.rows, formatNumber(table.rows, voice.language)),
    ...(totals > 0 ? [words.totalRows(totals, formatNumber(totals, voice.language))] : []),
    unitName(table.unit, voice),
    words.confidence(formatRatio(table.confidence, voice.language, 0)),
  ];
}

function countOf({ rowKinds }: PlanTable, kinds: readonly RowKind[]): number {
  let count = 0;
  for (const kind of rowKinds.values()) if (kinds.includes(kind)) count += 1;
  return count;
}

/** The role of a column, and how it is known where its heading does not say it. */
function columnText({ column, role, year, key, confidence, reasons }: PlanColumn, voice: Voice): string {
  const words = voice.words.inventory;
  const name = `${columnName(column)} ${roleName(role, words.roles)}${year === undefined ? '' : ` ${year}`}${partOf(key)}`;
  const kinds = reasons.map(({ kind }) => kind);
  const sure = formatRatio(confidence, voice.language, 0);
  if (kinds.includes('words') && confidence >= SURE_WORDS) return name;
  const [first] = kinds;
  return `${name} (${first === undefined ? sure : `${words.known[first]}, ${sure}`})`;
}

/** The group that tells a column from others of its role: `unitValue@SUMINISTRO`. */
function partOf(key: string | undefined): string {
  const part = key === undefined ? null : (parseRole(key)?.part ?? null);
  return part === null ? '' : ` ${part}`;
}

/** From here on a heading that says a column's role needs no word more. */
const SURE_WORDS = 0.75;

function identitiesOf({ columns }: PlanTable, voice: Voice): string[] {
  const evidence = columns.flatMap(({ reasons }) =>
    reasons.flatMap(({ kind, evidence: said }) => (kind === 'arithmetic' || kind === 'formulas' ? [said] : [])),
  );
  return [...new Set(evidence)].map((said) =>
    identityText(said, (part) => (isPlainRole(part) ? voice.words.inventory.roles.names[part] : part)),
  );
}

function hiddenOf({ tables, activities, snapshot }: Plan, at: number, { words, language }: Voice): string | null {
  const table = tables[at];
  const sheet = snapshot.sheets.find(({ name }) => name === table?.sheet);
  if (!table || !sheet) return null;
  if (sheet.visibility !== 'visible') return words.inventory.hiddenSheet;
  const rows = activities.filter((activity) => activity.table === at && activity.hidden).length;
  const columns = table.columns
    .filter(({ hidden, role }) => hidden && role !== 'other')
    .map(({ column }) => columnName(column));
  const said = [
    ...(rows > 0 ? [words.inventory.hiddenRows(rows, formatNumber(rows, language))] : []),
    ...(columns.length > 0 ? [words.inventory.hiddenColumns(columns.length, columns.join(', '))] : []),
  ];
  return said.length > 0 ? words.inventory.hiddenRead(said.join('; ')) : null;
}

import type { Finding, FindingOf } from '../findings/finding';
import { isPlainRole, type ColumnRole } from '../plan/roles';
import { parseRole } from '../plan/parseRole';
import type { Plan, PlanColumn, PlanTable } from '../plan/plan';
import type { Question, QuestionChoice } from '../plan/question';
import { columnName } from '../workbook/address';
import { formatRange } from '../workbook/range';
import { gridOf } from '../workbook/snapshot';
import type { Mapping, TableMapping } from '../workbook/state';
import { normaliseHeading } from '../words/normalise';
import { sharesWords } from '../words/sameName';
import { withoutYears } from '../words/year';

/**
 * The questions that findings ask (preguntas), each with its answers as pieces of a mapping: read again with one of them,
 * the workbook asks that question no more.
 */
export function questionsOf(findings: readonly Finding[], plan: Plan): Question[] {
  return findings.flatMap((finding) => questionOf(finding, plan) ?? []);
}

function questionOf(finding: Finding, plan: Plan): Question | null {
  if (finding.rule === 'similar-axes') return axisQuestion(finding, plan);
  if (finding.rule === 'summary-axis-unknown') return summaryQuestion(finding, plan);
  return finding.rule === 'confirm-column' ? columnQuestion(finding, plan) : null;
}

function axisQuestion({ id, data: { name, other, spellings } }: FindingOf<'similar-axes'>, { axes }: Plan): Question {
  const near = axes.filter((axis) => axis.name !== other && sharesWords(axis.name, other));
  const choices = [...new Set([name, ...near.map((axis) => axis.name)])].map((each) => {
    return sameAxis(each, Object.fromEntries([other, ...spellings].map((text) => [text, each])));
  });
  return { id, kind: 'axis', subject: other, choices: [...choices, apart(other)] };
}

function summaryQuestion({ id, data: { summary } }: FindingOf<'summary-axis-unknown'>, { axes }: Plan): Question {
  const choices = axes.map(({ name }) => sameAxis(name, { [summary]: name }));
  return { id, kind: 'axis', subject: summary, choices: [...choices, apart(summary)] };
}

function sameAxis(name: string, axes: Readonly<Record<string, string>>): QuestionChoice {
  return { answer: { kind: 'same-axis', name }, mapping: { ...EMPTY, axes } };
}

function apart(name: string): QuestionChoice {
  return { answer: { kind: 'apart' }, mapping: { ...EMPTY, axes: { [name]: name } } };
}

const EMPTY = { schema: 'cuadre.mapping/1' } as const;

function columnQuestion({ id, data }: FindingOf<'confirm-column'>, plan: Plan): Question {
  if ('field' in data) return { id, kind: 'missing-column', subject: data.field, choices: missingChoices(data, plan) };
  const places = headedBy(plan, data.header);
  const choices =
    'apart' in data ? unitChoices(places, data.apart) : data.alternatives.flatMap((role) => roleChoice(places, role));
  const rest = choices.some(({ answer }) => answer.kind === 'role') ? roleChoice(places, 'other') : [];
  return { id, kind: 'apart' in data ? 'unit' : 'column', subject: data.header, choices: [...choices, ...rest] };
}

/** A column of a table. */
interface Place {
  readonly table: PlanTable;
  readonly column: PlanColumn;
}

/** The columns under a heading, in all tables: its year does not make it another. */
function headedBy({ tables }: Plan, header: string): Place[] {
  const wanted = headingKey(header);
  return tables.flatMap((table) =>
    table.columns.filter((column) => headingKey(column.header) === wanted).map((column) => ({ table, column })),
  );
}

/** What makes two headings one for whoever is asked. */
export function headingKey(header: string): string {
  return normaliseHeading(withoutYears(header));
}

function roleChoice(places: readonly Place[], text: string): QuestionChoice[] {
  const role = parseRole(text)?.role;
  return role === undefined ? [] : [{ answer: { kind: 'role', role }, mapping: columnsMapping(places, role) }];
}

function columnsMapping(places: readonly Place[], role: ColumnRole): Mapping {
  const tables = [...new Set(places.map(({ table }) => table))];
  return {
    ...EMPTY,
    tables: tables.map((table): TableMapping => {
      const own = places.filter((place) => place.table === table).map(({ column }) => columnName(column.column));
      return { ...tableOf(table), columns: Object.fromEntries(own.map((letters) => [letters, role])) };
    }),
  };
}

function tableOf({ sheet, header }: PlanTable): Pick<TableMapping, 'sheet' | 'header'> {
  return { sheet, header: formatRange(header) };
}

function unitChoices(places: readonly Place[], unit: number): QuestionChoice[] {
  const tables = [...new Set(places.map(({ table }) => table))].map((table) => ({ ...tableOf(table), unit }));
  return [
    { answer: { kind: 'unit', unit }, mapping: { ...EMPTY, tables } },
    { answer: { kind: 'left-out' }, mapping: columnsMapping(places, 'ignore') },
  ];
}

/** The columns of numbers that may be the one that is missing, and that none is. */
function missingChoices({ sheets }: { readonly sheets: readonly string[] }, plan: Plan): QuestionChoice[] {
  const tables = plan.tables.filter(({ sheet }) => sheets.includes(sheet));
  const places = tables.flatMap((table) =>
    table.columns.filter((column) => mayBeMoney(table, column, plan)).map((column) => ({ table, column })),
  );
  const headers = [...new Set(places.map(({ column }) => column.header))].slice(0, MOST_CHOICES);
  const found = headers.map((header): QuestionChoice => {
    const under = places.filter(({ column }) => column.header === header);
    const letters = columnName(under[0]?.column.column ?? 1);
    return { answer: { kind: 'column', column: letters, header }, mapping: columnsMapping(under, 'total') };
  });
  const known = tables.flatMap((table) => {
    const first = table.columns.find(({ role }) => role !== 'other');
    return first ? [{ ...tableOf(table), columns: { [columnName(first.column)]: first.role } }] : [];
  });
  return [...found, { answer: { kind: 'none' }, mapping: { ...EMPTY, tables: known } }];
}

const MOST_CHOICES = 8;
/** Roles of which a person may say that they are what the row costs. */
const MAY_COST: ReadonlySet<string> = new Set(['other', 'initial', 'executed', 'executedMoney', 'constant']);
/** Share of a table's rows in which a column must have a number. */
const LEAST_NUMBERS = 0.5;

function mayBeMoney(table: PlanTable, { column, role, header }: PlanColumn, { snapshot }: Plan): boolean {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (!sheet || header === '' || (isPlainRole(role) && !MAY_COST.has(role))) return false;
  const grid = gridOf(sheet);
  let numbers = 0;
  for (const [row, kind] of table.rowKinds) {
    const position = kind === 'activity' ? grid.find(row, column) : -1;
    if (position >= 0 && !Number.isNaN(grid.number(position))) numbers += 1;
  }
  return numbers > 0 && numbers >= table.rows * LEAST_NUMBERS;
}

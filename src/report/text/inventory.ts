import type { PlanColumn, PlanTable } from '../../core/plan/plan';
import type { ColumnRole } from '../../core/plan/role';
import { columnName } from '../../core/workbook/address';
import { formatRange } from '../../core/workbook/range';
import type { Review } from '../../app/review';
import { gapMessage } from '../../i18n/gapMessage';
import { formatNumber } from '../../i18n/number';
import { plainText } from '../plainText';
import { roleName, unitName } from '../roleName';
import type { Voice } from '../voice';
import type { Ink } from './ink';
import { indented } from './wrap';

/** What was recognised in the workbook, table by table, and what was not read or could not be. */
export function inventoryLines(review: Review, voice: Voice, page: { ink: Ink; width: number }): string[] {
  const { plan, snapshot } = review;
  const words = voice.words.inventory;
  const tables = plan.tables.flatMap((table) => tableLines(table, voice, page));
  const skipped = plan.skipped.map(
    ({ sheet, why }) => `${plainText(sheet)} (${words.skippedWhy[why] ?? words.skippedOther})`,
  );
  const gaps = (snapshot.gaps ?? []).map((gap) => plainText(gapMessage(gap, voice.language)));
  return [
    ...(tables.length > 0 ? tables : [`  ${words.nothing}`]),
    ...(skipped.length > 0 ? indented(`${words.skipped}: ${skipped.join(', ')}`, 2, page.width) : []),
    ...gaps.flatMap((gap) => indented(gap, 2, page.width).map(page.ink.warning)),
  ];
}

function tableLines(table: PlanTable, voice: Voice, { ink, width }: { ink: Ink; width: number }): string[] {
  const words = voice.words.inventory;
  const facts = [
    words.table(formatRange(table.header), formatRange(table.data)),
    words.rows(table.rows, formatNumber(table.rows, voice.language)),
    unitName(table.unit, voice),
  ];
  const columns = table.columns.filter(({ role }) => role !== 'other' && role !== 'ignore');
  const listed = columns.map((column) => columnText(column, voice)).join(' · ');
  return [
    `  ${ink.strong(plainText(table.sheet))}  ${facts.join(' · ')}`,
    ...indented(`${words.columns}: ${listed}`, 4, width).map(ink.quiet),
  ];
}

function columnText({ column, role, year }: PlanColumn, voice: Voice): string {
  const name = roleName(role satisfies ColumnRole, voice);
  return `${columnName(column)} ${plainText(name)}${year === undefined ? '' : ` ${year}`}`;
}

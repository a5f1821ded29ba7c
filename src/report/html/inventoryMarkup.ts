import type { Review } from '../../app/review';
import type { PlanTable } from '../../core/plan/plan';
import { columnName } from '../../core/workbook/address';
import { formatRange } from '../../core/workbook/range';
import { gapMessage } from '../../i18n/gapMessage';
import { formatNumber } from '../../i18n/number';
import { roleName, unitName } from '../roleName';
import type { Voice } from '../voice';
import { html, type Markup } from './markup';

/** What was recognised in the workbook, table by table, and what was not read or could not be. */
export function inventoryMarkup({ plan, snapshot }: Review, voice: Voice): Markup {
  const words = voice.words.inventory;
  const tables = plan.tables.map((table) => tableMarkup(table, voice));
  const skipped = plan.skipped.map(({ sheet, why }) => `${sheet} (${words.skippedWhy[why] ?? words.skippedOther})`);
  const gaps = (snapshot.gaps ?? []).map((gap) => html`<p>${gapMessage(gap, voice.language)}</p>`);
  return html`${tables.length > 0 ? tables : html`<p>${words.nothing}</p>`}
  ${skipped.length > 0 ? html`<p class="quiet">${words.skipped}: ${skipped.join(', ')}</p>` : null} ${gaps}`;
}

function tableMarkup(table: PlanTable, voice: Voice): Markup {
  const words = voice.words.inventory;
  const facts = [
    words.table(formatRange(table.header), formatRange(table.data)),
    words.rows(table.rows, formatNumber(table.rows, voice.language)),
    unitName(table.unit, voice),
  ];
  const columns = table.columns
    .filter(({ role }) => role !== 'other' && role !== 'ignore')
    .map(
      ({ column, role, year }) =>
        `${columnName(column)} ${roleName(role, voice)}${year === undefined ? '' : ` ${year}`}`,
    );
  return html`<p><strong>${table.sheet}</strong> · ${facts.join(' · ')}</p>
    <p class="quiet">${words.columns}: ${columns.join(' · ')}</p>`;
}

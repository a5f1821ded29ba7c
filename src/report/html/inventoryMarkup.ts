import type { Review } from '../../app/review';
import type { Plan } from '../../core/plan/plan';
import { gapMessage } from '../../i18n/gapMessage';
import { tableFacts } from '../tableFacts';
import type { Voice } from '../voice';
import { html, type Markup } from './markup';

/** What was recognised in the workbook, table by table, and what was not read or could not be. */
export function inventoryMarkup({ plan, snapshot }: Review, voice: Voice): Markup {
  const words = voice.words.inventory;
  const tables = plan.tables.flatMap((_, at) => tableMarkup(plan, at, voice) ?? []);
  const skipped = plan.skipped.map(({ sheet, why }) => `${sheet} (${words.skippedWhy[why]})`);
  const gaps = (snapshot.gaps ?? []).map((gap) => html`<p>${gapMessage(gap, voice.language)}</p>`);
  return html`${tables.length > 0 ? tables : html`<p>${words.nothing}</p>`}
  ${skipped.length > 0 ? html`<p class="quiet">${words.skipped}: ${skipped.join(', ')}</p>` : null} ${gaps}`;
}

function tableMarkup(plan: Plan, at: number, voice: Voice): Markup | null {
  const words = voice.words.inventory;
  const facts = tableFacts(plan, at, voice);
  if (!facts) return null;
  const { place, columns, identities, roleless, hidden } = facts;
  const list = (title: string, items: readonly string[]): Markup | null =>
    items.length > 0 ? html`<p class="quiet">${title}: ${items.join(' · ')}</p>` : null;
  return html`<p><strong>${plan.tables[at]?.sheet ?? ''}</strong> · ${place.join(' · ')}</p>
    ${list(words.columns, columns)} ${list(words.identities, identities)} ${list(words.roleless, roleless)}
    ${hidden === null ? null : html`<p>${hidden}</p>`}`;
}

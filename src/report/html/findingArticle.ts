import type { FindingView, SuspectView } from '../findingView';
import type { Voice } from '../voice';
import { html, type Markup } from './markup';

/** One finding: where, what does not agree, before → after, and why that cell. */
export function findingArticle(view: FindingView, voice: Voice): Markup {
  const fresh = view.isFresh ? html` <span class="quiet">(${voice.words.comparison.fresh})</span>` : null;
  return html`<article class="${view.finding.severity}">
    <h3><span class="tag">${view.severity}</span>${fresh} · ${view.place} <span class="quiet">· ${view.rule}</span></h3>
    <p>${view.message}</p>
    ${view.suspects.map((suspect) => suspectMarkup(suspect, voice))} ${optional(view.remark)}
    ${quoteMarkup(view, voice)}${optional(view.owner)}
  </article> `;
}

function suspectMarkup({ changes, slip, confidence, repairs, clears }: SuspectView, { words }: Voice): Markup {
  const rows = changes.map(({ cell, before, after }, at) => {
    const proposed = after === null ? words.findings.noValue : after;
    const why = at === 0 ? `${slip} · ${confidence}` : words.findings.also;
    return html`<tr>
      <td>${cell}</td>
      <td class="figure">${before}</td>
      <td>→</td>
      <td class="after">${proposed}</td>
      <td class="quiet">${why}</td>
    </tr>`;
  });
  return html`<table class="changes">
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${optional(repairs)}${optional(clears)}`;
}

function quoteMarkup({ quote }: FindingView, { words }: Voice): Markup | null {
  if (!quote) return null;
  const corrected = quote.corrected.map((sentence) => html`<p>${words.findings.corrected(sentence)}</p>`);
  return html`<p class="quiet">${words.findings.quote(quote.quote)}</p>
    ${corrected}`;
}

function optional(text: string | null): Markup | null {
  return text === null ? null : html`<p class="quiet">${text}</p>`;
}

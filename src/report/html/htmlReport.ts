import type { Review } from '../../app/review';
import { formatNumber } from '../../i18n/number';
import { findingView, list } from '../findingView';
import type { ReportInput } from '../reportInput';
import { severityCounts } from '../severityCounts';
import { totalsTable } from '../totalsTable';
import type { Voice } from '../voice';
import { findingArticle } from './findingArticle';
import { inventoryMarkup } from './inventoryMarkup';
import { html, Markup, type Markup as Made } from './markup';
import { STYLE, STYLE_HASH } from './style';
import { tableMarkup } from './tableMarkup';

/** The reviews of one or several files as one page that needs nothing else and runs nothing (informe HTML). */
export function htmlReport(inputs: readonly ReportInput[], voice: Voice, date: string): string {
  const { words, language } = voice;
  const title = inputs.length === 1 && inputs[0] ? words.title(inputs[0].file) : words.titleOfSeveral(inputs.length);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        ${inputs.map((input) => fileMarkup(input, voice, date))}
        <footer>${words.footer}</footer>
      </body>
    </html> `;
  return page.source;
}

function fileMarkup({ file, review }: ReportInput, voice: Voice, date: string): Made {
  const { words } = voice;
  const year = review.plan.fiscalYear;
  const facts = [...(year === null ? [] : [words.fiscalYear(year)]), date].join(' · ');
  return html`<main>
    <h1>${words.title(file)}</h1>
    <p class="quiet">${facts}</p>
    ${countsMarkup(review, voice)} ${section(words.inventory.title, inventoryMarkup(review, voice))}
    ${review.plan.tables.length > 0 ? section(words.totals.title, totalsMarkup(review, voice)) : null}
    ${section(words.findings.title, findingsMarkup(review, voice))} ${acceptedMarkup(review, voice)}
    ${section(words.checks.title, checksMarkup(review, voice))} ${undecidedMarkup(review, voice)}
  </main>`;
}

function section(title: string, content: Made | readonly Made[]): Made {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

function countsMarkup({ findings, comparison }: Review, { words }: Voice): Made {
  const counts = severityCounts(findings).map(
    ({ severity, count }) =>
      html`<li class="${severity}"><span class="tag">${words.findings.counts[severity].count(count)}</span></li>`,
  );
  const { resolved } = comparison;
  const gone = resolved.length > 0 ? [html`<li>${words.comparison.resolved(resolved.length)}</li>`] : [];
  return html`<ul class="counts">
    ${[...counts, ...gone]}
  </ul>`;
}

function totalsMarkup({ totals }: Review, voice: Voice): Made {
  const unread = totals.unread.length > 0 ? voice.words.totals.unread(list(totals.unread, voice)) : null;
  return html`${tableMarkup(totalsTable(totals, voice))}${unread === null ? null : html`<p>${unread}</p>`}`;
}

function findingsMarkup(review: Review, voice: Voice): Made | readonly Made[] {
  const { findings, comparison, checks, plan } = review;
  if (findings.length > 0) {
    return findings.map((finding) => {
      const isFresh = comparison.hasPrevious && comparison.fresh.has(finding.id);
      return findingArticle(findingView(finding, voice, isFresh), voice);
    });
  }
  const done = checks.reduce((sum, check) => sum + check.done, 0);
  const figure = (count: number): string => formatNumber(count, voice.language);
  return html`<p class="clean">${voice.words.findings.none(figure(done), figure(plan.activities.length))}</p>`;
}

function acceptedMarkup({ accepted }: Review, voice: Voice): Made | null {
  if (accepted.length === 0) return null;
  const { words } = voice;
  const items = accepted.map(
    ({ finding, acceptance: { reason, author, date } }) =>
      html`<article>
        <h3>${list(finding.cells, voice)}</h3>
        <p>${voice.message(finding)}</p>
        <p class="quiet">«${reason}» (${words.accepted.by(author, date)})</p>
      </article>`,
  );
  return section(words.accepted.title, items);
}

function checksMarkup({ checks }: Review, voice: Voice): Made {
  const words = voice.words.checks;
  const tried = checks.filter((check) => check.done + check.undecided > 0);
  if (tried.length === 0) return html`<p>${words.none}</p>`;
  const figure = (count: number): string => formatNumber(count, voice.language);
  const rows = tried.map(({ rule, done, failed, undecided }) => [
    voice.ruleName(rule),
    ...[done, failed, undecided].map(figure),
  ]);
  return tableMarkup({ header: [words.rule, words.done, words.failed, words.undecided], rows });
}

function undecidedMarkup({ checks }: Review, voice: Voice): Made | null {
  const items = checks.flatMap(({ rule, undecidedCells = [] }) =>
    undecidedCells.map(
      ({ cell, why }) =>
        html`<tr>
          <td>${cell}</td>
          <td>${voice.ruleName(rule)}</td>
          <td>${voice.undecided(why)}</td>
        </tr>`,
    ),
  );
  if (items.length === 0) return null;
  const { title, intro } = voice.words.undecided;
  return section(
    title,
    html`<p>${intro}</p>
      <div class="scroll">
        <table>
          <tbody>
            ${items}
          </tbody>
        </table>
      </div>`,
  );
}

import type { Review } from '../../app/review';
import type { Finding } from '../../core/findings/finding';
import { SEVERITIES } from '../../core/findings/severity';
import { splitReview } from '../../core/sheets/review/splitReview';
import { separateOtherFormulas } from '../../core/findings/otherFormulas';
import { formatNumber } from '../../i18n/number';
import { findingView, list } from '../findingView';
import { plainText } from '../plainText';
import type { ReportInput } from '../reportInput';
import { severityCounts } from '../severityCounts';
import { totalsTable } from '../totalsTable';
import type { Voice } from '../voice';
import { findingArticle } from './findingArticle';
import { inventoryMarkup } from './inventoryMarkup';
import { html, Markup } from './markup';
import { STYLE, STYLE_HASH } from './style';
import { tableMarkup } from './tableMarkup';

/** By what a page is known to be a report, and so may be replaced by the next. */
export const HTML_GENERATOR = '<meta name="generator" content="Cuadre" />';

/** One page over the sections of one or several files: it needs nothing else and runs nothing (informe HTML). */
export function htmlPage(files: readonly string[], sections: readonly string[], voice: Voice): string {
  const { words, language } = voice;
  const [only] = files;
  const title = files.length === 1 && only !== undefined ? words.title(only) : words.titleOfSeveral(files.length);
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  const head = html`<meta charset="utf-8" />
    ${new Markup(HTML_GENERATOR)}
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>`;
  const body = html`${sections.map((each) => new Markup(each))}
    <footer>${words.footer}</footer>`;
  return `<!doctype html>
<html lang="${language}">
<head>
${head.source}
<style>${STYLE}</style>
</head>
<body>
${body.source}
</body>
</html>
`;
}

/** The review of one file as a section of the page. */
export function htmlSection({ file, review }: ReportInput, voice: Voice, date: string): string {
  const { words } = voice;
  const year = review.plan.fiscalYear;
  const facts = [...(year === null ? [] : [words.fiscalYear(year)]), date].join(' · ');
  const made = html`<main>
    <h1>${words.title(file)}</h1>
    <p class="quiet">${facts}</p>
    ${countsMarkup(review, voice)} ${section(words.inventory.title, inventoryMarkup(review, voice))}
    ${review.plan.tables.length > 0 ? section(words.totals.title, totalsMarkup(review, voice)) : null}
    ${breakdownMarkup(review, voice)} ${section(words.findings.title, findingsMarkup(review, voice))}
    ${otherFormulasMarkup(review, voice)} ${acceptedMarkup(review, voice)}
    ${section(words.checks.title, checksMarkup(review, voice))} ${undecidedMarkup(review, voice)}
  </main>`;
  return made.source;
}

function section(title: string, content: Markup | readonly Markup[]): Markup {
  return html`<section>
    <h2>${title}</h2>
    ${content}
  </section>`;
}

function countsMarkup({ findings, comparison }: Review, { words }: Voice): Markup {
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

function totalsMarkup({ totals }: Review, voice: Voice): Markup {
  const unread = totals.unread.length > 0 ? voice.words.totals.unread(list(totals.unread, voice)) : null;
  return html`${tableMarkup(totalsTable(totals, voice))}${unread === null ? null : html`<p>${unread}</p>`}`;
}

/** How many findings each rule, axis and office has: where to begin, and whom to ask. */
function breakdownMarkup({ findings, plan }: Review, voice: Voice): Markup | null {
  if (findings.length < 2) return null;
  const { breakdown } = voice.words;
  const rules = new Map<string, Finding[]>();
  for (const finding of findings) rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
  const tables: readonly (readonly [string, readonly (readonly [string, readonly Finding[]])[]])[] = [
    [breakdown.rule, [...rules].map(([rule, own]) => [voice.ruleName(rule), own] as const)],
    [
      breakdown.axis,
      splitReview(plan, findings, 'axis').map((part) => [part.name ?? breakdown.noAxis, part.findings] as const),
    ],
    [
      breakdown.owner,
      splitReview(plan, findings, 'owner').map((part) => [part.name ?? breakdown.nobody, part.findings] as const),
    ],
  ];
  const shown = tables.filter(([heading, rows]) => heading === breakdown.rule || rows.length > 1);
  return section(
    breakdown.title,
    shown.map(([heading, rows]) => countTable(heading, rows, voice)),
  );
}

function countTable(
  heading: string,
  groups: readonly (readonly [string, readonly Finding[]])[],
  { words, language }: Voice,
): Markup {
  const { severity } = words.findings;
  const rows = groups
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([name, findings]) => [
      plainText(name),
      ...SEVERITIES.map((each) =>
        formatNumber(findings.filter((finding) => finding.severity === each).length, language),
      ),
    ]);
  return tableMarkup({ header: [heading, ...SEVERITIES.map((each) => severity[each])], rows });
}

function findingsMarkup(review: Review, voice: Voice): Markup | readonly Markup[] {
  const { checks, plan } = review;
  const { ofPlan } = separateOtherFormulas(review.findings);
  if (ofPlan.length > 0) return articles(ofPlan, review, voice);
  const done = checks.reduce((sum, check) => sum + check.done, 0);
  const figure = (count: number): string => formatNumber(count, voice.language);
  return html`<p class="clean">${voice.words.findings.none(figure(done), figure(plan.activities.length))}</p>`;
}

function articles(findings: readonly Finding[], { comparison }: Review, voice: Voice): Markup[] {
  return findings.map((finding) => {
    const isFresh = comparison.hasPrevious && comparison.fresh.has(finding.id);
    return findingArticle(findingView(finding, voice, isFresh), voice);
  });
}

/** The formulas outside the plan, a sheet a fold: closed, for they are not what the review is about. */
function otherFormulasMarkup(review: Review, voice: Voice): Markup | null {
  const { others } = separateOtherFormulas(review.findings);
  if (others.length === 0) return null;
  const words = voice.words.otherFormulas;
  const sheets = others.map(
    ({ sheet, findings }) =>
      html`<details>
        <summary>${words.sheet(sheet, findings.length)}</summary>
        ${articles(findings, review, voice)}
      </details>`,
  );
  return section(words.title, [html`<p class="quiet">${words.intro}</p>`, ...sheets]);
}

function acceptedMarkup({ accepted }: Review, voice: Voice): Markup | null {
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

function checksMarkup({ checks }: Review, voice: Voice): Markup {
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

function undecidedMarkup({ checks }: Review, voice: Voice): Markup | null {
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

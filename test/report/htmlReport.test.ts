import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { htmlPage, htmlSection } from '../../src/report/html/htmlReport';
import { html } from '../../src/report/html/markup';
import { STYLE, STYLE_HASH } from '../../src/report/html/style';
import { voiceOf } from '../../src/report/voiceOf';
import { CLEAN_ROWS, reviewOf, withCell } from './reviewOf';

const voice = voiceOf('es');

async function pageOf(rows: Parameters<typeof reviewOf>[0], sheet?: string, file = 'plan.xlsx'): Promise<string> {
  const section = htmlSection({ file, review: await reviewOf(rows, sheet) }, voice, '23 nov 2009');
  return htmlPage([file], [section], voice);
}

describe('the html report', () => {
  test('needs nothing else and runs nothing', async () => {
    const page = await pageOf(withCell(CLEAN_ROWS, { row: 8, column: 3 }, 70));
    expect(page).not.toMatch(/<script|javascript:|\son\w+=|<link|<img|<iframe|url\(|@import|style="/i);
    expect(page).not.toMatch(/https?:/);
    expect(page.startsWith('<!doctype html>\n<html lang="es">')).toBe(true);
  });

  test('its policy lets exactly its own style through', async () => {
    const hash = createHash('sha256').update(STYLE).digest('base64');
    expect(STYLE_HASH).toBe(`sha256-${hash}`);
    const page = await pageOf(CLEAN_ROWS);
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(`default-src 'none'; style-src '${STYLE_HASH}'`.replaceAll("'", '&#39;'));
  });

  test('escapes every text of the workbook and the name of the file', async () => {
    const hostile = `<script>alert("1")</script>'&\u001b[31m`;
    const rows = withCell(CLEAN_ROWS, { row: 4, column: 1 }, hostile);
    const page = await pageOf(withCell(rows, { row: 4, column: 3 }, 999), `<b>"x'`, '<i>.xlsx');
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain('&lt;b&gt;&quot;x&#39;');
    expect(page).toContain('&lt;i&gt;.xlsx');
    expect(page).not.toContain('\u001b');
  });

  test('tells a spreadsheet to take what it shows as text', () => {
    expect(STYLE).toContain('mso-number-format: "\\@"');
  });

  test('joins several files in the order given', async () => {
    const section = htmlSection({ file: 'a.xlsx', review: await reviewOf(CLEAN_ROWS) }, voice, '');
    const page = htmlPage(['a.xlsx', 'b.xlsx'], [section, section.replaceAll('a.xlsx', 'b.xlsx')], voice);
    expect(page.indexOf('a.xlsx')).toBeLessThan(page.indexOf('b.xlsx'));
    expect(page.match(/<main>/g)).toHaveLength(2);
  });
});

test('markup escapes what is put into it, not what is markup', () => {
  expect(html`<p title="${'"><x'}">${'a & b'}${html`<em>${1}</em>`}${null}</p>`.source).toBe(
    '<p title="&quot;&gt;&lt;x">a &amp; b<em>1</em></p>',
  );
});

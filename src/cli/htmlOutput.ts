import path from 'node:path';
import { wordsOf } from '../i18n/words';
import { HTML_GENERATOR } from '../report/html/htmlReport';
import { OutputRefused, STANDARD_OUTPUT, WrongUsage } from './failure';
import { readText, writeWhole } from './files';
import { checkOutput } from './output';
import type { CheckRequest } from './request';
import { WORKBOOK_EXTENSIONS } from './workbookFile';

/** Writes the page of a check where it was asked for. */
export type WriteHtml = (page: string) => Promise<void>;

/** Where the page of a check goes; refused before anything is checked when it may not go there. */
export async function htmlOutput(
  { html, json, files, mapping, document, force, language }: CheckRequest & { readonly html: string },
  print: (page: string) => void,
): Promise<WriteHtml> {
  if (html === STANDARD_OUTPUT) {
    if (json) throw new WrongUsage(wordsOf(language).cli.usage.standardOutputTaken);
    return (page) => {
      print(page);
      return Promise.resolve();
    };
  }
  const occupied = await checkOutput({ out: html, inputs: [...files, mapping, document] });
  if (WORKBOOK_EXTENSIONS.includes(path.extname(html).toLowerCase())) throw new OutputRefused(html, 'notHtml');
  if (occupied === 'taken' && !force && !(await readText(html)).includes(HTML_GENERATOR)) {
    throw new OutputRefused(html, 'exists');
  }
  return (page) => writeWhole(html, page);
}

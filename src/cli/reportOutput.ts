import path from 'node:path';
import { wordsOf } from '../i18n/words';
import { HTML_GENERATOR } from '../report/html/htmlReport';
import { SARIF_TOOL } from '../report/sarif/sarifReport';
import { OutputRefused, STANDARD_OUTPUT, WrongUsage } from './failure';
import { readText, writeWhole } from './files';
import { checkOutput } from './output';
import type { CheckRequest } from './request';
import { WORKBOOK_EXTENSIONS } from './workbookFile';

/** Writes the report of a check where it was asked for. */
export type WriteReport = (text: string) => Promise<void>;

/** Where the page of a check goes; refused before anything is checked when it may not go there. */
export async function htmlOutput(
  request: CheckRequest & { readonly html: string },
  print: (page: string) => void,
): Promise<WriteReport> {
  return reportOutput({ request, out: request.html, mark: HTML_GENERATOR, other: request.sarif }, print);
}

/** The same of the SARIF log. */
export async function sarifOutput(
  request: CheckRequest & { readonly sarif: string },
  print: (log: string) => void,
): Promise<WriteReport> {
  return reportOutput({ request, out: request.sarif, mark: SARIF_TOOL, other: request.html }, print);
}

interface Report {
  readonly request: CheckRequest;
  readonly out: string;
  /** By what a file that is there is known to be a report of this kind. */
  readonly mark: string;
  /** Where the other report goes, which must be somewhere else. */
  readonly other: string | undefined;
}

async function reportOutput(
  { request, out, mark, other }: Report,
  print: (text: string) => void,
): Promise<WriteReport> {
  const { json, files, mapping, document, rules, force, language } = request;
  if (out === STANDARD_OUTPUT) {
    if (json || other === STANDARD_OUTPUT) throw new WrongUsage(wordsOf(language).cli.usage.standardOutputTaken);
    return (text) => {
      print(text);
      return Promise.resolve();
    };
  }
  const taken = other === STANDARD_OUTPUT ? undefined : other;
  const occupied = await checkOutput({ out, inputs: [...files, mapping, document, rules, taken] });
  if (WORKBOOK_EXTENSIONS.includes(path.extname(out).toLowerCase())) throw new OutputRefused(out, 'notHtml');
  if (occupied === 'taken' && !force && !(await readText(out)).includes(mark)) throw new OutputRefused(out, 'exists');
  return (text) => writeWhole(out, text);
}

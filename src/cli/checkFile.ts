import { reviewDocument, withDocument } from '../app/documentReview';
import { validate } from '../app/validate';
import type { Severity } from '../core/findings/finding';
import type { Mapping, OwnRule } from '../core/workbook/state';
import type { Language } from '../i18n/language';
import { voiceOf } from '../report/voiceOf';
import { htmlSection } from '../report/html/htmlReport';
import { jsonReport, REPORT_SCHEMA } from '../report/json/jsonReport';
import { COLOUR_INK, PLAIN_INK } from '../report/text/ink';
import type { SarifRun } from '../report/sarif/sarifLog';
import { sarifFailure, sarifRun } from '../report/sarif/sarifReport';
import { textReport } from '../report/text/textReport';
import { failureCode, failureReason, failureText } from './failure';
import { readNarrative } from './narrativeFile';
import { openWorkbook } from './workbookFile';

/** One file to check and what to make of it: plain data, so that it can be sent to a worker. */
export interface CheckTask {
  readonly file: string;
  readonly language: Language;
  readonly mapping: Mapping | null;
  /** A narrative to hold against the workbook. */
  readonly document: string | null;
  /** Rules of the user's own, besides those of the workbook. */
  readonly ownRules: readonly OwnRule[];
  /** The version that a SARIF run names, or null when none was asked for. */
  readonly sarif: string | null;
  readonly output: 'text' | 'json';
  /** The day printed on the html report, or null when none was asked for. */
  readonly htmlDate: string | null;
  readonly page: { readonly colour: boolean; readonly width: number };
}

/** What checking a file gave, ready to be printed; or the one line that says why it could not be read. */
export type CheckOutcome =
  | {
      readonly printed: string;
      readonly html: string | null;
      readonly sarif: SarifRun | null;
      readonly severities: readonly Severity[];
    }
  | { readonly printed: string; readonly sarif: SarifRun | null; readonly failure: string };

/** Checks one file from its bytes to its report. A file that cannot be read is an outcome, not an error. */
export async function checkFile(task: CheckTask): Promise<CheckOutcome> {
  try {
    return await report(task);
  } catch (failure) {
    return failedOutcome(failure, task);
  }
}

/** What is printed of a file that could not be checked. */
export function failedOutcome(failure: unknown, task: CheckTask): CheckOutcome {
  return {
    printed: task.output === 'json' ? failureJson(failure, task) : '',
    sarif: failedRun(failure, task),
    failure: failureText(failure, task.language, task.file),
  };
}

/** One line for a file that could not be read, so that every file given has its own. */
function failureJson(failure: unknown, { file, language }: CheckTask): string {
  const error = { code: failureCode(failure), message: failureReason(failure, language) };
  return `${JSON.stringify({ schema: REPORT_SCHEMA, file, error })}\n`;
}

function failedRun(failure: unknown, { file, language, sarif: version }: CheckTask): SarifRun | null {
  if (version === null) return null;
  return sarifFailure(file, failureReason(failure, language), { voice: voiceOf(language), version });
}

async function report(task: CheckTask): Promise<CheckOutcome> {
  const { file, language, mapping, document, ownRules, output, htmlDate, page } = task;
  const voice = voiceOf(language);
  const text = document === null ? null : await readNarrative(document);
  const ofWorkbook = await validate(await openWorkbook(file), { ownRules, ...(mapping ? { mapping } : {}) });
  const review = text === null ? ofWorkbook : withDocument(ofWorkbook, reviewDocument(ofWorkbook, text));
  const input = { file, review };
  const printed =
    output === 'json'
      ? `${JSON.stringify(jsonReport(input, voice))}\n`
      : textReport(input, voice, { ink: page.colour ? COLOUR_INK : PLAIN_INK, width: page.width });
  return {
    printed,
    html: htmlDate === null ? null : htmlSection(input, voice, htmlDate),
    sarif: task.sarif === null ? null : sarifRun(input, { voice, version: task.sarif }),
    severities: review.findings.map(({ severity }) => severity),
  };
}

import type { Review } from '../../app/review';
import type { CheckTally, Finding } from '../../core/findings/finding';
import { placeIn } from '../../core/findings/documentPlace';
import { plainText } from '../plainText';
import type { ReportInput } from '../reportInput';
import type { Voice } from '../voice';
import type { SarifLocation, SarifLog, SarifNotification, SarifResult, SarifRule, SarifRun } from './sarifLog';

/** By what a file is known to be such a report, and so may be replaced by the next. */
export const SARIF_TOOL = '"name": "Cuadre"';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** In whose words a run speaks, and which version of the program made it. */
export interface SarifRequest {
  readonly voice: Voice;
  readonly version: string;
}

/**
 * A review as a run of a SARIF 2.1.0 log (informe SARIF): a result a finding at its cells, left ones suppressed with their
 * reason, and what could not be decided as notifications, so that silence is not taken for agreement.
 */
export function sarifRun(input: ReportInput, { voice, version }: SarifRequest): SarifRun {
  const rules = rulesOf(input, voice);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const notices = undecidedOf(input, voice);
  return {
    ...headOf(input.file, { voice, version }, rules),
    results: resultsOf(input, { index, voice }),
    invocations: [
      { executionSuccessful: true, ...(notices.length > 0 ? { toolExecutionNotifications: notices } : {}) },
    ],
  };
}

/** The run of a file that could not be read: no results, and the reason. */
export function sarifFailure(file: string, reason: string, request: SarifRequest): SarifRun {
  const notice: SarifNotification = { level: 'error', message: { text: reason } };
  return {
    ...headOf(file, request, []),
    results: [],
    invocations: [{ executionSuccessful: false, toolExecutionNotifications: [notice] }],
  };
}

function headOf(
  file: string,
  { voice, version }: SarifRequest,
  rules: readonly SarifRule[],
): Omit<SarifRun, 'results' | 'invocations'> {
  return {
    tool: { driver: { name: 'Cuadre', version, rules } },
    language: voice.language,
    columnKind: 'utf16CodeUnits',
    artifacts: [{ location: { uri: uriOf(file) } }],
  };
}

/** The log of runs, one a file, as a text: the same reviews give the same bytes. */
export function sarifText(runs: readonly SarifRun[]): string {
  const log: SarifLog = { $schema: SCHEMA, version: '2.1.0', runs };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rulesOf({ review }: ReportInput, voice: Voice): SarifRule[] {
  const findings = [...review.findings, ...review.accepted.map(({ finding }) => finding)];
  const names = [...review.checks, ...findings].map(({ rule }) => rule);
  return [...new Set(names)].map((id) => ({ id, shortDescription: { text: voice.ruleName(id) } }));
}

interface Place {
  readonly index: ReadonlyMap<string, number>;
  readonly voice: Voice;
}

function resultsOf({ file, review }: ReportInput, place: Place): SarifResult[] {
  const open = review.findings.map((finding) => ({
    ...resultOf(finding, file, place),
    ...baselineOf(finding, review),
  }));
  const left = review.accepted.map(({ finding, acceptance: { reason } }): SarifResult => {
    const justification = reason === '' ? '–' : plainText(reason);
    return { ...resultOf(finding, file, place), suppressions: [{ kind: 'external', justification }] };
  });
  return [...open, ...left];
}

function resultOf(finding: Finding, file: string, { index, voice }: Place): SarifResult {
  const { id, rule, severity } = finding;
  return {
    ruleId: rule,
    ruleIndex: index.get(rule) ?? 0,
    level: severity,
    kind: 'fail',
    message: { text: plainText(voice.message(finding)) },
    locations: locationsOf(finding, { uri: uriOf(file), index: 0 }),
    partialFingerprints: { 'cuadre/v1': id },
  };
}

/** The cells that do not agree; of what a document says, its line. A finding of the whole workbook stands at the file. */
function locationsOf(finding: Finding, artifactLocation: { uri: string; index: number }): SarifLocation[] {
  const place = placeIn(finding);
  if (finding.cells.length === 0) {
    return [
      { physicalLocation: { artifactLocation, ...(place ? { region: { startLine: Math.max(1, place.line) } } : {}) } },
    ];
  }
  return finding.cells.map((cell) => ({
    physicalLocation: { artifactLocation },
    logicalLocations: [{ fullyQualifiedName: plainText(cell), kind: 'cell' }],
  }));
}

function baselineOf({ id }: Finding, { comparison }: Review): Pick<SarifResult, 'baselineState'> {
  if (!comparison.hasPrevious) return {};
  return { baselineState: comparison.fresh.has(id) ? 'new' : 'unchanged' };
}

function undecidedOf({ file, review }: ReportInput, voice: Voice): SarifNotification[] {
  return review.checks.flatMap(({ rule, undecidedCells = [] }: CheckTally) =>
    undecidedCells.map(({ cell, why }): SarifNotification => {
      const text = `${file}, ${plainText(cell)}, ${voice.ruleName(rule)}: ${voice.undecided(why)}`;
      return { level: 'note', message: { text } };
    }),
  );
}

/** A path as a relative reference (RFC 3986): its own signs escaped, strokes forward. */
function uriOf(file: string): string {
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { reviewDocument, withDocument } from '../../src/app/documentReview';
import { examine } from '../../src/app/examine';
import { acceptanceOf } from '../../src/app/workbookState';
import type { Review } from '../../src/app/review';
import { EMPTY_STATE } from '../../src/core/workbook/state';
import { readWorkbook } from '../../src/hosts/file/index';
import { sarifFailure, sarifRun, sarifText } from '../../src/report/sarif/sarifReport';
import type { SarifLog } from '../../src/report/sarif/sarifLog';
import { voiceOf } from '../../src/report/voiceOf';
import { SARIF_SCHEMA } from './sarifSchema';

const snapshot = readWorkbook(new Uint8Array(readFileSync(new URL('../../assets/plan-2009.xlsx', import.meta.url))));
const request = { voice: voiceOf('es'), version: '0.1.0' };
const isValid = new Ajv({ allErrors: true }).compile<SarifLog>(SARIF_SCHEMA);

function logOf(review: Review, file = 'planes/plan 2009 ñ.xlsx'): SarifLog {
  const log: unknown = JSON.parse(sarifText([sarifRun({ file, review }, request)]));
  expect([isValid(log), isValid.errors]).toEqual([true, null]);
  return log as SarifLog;
}

describe('the SARIF log', () => {
  test('has a result a finding, at its cells, under a path that is a reference', async () => {
    const review = await examine(snapshot);
    const [run] = logOf(review).runs;
    expect(run?.artifacts).toEqual([{ location: { uri: 'planes/plan%202009%20%C3%B1.xlsx' } }]);
    expect(run?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['milestone-repeated', 'warning']]);
    expect(run?.results[0]?.locations.map(({ logicalLocations }) => logicalLocations?.[0]?.fullyQualifiedName)).toEqual(
      ['PLAN!C88', 'PLAN!C95'],
    );
    expect(run?.tool.driver.rules[run.results[0]?.ruleIndex ?? -1]?.id).toBe('milestone-repeated');
  });

  test('suppresses what was left as it is, with its reason, and knows new from old', async () => {
    const [finding] = (await examine(snapshot)).findings;
    if (!finding) throw new Error('the sample has one finding');
    const said = { reason: 'Son dos etapas', author: 'Ana', date: '2026-11-29' };
    const acceptance = acceptanceOf(snapshot, finding, said);
    const left = logOf(await examine(snapshot, { state: { ...EMPTY_STATE, acceptances: [acceptance] } }));
    expect(left.runs[0]?.results[0]?.suppressions).toEqual([{ kind: 'external', justification: 'Son dos etapas' }]);
    const received = { date: '2026-11-01', findings: ['f-gone'] };
    const later = logOf(await examine(snapshot, { state: { ...EMPTY_STATE, received } }));
    expect(later.runs[0]?.results[0]?.baselineState).toBe('new');
  });

  test('gives the line of what a document says', async () => {
    const review = await examine(snapshot);
    const document = reviewDocument(review, 'PLAN\n\nGESTIÓN SOCIAL participa con el 35,2 % de la inversión.');
    const { results = [] } = logOf(withDocument(review, document)).runs[0] ?? {};
    const stated = results.find(({ ruleId }) => ruleId === 'stated-percentage');
    expect(stated?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3 });
  });

  test('says which file could not be read', () => {
    const log = JSON.parse(sarifText([sarifFailure('a.pdf', 'no es un libro', request)])) as SarifLog;
    expect(isValid(log)).toBe(true);
    expect(log.runs[0]?.invocations[0]).toMatchObject({ executionSuccessful: false });
  });

  test.each<[string, unknown]>([
    [
      'a level that is none',
      {
        version: '2.1.0',
        runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: { text: 'a' }, level: 'grave' }] }],
      },
    ],
    ['a run without its tool', { version: '2.1.0', runs: [{}] }],
    ['another version', { version: '2.0.0', runs: [] }],
  ])('the schema refuses %s', (_, log) => {
    expect(isValid(log)).toBe(false);
  });
});

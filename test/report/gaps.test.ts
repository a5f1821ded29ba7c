import { describe, expect, test } from '@jest/globals';
import { examine } from '../../src/app/examine';
import type { ReadGap } from '../../src/core/workbook/snapshot';
import { gapMessage } from '../../src/i18n/gapMessage';
import { htmlSection } from '../../src/report/html/htmlReport';
import { jsonReport } from '../../src/report/json/jsonReport';
import { PLAIN_INK } from '../../src/report/text/ink';
import { textReport } from '../../src/report/text/textReport';
import { voiceOf } from '../../src/report/voiceOf';
import { CLEAN_ROWS, snapshotOf } from './reviewOf';

const GAPS: readonly ReadGap[] = [
  { code: 'sheet-without-cells', sheet: 'Gráfica' },
  { code: 'damaged-state' },
  { code: 'values-only', format: 'ods' },
  { code: 'signed' },
  { code: 'calculated-here', count: 30 },
  { code: 'formulas-without-value', count: 1 },
  { code: 'damaged-cells', sheet: 'PLAN', cells: ['B4'] },
  { code: 'mark-not-believed', sheet: 'Eje 3' },
  { code: 'copied-sheet', sheet: 'Hitos (2)' },
];

describe.each(['es', 'en'] as const)('what could not be read of a workbook, in %s', (language) => {
  const voice = voiceOf(language);
  const sentences = GAPS.map((gap) => gapMessage(gap, language));

  test('stands in every report', async () => {
    const review = await examine({ ...snapshotOf('PLAN', CLEAN_ROWS), gaps: GAPS });
    const input = { file: 'plan.xlsx', review };
    const text = textReport(input, voice, { ink: PLAIN_INK, width: 400 });
    const html = htmlSection(input, voice, '2026-01-31');
    for (const sentence of sentences) {
      expect(text).toContain(sentence);
      expect(html).toContain(sentence);
    }
    expect(jsonReport(input, voice).gaps).toEqual(GAPS.map((gap, at) => ({ ...gap, message: sentences[at] })));
  });
});

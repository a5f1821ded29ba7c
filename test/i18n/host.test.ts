import { describe, expect, test } from '@jest/globals';
import { host as inEnglish } from '../../src/i18n/en/host';
import { host as inSpanish } from '../../src/i18n/es/host';

const SPANISH = { host: inSpanish, nothing: 'No se cambió nada', half: 'no se pudo devolver' };
const ENGLISH = { host: inEnglish, nothing: 'Nothing was changed', half: 'could not be taken back' };

describe.each([SPANISH, ENGLISH])('what a failure leaves ($nothing)', ({ host, nothing, half }) => {
  const code = 'protected-sheet';

  test('nothing was changed is said only when nothing was', () => {
    expect(host({ code, detail: { sheet: 'PLAN' } })).toContain(nothing);
    const left = host({ code, detail: { sheet: 'PLAN', leftHalf: 1 } });
    expect(left).not.toContain(nothing);
    expect(left).toContain(half);
    expect(host({ code: 'unknown', detail: { leftHalf: 1 } })).not.toContain(nothing);
  });

  test("that Excel's own undo was lost is said", () => {
    expect(host({ code, detail: { sheet: 'PLAN', undoLost: 1 } })).toContain('Ctrl+Z');
  });
});

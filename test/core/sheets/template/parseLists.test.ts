import { describe, expect, test } from '@jest/globals';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { checkPlan } from '../../../../src/core/rules/checkPlan';
import { parseLists } from '../../../../src/core/sheets/template/parseLists';
import { templateSheets } from '../../../../src/core/sheets/template/templateSheets';
import { sheets as words } from '../../../../src/i18n/es/sheets';
import { withModels } from '../modelSnapshot';

describe('the names that an empty plan is to have', () => {
  test.each([
    ['Salud\nVías\n', { axes: ['Salud', 'Vías'] }],
    ['1. Salud\n2) Vías\n- Cultura', { axes: ['Salud', 'Vías', 'Cultura'] }],
    [
      'Ejes:\nSalud\nSALUD\n\nFuentes:\nSGP\nDependencias:\nPlaneación',
      { axes: ['Salud'], sources: ['SGP'], owners: ['Planeación'] },
    ],
    ['Ejes estratégicos:\nOwners y vecinos', { axes: ['Owners y vecinos'] }],
  ])('%j', (text, lists) => {
    expect(parseLists(text)).toEqual(lists);
  });

  test.each(['', '\n\n', 'Fuentes:\nSGP'])('%j names no axis', (text) => {
    expect(parseLists(text)).toBeNull();
  });

  test.each([1, 7])('an empty plan of %i axes and of any year is read without a finding', (count) => {
    const axes = Array.from({ length: count }, (_, at) => `Eje número ${at + 1}`);
    const sources = ['SGP', 'Recursos propios', 'OCAD Paz', 'Regalías', 'Crédito', 'Donaciones'];
    const models = templateSheets(null, words, { fiscalYear: 2031, lists: { axes, sources } });
    const plan = readPlan(withModels({ sheets: [], names: [], date1904: false }, models));
    expect(plan.fiscalYear).toBe(2031);
    expect(plan.axes.map(({ name }) => name)).toEqual(axes);
    expect(checkPlan(plan).findings).toEqual([]);
  });
});

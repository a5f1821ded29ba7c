import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkDocument } from '../../../src/core/document/checkDocument';
import { planNarrative } from '../../../src/core/document/planNarrative';
import { placeIn } from '../../../src/core/findings/documentPlace';
import { toNumber } from '../../../src/core/quantity/decimal';
import { previewMilestones } from '../../../src/core/milestones/previewMilestones';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import { summarize } from '../../../src/core/summary/summarize';
import { readWorkbook } from '../../../src/hosts/file/index';
import { narrativeWordsOf } from '../../../src/i18n/narrativeWords';

const seed = new URL('../../../../shared/seed/plan-operativo-anual-2009.txt', import.meta.url);
const book = new URL('../../../assets/plan-2009.xlsx', import.meta.url);
const plan = readPlan(readWorkbook(new Uint8Array(readFileSync(book))));

/** What was observed, in a line each: rule, severity, what is printed and what is offered. */
function observed(text: string): readonly string[] {
  return checkDocument(plan, text).findings.map((finding) => {
    const { rule, severity, suspects } = finding;
    const place = placeIn(finding)?.said ?? '';
    const offered = suspects.map(({ proposed, confidence }) =>
      [proposed && typeof proposed === 'object' ? toNumber(proposed) : proposed, confidence].join(' '),
    );
    return [rule, severity, place.slice(0, 30), ...offered].join(' | ');
  });
}

const FACTS = [
  'stated-percentage | error | 43.3% | 43.6 tie | 47.3 tie',
  'milestone-repeated | warning | Módulos Productivos Agropecuar',
  'malformed-number | note | 37.% | 37.2 medium',
  'percentage-truncated | note | 5.6 % | 5.7 medium',
  'shares-sum | note | 53%',
  'axis-variants | note | DESARROLLO DE LA CAPACIDAD GER',
];

const withSeed = existsSync(seed) ? describe : describe.skip;

withSeed('the document of 2009, where it is at hand', () => {
  const text = existsSync(seed) ? readFileSync(seed, 'utf8') : '';

  test('gives the facts and nothing else', () => {
    expect(observed(text)).toEqual(FACTS);
  });

  test('says of the repeated milestone what the workbook says, under the same id', () => {
    const ofDocument = checkDocument(plan, text).findings.find(({ rule }) => rule === 'milestone-repeated');
    const ofWorkbook = checkPlan(plan).findings.find(({ rule }) => rule === 'milestone-repeated');
    expect(ofDocument?.id).toBe(ofWorkbook?.id);
    expect(ofDocument?.cells).toEqual(ofWorkbook?.cells);
    expect(ofDocument?.data).toMatchObject({ announced: 58, listed: 58, distinct: 57 });
  });

  test('gives four planted faults beside them', () => {
    const planted = text
      .replace('por financiar del  47.8%', 'por financiar del  44.8%')
      .replace('con un 3.9%', 'con un 3.8%')
      .replace('$ 8.645.406.382', '$ 8.654.406.382')
      .replace('· Apoyo a Ferias', '· Construcción de la plaza de ferias del municipio\n· Apoyo a Ferias');
    const found = observed(planted);
    expect(found).toContain('stated-percentage | error | 47.8% | 47.8 medium'.replace('47.8%', '44.8%'));
    expect(found).toContain('stated-amount | error | $ 8.654.406.382 | 8645406382 medium');
    expect(found).toContain('percentage-truncated | note | 5.6 % | 5.7 medium | 3.9 medium');
    expect(found).toContain('milestone-not-in-plan | warning | Construcción de la plaza de fe');
    expect(found.filter((line) => !FACTS.includes(line))).toHaveLength(4);
  });
});

describe('the table and paragraph for the document', () => {
  const { text, html } = planNarrative(summarize(plan), plan.fiscalYear, narrativeWordsOf('es'));

  test('has every figure as it is rightly rounded', () => {
    expect(text).toContain('GESTIÓN SOCIAL\t$ 23.709.806.841\t$ 13.367.667.050\t$ 10.342.139.791\t43,6 %\t53,2 %');
    expect(text).toContain('AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL, con el 37,2 % del valor total');
    expect(html).toContain('<td align="right">$ 44.533.893.416</td>');
  });

  test('gives nothing to observe when it is held against its own plan', () => {
    expect(observed(text)).toEqual([]);
  });
});

test('milestones of a text go under the axis that the plan gives their front, whatever the text says', () => {
  const text =
    'En el eje GESTIÓN SOCIAL, se destacan los siguientes hitos:\n\nSERVICIOS PUBLICOS\n· Un hito nuevo\n\nFRENTE NUEVO\n· Otro hito nuevo';
  expect(previewMilestones(plan, text).fronts.map(({ name, axis }) => [name, axis])).toEqual([
    ['SERVICIOS PUBLICOS', 'AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL'],
    ['FRENTE NUEVO', 'GESTIÓN SOCIAL'],
  ]);
});

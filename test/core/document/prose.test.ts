import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkDocument } from '../../../src/core/document/checkDocument';
import { mentionsIn } from '../../../src/core/document/mentions';
import { placeIn } from '../../../src/core/findings/documentPlace';
import { toNumber } from '../../../src/core/quantity/decimal';
import { readPlan } from '../../../src/core/reading/readPlan';
import { readWorkbook } from '../../../src/hosts/file/index';
import { findingMessage } from '../../../src/i18n/finding';
import { LANGUAGES } from '../../../src/i18n/language';

const book = new URL('../../../assets/plan-2009.xlsx', import.meta.url);
const plan = readPlan(readWorkbook(new Uint8Array(readFileSync(book))));

const said = (text: string): string[] =>
  checkDocument(plan, text).findings.map((finding) => `${finding.rule}: ${placeIn(finding)?.said ?? ''}`);

/** On each line a sentence that is right, and the same with one figure that is not. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    'GESTIÓN SOCIAL demanda el 53 % de la inversión.',
    'GESTIÓN SOCIAL demanda el 35 % de la inversión.',
    'stated-percentage: 35 %',
  ],
  [
    'Al eje Gestión Social le falta el 43,6 por ciento.',
    'Al eje Gestión Social le falta el 46,3 por ciento.',
    'stated-percentage: 46,3 por ciento',
  ],
  [
    'De lo que falta por gestionar, el 47,3 % es de GESTIÓN SOCIAL.',
    'De lo que falta por gestionar, el 74,3 % es de GESTIÓN SOCIAL.',
    'stated-percentage: 74,3 %',
  ],
  [
    'GESTIÓN SOCIAL pesa el cincuenta y tres coma dos por ciento.',
    'GESTIÓN SOCIAL pesa el cincuenta y dos coma tres por ciento.',
    'stated-percentage: cincuenta y dos coma tres por ciento',
  ],
  [
    'GESTIÓN SOCIAL participa con el 53,24 %.',
    'GESTIÓN SOCIAL participa con el 53,23 %.',
    'percentage-truncated: 53,23 %',
  ],
  ['GESTIÓN SOCIAL participa con el 53,2 %.', 'GESTIÓN SOCIAL participa con el 53,.2 %.', 'malformed-number: 53,.2 %'],
  [
    'El plan de acción asciende a $ 44.533.893.416.',
    'El plan de acción asciende a $ 44.533.839.416.',
    'stated-amount: $ 44.533.839.416',
  ],
  [
    'GESTIÓN SOCIAL vale 23,7 mil millones de pesos.',
    'GESTIÓN SOCIAL tiene un costo de 27,3 mil millones de pesos.',
    'stated-amount: 27,3 mil millones de pesos',
  ],
  [
    'Para el plan de acción se requieren cuarenta y cuatro mil quinientos treinta y cuatro millones de pesos.',
    'Para el plan de acción se requieren cuarenta y cinco mil quinientos treinta y cuatro millones de pesos.',
    'stated-amount: cuarenta y cinco mil quinientos treinta y cuatro millones de pesos',
  ],
  [
    'Se gestionarán 21´865.691.396 pesos para el plan.',
    'Por gestionar en el plan: $ 21´856.691.396.',
    'stated-amount: $ 21´856.691.396',
  ],
  ['El plan contempla 57 hitos.', 'El plan contempla 59 hitos.', 'milestone-count: 59 hitos'],
  ['El plan se estructura en cuatro ejes.', 'El plan se estructura en cinco ejes.', 'stated-count: cinco ejes'],
  [
    'Más del 90 % se concentra en GESTIÓN SOCIAL y AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL, que suman el 90,4 % de la inversión.',
    'Más del 95 % de la inversión se concentra en GESTIÓN SOCIAL y AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL.',
    'stated-percentage: 95 %',
  ],
];

describe('sentences', () => {
  test.each(PAIRS)('%s', (right, wrong, expected) => {
    expect(said(right)).toEqual([]);
    expect(said(wrong)).toEqual([expected]);
  });

  test.each([
    'La cobertura de acueducto pasará del 62 % al 70 % en el eje AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL.',
    'En 2008 se ejecutó el 78 % del presupuesto de GESTIÓN SOCIAL.',
    'El 40 % de los 28.000 habitantes vive en el campo.',
    'Se sembrarán 20 millones de árboles y se pavimentarán 12 kilómetros.',
    'Se priorizaron 12 hitos para el primer trimestre.',
    'El convenio para la construcción del puente cuesta $ 1.250.000.000 en GESTIÓN SOCIAL.',
  ])('what the plan cannot tell is let be: %s', (text) => {
    expect(said(text).filter((each) => !each.startsWith('document-without'))).toEqual([]);
  });

  test('a table with a share over a hundred says so in one sentence', () => {
    const text =
      'EJE\tVALOR\t%\nGESTIÓN SOCIAL\t23.709.806.841\t153,2\nAMBIENTE CONSTRUIDO Y AMBIENTE NATURAL\t16.568.701.075\t37,2';
    const [finding, ...more] = checkDocument(plan, text).findings;
    expect(more).toEqual([]);
    expect(finding && findingMessage(finding, 'es')).toContain('más que el todo');
  });

  test('milestones under another axis are said to be; under their own they are not', () => {
    const listed = (axis: string): string =>
      `En el eje ${axis}, se destacan los siguientes hitos:\n\nCULTURA\n· Construcción del Auditorio / Centro de Eventos Municipales.\n· Recuperación del patrimonio histórico, cultural y artístico del Municipio.`;
    expect(said(listed('AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL'))).toEqual([
      'milestone-moved: Construcción del Auditorio / Centro de Eventos Municipales.',
    ]);
    expect(said(listed('GESTIÓN SOCIAL'))).toEqual([]);
  });

  test.each(['', 'Un texto sin cifras.\nNi listas.'])('a text without figures is said to be one: «%s»', (text) => {
    expect(said(text)).toEqual(['document-without-figures: ']);
  });

  test('every rule about documents has its sentence in every language', () => {
    const spoilt = [
      ...PAIRS.map(([, wrong]) => wrong),
      'DESARROLLO DE LA CAPACIDAD GERENCIA DEL MUNICIPIO pesa el 5.6 %.',
      'CULTURA\n· Construcción del Auditorio / Centro de Eventos Municipales.\n· Un hito que nadie conoce\n· Un hito que nadie conoce',
    ].join('\n');
    for (const finding of checkDocument(plan, spoilt).findings) {
      for (const language of LANGUAGES) expect(findingMessage(finding, language)).toMatch(/^[^{}]{20,}[.]$/);
    }
  });
});

describe('figures in prose', () => {
  test.each<[string, readonly (readonly [string, number])[]]>([
    [
      'un 37.% y 5.6 %',
      [
        ['37.%', 37],
        ['5.6 %', 5.6],
      ],
    ],
    [
      'siete por ciento, treinta y tres por ciento y veinte por ciento',
      [
        ['siete por ciento', 7],
        ['treinta y tres por ciento', 33],
        ['veinte por ciento', 20],
      ],
    ],
    [
      'un treinta por ciento o uno por ciento',
      [
        ['treinta por ciento', 30],
        ['uno por ciento', 1],
      ],
    ],
    ['tres mil millones de pesos', [['tres mil millones de pesos', 3e9]]],
    [
      'dos mil quinientos veinte millones; un millón de pesos',
      [
        ['dos mil quinientos veinte millones', 252e7],
        ['un millón de pesos', 1e6],
      ],
    ],
    [
      '2´393.430 millones y $ 2´520.680.500',
      [
        ['2´393.430 millones', 2_393_430e6],
        ['$ 2´520.680.500', 2_520_680_500],
      ],
    ],
    [
      '44,5 mil millones, $23.709 millones',
      [
        ['44,5 mil millones', 44.5e9],
        ['$23.709 millones', 23_709e6],
      ],
    ],
    ['12.450 habitantes y 20 millones de árboles', []],
    [
      'los 58 grandes HITOS en cuatro ejes',
      [
        ['58 grandes HITOS', 58],
        ['cuatro ejes', 4],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(mentionsIn(sentence).map(({ text, values: [value] }) => [text, value && toNumber(value)])).toEqual(expected);
  });
});

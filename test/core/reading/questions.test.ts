import { describe, expect, test } from '@jest/globals';

import { mappingFaults } from '../../../src/core/plan/mappingFaults';
import type { Question } from '../../../src/core/plan/question';
import { questionsOf } from '../../../src/core/reading/questions';
import { readPlan } from '../../../src/core/reading/readPlan';
import { checkPlan } from '../../../src/core/rules/checkPlan';
import type { Snapshot } from '../../../src/core/workbook/snapshot';
import type { Mapping } from '../../../src/core/workbook/state';
import { AMOUNT_SPECIMENS } from '../../specimens/reading/amounts';
import { COUNTRY_SPECIMENS } from '../../specimens/reading/countries';
import { ODD_SPECIMENS } from '../../specimens/reading/oddLayouts';
import { sheetOf, snapshotOf } from '../../specimens/sheetDraft';

function questions(snapshot: Snapshot, mapping: Mapping | null = null): Question[] {
  const plan = readPlan(snapshot, mapping);
  const { findings } = checkPlan(plan);
  const asked = questionsOf(findings, plan);
  for (const { id } of asked) expect(findings.find((each) => each.id === id)?.severity).toBe('warning');
  return asked;
}

function subjects(asked: readonly Question[]): string[] {
  return asked.map(({ kind, subject }) => `${kind} ${subject}`);
}

/** Workbooks that leave something open. */
const OPEN: readonly (readonly [string, Snapshot])[] = [
  ...[...AMOUNT_SPECIMENS, ...COUNTRY_SPECIMENS, ...ODD_SPECIMENS].flatMap(({ trait, snapshot }) =>
    questions(snapshot).length > 0 ? [[trait, snapshot] as const] : [],
  ),
  [
    'a doubtful heading on two sheets',
    snapshotOf(
      ...['Enero', 'Febrero'].map((name) =>
        sheetOf(name, [
          [`Oficina de ${name}`],
          ['ACTIVIDAD', 'COSTO TOTAL', 'INVERSIÓN'],
          [`Talleres de ${name}`, 10, 4],
          [`Ferias de ${name}`, 25, 7],
          [`Torneos de ${name}`, 35, 9],
        ]),
      ),
    ),
  ],
  [
    'no column that says what the rows cost',
    snapshotOf(
      sheetOf('PLAN', [
        ['ACTIVIDAD', 'SGP', 'PRIMER APORTE DE LA FUNDACIÓN'],
        ['Talleres', 10, 20],
        ['Ferias', 25, 30],
        ['Torneos', 35, 50],
      ]),
    ),
  ],
];

describe('questions', () => {
  test('there are workbooks of every kind of question', () => {
    const kinds = new Set(OPEN.flatMap(([, snapshot]) => questions(snapshot).map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(['axis', 'column', 'missing-column', 'unit']);
  });

  test.each(OPEN)('%s: any answer settles the question', (_, snapshot) => {
    for (const { kind, subject, choices } of questions(snapshot)) {
      expect(choices.length).toBeGreaterThan(1);
      for (const { mapping } of choices) {
        expect(mappingFaults(mapping)).toEqual([]);
        const left = questions(snapshot, mapping);
        expect(subjects(left)).not.toContain(`${kind} ${subject}`);
        expect(readPlan(snapshot, mapping).notes.map(({ rule }) => rule)).not.toContain('mapping-unmatched');
      }
    }
  });

  test.each([
    ['COSTO TOTAL', 'INVERSIÓN', ['column COSTO TOTAL']],
    ['COSTO TOTAL', 'VALOR ESTIMADO EN LA VIGENCIA', []],
    ['COSTO TOTAL', 'COSTO TOTAL', []],
  ])('%s beside %s', (one, other, asked) => {
    const snapshot = snapshotOf(
      sheetOf('PLAN', [
        ['ACTIVIDAD', one, other],
        ['Talleres', 10, 4],
        ['Ferias', 25, 7],
        ['Torneos', 35, 9],
      ]),
    );
    expect(subjects(questions(snapshot))).toEqual(asked);
  });

  test('a heading on two sheets is asked about once, and answered for both', () => {
    const [, snapshot] = OPEN.find(([trait]) => trait === 'a doubtful heading on two sheets') ?? [];
    const asked = snapshot ? questions(snapshot) : [];
    expect(subjects(asked)).toEqual(['column COSTO TOTAL']);
    expect(asked[0]?.choices[0]?.mapping.tables?.map(({ sheet }) => sheet)).toEqual(['Enero', 'Febrero']);
  });
});

import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parseMilestoneText } from '../../../src/core/milestones/parseMilestoneText';

const SEED = '../shared/seed/plan-operativo-anual-2009.txt';

const NARRATIVE = `El eje GESTIÓN SOCIAL es el que mayor inversión demanda, con un 53%.
A continuación se relacionan los hitos por cada frente de acción.
SALUD

· Ampliar la cobertura en salud
· Dotar el hospital,
con equipos nuevos

En segundo lugar, encontramos el eje estratégico AMBIENTE CONSTRUIDO, donde se destacan:

VIVIENDA Y AGUA
- Construir viviendas rurales
\t•\tProteger las cuencas
- Construir viviendas rurales

Por último, el eje estratégico «Desarrollo Económico», contempla los siguientes hitos:
1. Apoyar las ferias
ALCALDE MUNICIPAL`;

describe('milestones out of a text', () => {
  const { fronts, axes } = parseMilestoneText(NARRATIVE);

  test('headings are fronts, bullets are milestones, repeated ones are there twice', () => {
    expect(fronts.map(({ name, milestones }) => [name, milestones.map((each) => each.name)])).toEqual([
      ['SALUD', ['Ampliar la cobertura en salud', 'Dotar el hospital, con equipos nuevos']],
      ['VIVIENDA Y AGUA', ['Construir viviendas rurales', 'Proteger las cuencas', 'Construir viviendas rurales']],
      ['', ['Apoyar las ferias']],
    ]);
  });

  test('a sentence that leads to a list begins its axis; a sentence about an axis does not', () => {
    expect(axes).toEqual(['AMBIENTE CONSTRUIDO', 'Desarrollo Económico']);
    expect(fronts.map(({ axis }) => axis)).toEqual([null, 'AMBIENTE CONSTRUIDO', 'Desarrollo Económico']);
  });

  test('each milestone knows its line', () => {
    const lines = NARRATIVE.split('\n');
    for (const { name, line } of fronts.flatMap(({ milestones }) => milestones)) {
      expect(lines[line - 1]).toContain(name.split(',')[0]);
    }
  });

  const whenSeed = existsSync(SEED) ? test : test.skip;
  whenSeed('the document of 2009: 58 milestones under 12 fronts, the first 21 before any axis', () => {
    const document = parseMilestoneText(readFileSync(SEED, 'utf8'));
    const counted = document.fronts.map(({ axis, milestones }) => [axis, milestones.length] as const);
    expect(document.fronts).toHaveLength(12);
    expect(counted.reduce((sum, [, count]) => sum + count, 0)).toBe(58);
    expect(counted.filter(([axis]) => axis === null).reduce((sum, [, count]) => sum + count, 0)).toBe(21);
    expect(document.axes).toHaveLength(3);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { toNumber, type Decimal } from '../../src/core/quantity/decimal';
import { planBook } from '../sample/planBook';
import { plantErrors } from '../sample/plantedErrors';
import { checkBytes } from './checkBytes';

const asset = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../assets/${name}`, import.meta.url)));
const value = (proposed: Decimal | string | null | undefined): number | string | null =>
  proposed && typeof proposed === 'object' ? toNumber(proposed) : (proposed ?? null);

describe('the sample', () => {
  const { plan, findings, totals } = checkBytes(asset('plan-2009.xlsx'));

  test('gives the published table', () => {
    const axes = totals.axes.map((axis) => [
      axis.name,
      axis.rows,
      axis.milestones,
      toNumber(axis.total),
      toNumber(axis.assigned),
      toNumber(axis.toRaise),
    ]);
    expect(axes).toEqual([
      ['GESTIÓN SOCIAL', 41, 21, 23_709_806_841, 13_367_667_050, 10_342_139_791],
      ['AMBIENTE CONSTRUIDO Y AMBIENTE NATURAL', 38, 19, 16_568_701_075, 8_645_406_382, 7_923_294_693],
      ['DESARROLLO ECONÓMICO Y COMPETITIVIDAD', 23, 13, 1_734_705_000, 328_329_588, 1_406_375_412],
      ['DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO', 10, 4, 2_520_680_500, 326_799_000, 2_193_881_500],
    ]);
    expect(toNumber(totals.plan.total)).toBe(44_533_893_416);
    expect(toNumber(totals.plan.assigned)).toBe(22_668_202_020);
    expect(toNumber(totals.plan.toRaise)).toBe(21_865_691_396);
    expect([totals.plan.rows, totals.plan.milestones]).toEqual([112, 57]);
    expect(totals.axes.map(({ gapRatio }) => gapRatio?.toFixed(4))).toEqual(['0.4362', '0.4782', '0.8107', '0.8704']);
    expect(totals.axes.map(({ share }) => share?.toFixed(4))).toEqual(['0.5324', '0.3720', '0.0390', '0.0566']);
  });

  test('has one repeated milestone and nothing else to observe', () => {
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['milestone-repeated', 'warning']]);
  });

  test('is one table of 112 rows whose summary is not counted', () => {
    expect(plan.tables.map(({ sheet, rows }) => [sheet, rows])).toEqual([['PLAN', 112]]);
    expect(plan.summaries.filter(({ sheet }) => sheet === 'CUADRO RESUMEN')).toHaveLength(5);
  });
});

describe('the sample with errors', () => {
  const planted = plantErrors(planBook());
  const { findings } = checkBytes(asset('plan-2009-con-errores.xlsx'));
  const errors = findings.filter(({ rule }) => rule !== 'milestone-repeated');

  test.each(planted.map((error) => [error.cell, error] as const))('%s is found', (cell, error) => {
    const found = errors.filter(({ suspects }) => suspects[0]?.cell === cell);
    expect(found).toHaveLength(1);
    const [lead] = found[0]?.suspects ?? [];
    expect(lead?.slip).toBe(error.slip);
    expect(value(lead?.proposed)).toBe(error.right);
    expect(lead?.also.map((other) => [other.cell, value(other.proposed)])).toEqual(
      error.also.map(({ cell: other, right }) => [other, right]),
    );
  });

  test('and nothing else', () => {
    const known = new Set(planted.map(({ cell }) => cell));
    expect(errors.filter(({ suspects }) => !known.has(suspects[0]?.cell ?? ''))).toEqual([]);
    expect(errors).toHaveLength(planted.length);
  });
});

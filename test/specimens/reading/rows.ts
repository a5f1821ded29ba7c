import type { CellContent } from '../../../src/core/workbook/cell';

/** A cell of a specimen: a value, a whole content, or nothing. */
export type SpecimenCell = CellContent | string | number | null;
export type SpecimenRow = readonly SpecimenCell[];

/** The plainest heading of a plan with quantities. */
export const HEADING: SpecimenRow = [
  'EJE',
  'ACTIVIDAD',
  'UNIDAD',
  'CANTIDAD',
  'VALOR UNITARIO',
  'VALOR TOTAL',
  'ASIGNADO',
  'POR GESTIONAR',
];

/** Six rows of two axes under `HEADING`: 10 500 000 pesos, 7 000 000 of GESTIÓN SOCIAL. */
export const ROWS: readonly SpecimenRow[] = [
  ['GESTIÓN SOCIAL', 'Dotar la sala de sistemas', 'Und', 10, 100_000, 1_000_000, 400_000, 600_000],
  ['GESTIÓN SOCIAL', 'Construir el hogar infantil', 'M2', 20, 200_000, 4_000_000, 4_000_000, 0],
  ['GESTIÓN SOCIAL', 'Capacitar a los docentes', 'Taller', 4, 500_000, 2_000_000, 1_500_000, 500_000],
  ['DESARROLLO ECONÓMICO', 'Sembrar huertas caseras', 'Und', 30, 50_000, 1_500_000, 500_000, 1_000_000],
  ['DESARROLLO ECONÓMICO', 'Asistir a los productores', 'Persona', 40, 25_000, 1_000_000, 250_000, 750_000],
  ['DESARROLLO ECONÓMICO', 'Abrir la feria del municipio', 'Global', 1, 1_000_000, 1_000_000, 1_000_000, 0],
];

/** What every specimen made of `ROWS` says of its axes. */
export const AXES = { 'GESTIÓN SOCIAL': [3, 7_000_000], 'DESARROLLO ECONÓMICO': [3, 3_500_000] } as const;

/** The rows without their first cells. */
export function withoutFirst(rows: readonly SpecimenRow[], cells = 1): SpecimenRow[] {
  return rows.map((row) => row.slice(cells));
}

/** The rows with so many empty cells before them. */
export function indented(rows: readonly SpecimenRow[], cells: number): SpecimenRow[] {
  return rows.map((row) => [...Array.from({ length: cells }, () => null), ...row]);
}

/** So many empty rows. */
export function gap(rows: number): SpecimenRow[] {
  return Array.from({ length: rows }, () => []);
}

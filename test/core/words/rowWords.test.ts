import { describe, expect, test } from '@jest/globals';

import {
  isTitle,
  levelWord,
  officeWords,
  saysCarried,
  saysControl,
  saysNote,
  saysTotal,
  sectionWords,
  totalWords,
} from '../../../src/core/words/rowWords';

describe('the words of a total', () => {
  test.each([
    ...[
      'TOTAL',
      'Total:',
      '  Subtotal eje 1',
      'SUB TOTAL',
      'SUBTOTALES',
      'Totales',
      'GRAN TOTAL',
      'Valor total',
      '*** TOTAL ***',
    ],
    ...['Suma', 'SUMAS', 'Sumatoria', 'Suman', 'T O T A L', 'S U B T O T A L', 'Costo total', 'COSTO DIRECTO'],
    ...['Costos directos', 'Vr. Total', 'V/R TOTAL', 'VR TOTAL', 'Inversión total', 'PRESUPUESTO TOTAL', '(TOTAL)'],
  ])('%j is one', (lead) => {
    expect(saysTotal(lead)).toBe(true);
  });

  test.each([
    ...['', 'Totalizar cuentas', 'Suministro de tubos', 'Sumidero', 'Construcción total', 'El total', 'Valor unitario'],
    ...['Costo', 'Inversión social', 'Presupuesto participativo', 'Subtotalizado', 'Granja', 'Tota', 'Costo indirecto'],
  ])('%j is none', (lead) => {
    expect(saysTotal(lead)).toBe(false);
  });
});

describe('the words of a line of somebody’s own', () => {
  test.each([
    ...[
      'Control',
      'VERIFICACIÓN',
      'Chequeo',
      'Diferencia',
      'Promedio',
      'PROM.',
      'Comprobación',
      'Cuadre',
      'Check',
      '- Control',
    ],
    ...['Porcentaje', 'Porcentajes', 'Participación %', 'BRECHA', 'IVA', 'I.V.A. 19%', 'IGV', 'Gastos generales'],
    ...['Administración 10%', 'Imprevistos', 'Utilidad', 'AIU', 'A.I.U.', 'Descuento', 'Ajuste al peso'],
  ])('%j is one', (lead) => {
    expect(saysControl(lead)).toBe(true);
  });

  test.each([
    ...[
      '',
      'Controlar plagas',
      'Verificar',
      'Promedios',
      'Comprar equipos',
      'Ivan Pérez',
      'Gastos',
      'Administrar',
      'Utilidades',
    ],
    ...['Programa de control', 'Cuadrilla', 'Ajustes', 'Descuentos', 'Participar'],
  ])('%j is none', (lead) => {
    expect(saysControl(lead)).toBe(false);
  });
});

test.each([
  ['van', true],
  [' VIENEN… ', true],
  ['Pasan', true],
  ['Suma y sigue', true],
  ['Sumas y siguen:', true],
  ['Vanidad', false],
  ['Los que van', false],
  ['Van 3', false],
])('%j carries a running sum: %s', (lead, expected) => {
  expect(saysCarried(lead)).toBe(expected);
});

describe('notes and signatures', () => {
  test.each([
    ...[
      'Nota: valores en pesos',
      'NOTAS.',
      'Nota 1: sin IVA',
      'Fuente: Hacienda',
      'Fuentes: DNP',
      'Elaboró: Ana',
      'Elaborado por: X',
    ],
    ...[
      'Revisó: Luis',
      'Aprobó.',
      'Proyectó: M.',
      'Preparó: M.',
      'Observaciones: ninguna',
      'Firma:',
      'Vo. Bo.: jefe',
      'VoBo.',
    ],
    ...['Convenciones: R rojo', 'Fecha: 3 de mayo', 'Anexo 1: tabla', 'Ver: hoja 2', 'Proyecto: Acueducto'],
  ])('%j is one', (lead) => {
    expect(saysNote(lead)).toBe(true);
  });

  test.each([
    ...[
      'Notaría única',
      'Fuente de agua',
      'Firmas de convenio',
      'Proyecto de acueducto',
      'Fecha de inicio',
      'Revisión: vial',
    ],
    ...['Su nota: 5', '', 'Verde: 4'],
  ])('%j is none', (lead) => {
    expect(saysNote(lead)).toBe(false);
  });
});

describe('the words of a section', () => {
  test.each([
    ['EJE 1: GESTIÓN SOCIAL', 'axis', 'GESTIÓN SOCIAL'],
    ['EJE ESTRATÉGICO 2: AMBIENTE', 'axis', 'AMBIENTE'],
    ['EJE ESTRATÉGICO GESTIÓN  SOCIAL', 'axis', 'GESTIÓN SOCIAL'],
    ['Línea estratégica 3. Territorio', 'axis', 'Territorio'],
    ['Linea: Territorio', 'axis', 'Territorio'],
    ['DIMENSIÓN IV - AMBIENTAL', 'axis', 'AMBIENTAL'],
    ['PILAR: EQUIDAD', 'axis', 'EQUIDAD'],
    ['Propósito No. 2: Paz', 'axis', 'Paz'],
    ['Reto 1 – Agua', 'axis', 'Agua'],
    ['FRENTE: CULTURA', 'front', 'CULTURA'],
    ['Frente de acción 2: Cultura', 'front', 'Cultura'],
    ['SECTOR SALUD', 'front', 'SALUD'],
    ['Componente #3: Vías', 'front', 'Vías'],
    ['PROGRAMA 1.2: DEPORTE', 'front', 'DEPORTE'],
    ['Subprograma 1.2.3: Fútbol', 'front', 'Fútbol'],
    ['HITO 12: Puente', 'milestone', 'Puente'],
    ['Gran reto: Puente', 'milestone', 'Puente'],
    ['DEPENDENCIA: HACIENDA', 'owner', 'HACIENDA'],
    ['Responsable: Ana', 'owner', 'Ana'],
    ['Oficina: Control', 'owner', 'Control'],
    ['ORGANISMO: DAP', 'owner', 'DAP'],
    ['EJE N° 3 SALUD', 'axis', 'SALUD'],
  ])('%j: %s, %s', (text, level, name) => {
    expect(sectionWords(text)).toEqual({ level, name });
  });

  test.each([
    ...[
      '',
      'Ejecución de obra',
      'EJE',
      'EJE 1',
      'EJE 1:',
      'EJE: 3',
      'EJE: X',
      'Programa de salud',
      'Componente',
      'Hito 3',
    ],
    ...[
      'Sectores',
      'Un eje: salud',
      'EJES: salud',
      'SECTOR/PROGRAMA',
      'SECTOR O PROGRAMA',
      'EJE y SECTOR',
      'Reto verde',
    ],
    ...['Proyecto: Acueducto', 'Responsable'],
  ])('%j names none', (text) => {
    expect(sectionWords(text)).toBeNull();
  });

  test.each([
    ['EJE 1', 'eje'],
    [' Línea estratégica', 'línea'],
    ['Dimensión', 'dimensión'],
    ['Pilar X', 'pilar'],
    ['Subprograma 2', 'subprograma'],
    ['Componente', 'componente'],
    ['Ejecutar', null],
    ['El eje', null],
    ['Hito', null],
  ])('%j begins with the word %j', (text, word) => {
    expect(levelWord(text)).toBe(word);
  });

  test.each([
    ['SECRETARÍA DE SALUD', 'SECRETARÍA DE SALUD'],
    ['Secretario  General', 'Secretario General'],
    ['Alcaldía Local', 'Alcaldía Local'],
    ['Inspección de policía', 'Inspección de policía'],
    ['Secretarías', null],
    ['La secretaría de salud', null],
    ['Oficinas', null],
  ])('%j is the office %j', (text, name) => {
    expect(officeWords(text)).toEqual(name === null ? null : { level: 'owner', name });
  });
});

describe('titles of a sheet', () => {
  test.each([
    ...['REPÚBLICA DE COLOMBIA', 'Departamento de Antioquia', 'MUNICIPIO DE TENJO', 'Alcaldía de Cali', 'GOBERNACIÓN'],
    ...['PLAN DE ACCIÓN 2024', 'Plan operativo anual', 'Plan indicativo', 'Plan plurianual', 'POAI 2025'],
    ...[
      'Cifras en millones',
      'Valores expresados en miles de pesos',
      'En millones de pesos',
      'miles de pesos',
      'millones de',
    ],
  ])('%j is one', (text) => {
    expect(isTitle(text)).toBe(true);
  });

  test.each([
    ...[
      'Plan',
      'Plan de mejoramiento',
      'Municipio',
      'Cifras',
      'Miles de árboles',
      'Valor en millones',
      'Del municipio de Tenjo',
    ],
  ])('%j is none', (text) => {
    expect(isTitle(text)).toBe(false);
  });
});

test.each([
  ['TOTAL EJE GESTIÓN SOCIAL', 'axis', 'gestion social'],
  ['Subtotal del eje estratégico Ambiente', 'axis', 'ambiente'],
  ['Total línea estratégica 2', 'axis', '2'],
  ['Total dimensión social', 'axis', 'social'],
  ['TOTAL PILAR 3', 'axis', '3'],
  ['Total frente de acción Cultura', 'front', 'cultura'],
  ['SUB TOTAL SECTOR SALUD', 'front', 'salud'],
  ['Total componente 2', 'front', '2'],
  ['Total subprograma Fútbol', 'front', 'futbol'],
  ['Suma del hito Puente', 'milestone', 'puente'],
  ['Sumatoria reto 2', 'milestone', '2'],
  ['TOTAL GENERAL', 'plan', 'general'],
  ['Total plan de acción', 'plan', 'plan de accion'],
  ['Total del municipio', 'plan', 'municipio'],
  ['Valor total vigencia', 'plan', 'vigencia'],
  ['TOTAL POAI', 'plan', 'poai'],
  ['Vr total presupuesto', 'plan', 'presupuesto'],
  ['Costo total de la inversión', null, 'la inversion'],
  ['GRAN TOTAL', 'plan', ''],
  ['Gran total sector salud', 'plan', 'sector salud'],
  ['TOTAL', null, ''],
  ['Total Secretaría de Salud', null, 'secretaria de salud'],
  ['Sumatoria', null, ''],
  ['Ejecución', null, 'ejecucion'],
])('%j adds up the %s %j', (label, level, rest) => {
  expect(totalWords(label)).toEqual({ level, rest });
});

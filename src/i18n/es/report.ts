import { answers } from './answers';
import { counted } from '../counted';
import { pane } from './pane';

/** Words of the reports in text and html (informe). What the pane says of the same things is said with its words. */
export const report = {
  title: (file: string) => `Revisión del plan de acción: ${file}`,
  titleOfSeveral: (files: number) => `Revisión de ${files} planes de acción`,
  fiscalYear: (year: number) => `vigencia ${year}`,
  inventory: {
    title: 'Qué se leyó',
    rows: (n: number, text: string) => (n === 1 ? '1 fila' : `${text} filas`),
    table: (header: string, data: string) => `títulos en ${header}, datos en ${data}`,
    nothing: 'No se encontró una tabla de plan de acción.',
    totalRows: (n: number, text: string) => (n === 1 ? '1 fila de total' : `${text} filas de totales`),
    confidence: (share: string) => `confianza ${share}`,
    columns: 'Columnas',
    known: {
      words: 'por el título',
      arithmetic: 'por aritmética',
      formulas: 'por las fórmulas',
      position: 'por la posición',
      contents: 'por el contenido',
      mapping: 'confirmada',
    },
    identities: 'Aritmética que lo confirma',
    roleless: 'Columnas sin papel',
    hiddenSheet: 'La hoja está oculta; también se leyó.',
    hiddenRows: (n: number, text: string) => (n === 1 ? '1 fila oculta' : `${text} filas ocultas`),
    hiddenColumns: (n: number, columns: string) =>
      n === 1 ? `la columna oculta ${columns}` : `las columnas ocultas ${columns}`,
    hiddenRead: (what: string) => `También se leyó lo que no se ve: ${what}.`,
    skipped: 'No se leyó como plan',
    unit: pane.inventory.unit,
    skippedWhy: pane.inventory.skipped,
    roles: pane.roles,
  },
  totals: {
    title: 'Totales por eje, en pesos',
    axis: 'Eje',
    rows: 'Filas',
    milestones: 'Hitos',
    total: 'Valor total',
    assigned: 'Con asignación',
    toRaise: 'Por gestionar',
    gap: 'Por financiar',
    share: 'Participación',
    noAxis: pane.axes.none.axes,
    plan: 'PLAN',
    unread: (cells: string) => `No suman, porque no se pudieron leer: ${cells}`,
  },
  findings: {
    title: 'Observaciones',
    none: (checks: string, rows: string) =>
      `0 observaciones · ${counted(checks, 'comprobación', 'comprobaciones')} · ${counted(rows, 'fila', 'filas')}`,
    severity: { error: 'Error', warning: 'Aviso', note: 'Nota' },
    counts: pane.severity,
    owner: (name: string) => `Responsable: ${name}`,
    blank: 'vacía',
    noValue: 'ningún desliz explica un valor: revise el documento soporte',
    omitted: 'Falta el valor',
    located: (cells: string) => `Puede ser cualquiera de estas celdas; decida con el documento soporte: ${cells}`,
    tie: 'explican lo mismo; decida con el documento soporte',
    moreTies: (n: number) => (n === 1 ? 'y 1 explicación más' : `y ${n} explicaciones más`),
    also: 'junto con',
    slip: pane.slip,
    confidence: { high: 'seguro', medium: 'probable', tie: 'empate', low: 'sin valor' },
    repairs: (checks: string) => `Con eso cuadra: ${checks}`,
    clears: (checks: string) => `Cuadran, y por eso no son las otras celdas: ${checks}`,
    andMore: (n: number) => `y ${n} más`,
    documentLine: (line: number) => `línea ${line} del documento`,
    quote: (sentence: string) => `Dice: «${sentence}»`,
    corrected: (sentence: string) => `Debe decir: «${sentence}»`,
    difference: (amount: string) => `Diferencia: ${amount}`,
  },
  questions: {
    title: 'Preguntas',
    answer: answers,
  },
  otherFormulas: {
    title: 'Otras fórmulas del libro',
    intro: 'No son del plan; ninguna se corrige con las correcciones seguras.',
    sheet: (name: string, n: number) => `${name} (${n})`,
  },
  accepted: {
    title: 'Dejadas así, con su motivo',
    by: (author: string, date: string) => (author ? `${author}, ${date}` : date),
  },
  comparison: {
    fresh: 'nuevo',
    resolved: (n: number) => (n === 1 ? '1 resuelta desde la vez anterior' : `${n} resueltas desde la vez anterior`),
  },
  checks: {
    title: 'Qué se comprobó',
    rule: 'Comprobación',
    done: 'Hechas',
    failed: 'No cuadran',
    undecided: 'Sin decidir',
    none: 'Ninguna comprobación: no hay un plan que comprobar.',
  },
  undecided: {
    title: 'Sin decidir',
    intro: 'No se pudo comprobar lo siguiente; revíselo usted.',
  },
  footer: 'Hecho con Cuadre en este equipo; nada del libro salió de él.',
};

export type ReportWords = typeof report;

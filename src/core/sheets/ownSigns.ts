import type { SheetMark } from '../workbook/sheetModel';

/**
 * By what a sheet of one kind is known (señas de una hoja propia), in whatever language it was written: normalised texts. A
 * test writes every sheet in every language and looks whether it is known again.
 */
export interface OwnSigns {
  /** Whether it says something of the plan, rather than being a part of it. */
  readonly isReport: boolean;
  /** How its table is called. */
  readonly table?: RegExp;
  /** How its title begins. */
  readonly titles: readonly string[];
  /** Texts that plans do not have; several of them make it ours though its title was rewritten. */
  readonly headings: readonly string[];
  /** The column that says to which axis a row belongs. */
  readonly axisHeadings?: readonly string[];
}

const SIGNS: ReadonlyMap<string, OwnSigns> = new Map<string, OwnSigns>([
  [
    'summary',
    {
      isReport: true,
      titles: ['plan de accion resumen por eje', 'plan of action summary by axis'],
      headings: [
        ...['con asignacion', 'por gestionar', 'por financiar', 'participacion', 'segun el libro'],
        ...['to raise', 'to finance', 'share', 'as the workbook states'],
      ],
    },
  ],
  [
    'dashboard',
    {
      isReport: true,
      titles: ['tablero de hitos', 'milestone dashboard'],
      headings: [
        ...['fecha de corte', 'atrasado avance por debajo de', 'al dia avance desde', 'los mas atrasados'],
        ...['cut off date', 'late progress below', 'on time progress from', 'furthest behind'],
      ],
    },
  ],
  [
    'milestones',
    {
      isReport: true,
      table: /^HitosCuadre\d*$/i,
      titles: ['seguimiento de hitos', 'milestone tracking'],
      headings: [
        ...['nombre en el plan', 'frente en el plan', 'eje en el plan', 'huella en el plan', 'semaforo'],
        ...['name in the plan', 'front in the plan', 'axis in the plan', 'print in the plan', 'traffic light'],
      ],
      axisHeadings: ['eje en el plan', 'axis in the plan'],
    },
  ],
  [
    'law',
    {
      isReport: true,
      table: /^DestinacionesCuadre\d*$/i,
      titles: ['seguimiento de ley', 'legal follow up'],
      headings: [
        ...['destinaciones de ley', 'fuente por sector', 'fuera de su sector', 'valor de la base'],
        ...['earmarks of the law', 'source by sector', 'outside its sector', 'amount of the base'],
      ],
    },
  ],
  [
    'review',
    {
      isReport: true,
      table: /^RevisionCuadre\d*$/i,
      titles: ['revision del plan de accion', 'review of the plan of action'],
      headings: [
        ...['que pasa', 'observado', 'propuesto', 'confianza', 'severidad'],
        ...['what is wrong', 'observed', 'proposed', 'confidence', 'severity'],
      ],
    },
  ],
  [
    'office',
    {
      isReport: true,
      table: /^RevisionDependencia\d*$/i,
      titles: ['observaciones para', 'findings for'],
      headings: [
        ...['que pasa', 'observado', 'propuesto', 'motivo', 'valor corregido'],
        ...['what is wrong', 'observed', 'proposed', 'reason', 'corrected value'],
      ],
    },
  ],
  [
    'changes',
    {
      isReport: true,
      table: /^CambiosCuadre\d*$/i,
      titles: ['registro de cambios', 'change log'],
      headings: ['cuando', 'antes', 'despues', 'quien la aplico', 'when', 'before', 'after', 'applied by'],
    },
  ],
  ['instructions', { isReport: false, titles: ['como llenar este plan', 'how to fill in this plan'], headings: [] }],
]);

/** The signs of the sheets that bear such a mark; undefined when Cuadre writes none under it. */
export function signsOf(mark: SheetMark): OwnSigns | undefined {
  return SIGNS.get(mark.split(/[:@]/, 1)[0] ?? '');
}

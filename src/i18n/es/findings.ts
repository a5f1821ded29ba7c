import type { OddFormulas } from '../../core/rules/catalogue/otherFormulas';
import type { Breach } from '../../core/rules/explain/numericData';
import type { FindingWords } from '../findingWords';
import type { Say } from '../say';
import { documentFindings } from './documentFindings';

/** `Fila 12 («Dotación de puestos de salud»)`, as far as it is known. */
function place({ row, label }: { readonly row: number | null; readonly label: string }, say: Say): string {
  const name = label === '' ? '' : `«${say.text(label)}»`;
  if (row === null) return name === '' ? say.cell : name;
  return name === '' ? `Fila ${row}` : `Fila ${row} (${name})`;
}

/** What the parts give and what is stated. */
function sides(data: Breach, say: Say): string {
  return `dan ${say.number(data.computed)} y ${say.text(data.cell)} dice ${say.number(data.stated)} (diferencia ${say.difference})`;
}

/** What a workbook lacks to be a plan. */
const NOT_FOUND = {
  heading: (wanted: string) => `falta una fila de títulos (por ejemplo, ${wanted})`,
  subject: () => 'falta una columna que diga qué es cada fila (actividad, meta, proyecto o descripción)',
  money: () => 'falta una columna con valores (valor total, asignado o por gestionar)',
  rows: () => 'faltan filas con valores debajo de los títulos',
} as const;

const CODES = {
  sector: 'de sector',
  programme: 'de programa',
  product: 'de producto',
  indicator: 'de indicador',
  bpin: 'BPIN',
} as const;

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What the slip adds to what does not agree. */
function slipOf({ lines }: Breach, say: Say): string {
  if (say.slip === 'missing-in-sum' && lines.length > 0) return `; parece que no suma la fila ${say.list(lines)}`;
  return say.slip === 'cumulative' ? '; parece acumulado' : '';
}

/** `las 8 fórmulas vecinas`. */
function neighbours({ neighbours: count }: OddFormulas, say: Say): string {
  return count === 1 ? 'la fórmula vecina' : `las ${say.number(count)} fórmulas vecinas`;
}

/** What it changes, as the workbook stands. */
function effect({ silent, value, usualValue, tied }: OddFormulas, say: Say): string {
  if (silent) return '; por ahora no cambia ningún valor';
  if (tied || value === null || usualValue === null) return '';
  return ` y daría ${say.number(usualValue)} en lugar de ${say.number(value)}`;
}

const columnMoney = (data: Breach, say: Say): string =>
  `El total «${say.text(data.label)}» no cuadra: lo que suma ${sides(data, say).replace(/^dan/, 'da')}${slipOf(data, say)}.`;

/** What is said of the observations, in Spanish of Colombia. */
export const findings: FindingWords = {
  rules: {
    product: {
      title: 'Cantidad × valor unitario = valor total',
      message: (data, say) =>
        data.factors
          ? `${place(data, say)}: ${say.number(data.factors.quantity)} × ${data.factors.unitValue ? say.number(data.factors.unitValue) : ''} = ${say.number(data.computed)}, pero el valor total dice ${say.number(data.stated)} (diferencia ${say.difference}).`
          : `${place(data, say)}: el valor unitario es ${say.number(data.computed)}, pero el valor total dice ${say.number(data.stated)} (diferencia ${say.difference}).`,
    },
    'assigned-plus-to-raise': {
      title: 'Asignado + por gestionar = valor total',
      message: (data, say) =>
        `${place(data, say)}: lo asignado y lo que falta por gestionar suman ${say.number(data.computed)}; el valor total es ${say.number(data.stated)} (diferencia ${say.difference}).`,
    },
    'sources-sum': {
      title: 'Las fuentes suman lo asignado',
      message: (data, say) =>
        `${place(data, say)}: las fuentes suman ${say.number(data.computed)} y ${say.text(data.cell)} dice ${say.number(data.stated)} (diferencia ${say.difference}).`,
    },
    'schedule-sum': {
      title: 'El cronograma suma lo del año',
      message: (data, say) =>
        `${place(data, say)}: los períodos del cronograma ${sides(data, say).replace(/^dan/, 'suman')}${slipOf(data, say)}.`,
    },
    subtotal: { title: 'Subtotales', message: columnMoney },
    'axis-total': { title: 'Totales por eje y del plan', message: columnMoney },
    'summary-against-detail': {
      title: 'Cuadro resumen contra el detalle',
      message: (data, say) =>
        `«${say.text(data.label)}»: el resumen dice ${say.number(data.stated)} en ${say.text(data.cell)} y el detalle suma ${say.number(data.computed)} (diferencia ${say.difference}).`,
    },
    identity: {
      title: 'Cuentas propias del libro',
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.formula)} en las demás filas; aquí da ${say.number(data.computed)} y ${say.text(data.cell)} dice ${say.number(data.stated)} (diferencia ${say.difference}).`,
    },
    'own-rule': {
      title: 'Reglas propias',
      message: (data, say) =>
        `${place(data, say)}: no se cumple su regla «${say.text(data.formula)}» (diferencia ${say.difference}).`,
    },
    'own-rule-unreadable': {
      title: 'Reglas propias que no se entienden',
      message: (data, say) =>
        `No se entiende la regla propia «${say.text(data.rule)}»: revise desde el carácter ${data.position} («${say.text(data.near)}»).`,
    },
    'own-rule-column-unknown': {
      title: 'Reglas propias con columnas desconocidas',
      message: (data, say) =>
        `La regla propia «${say.text(data.rule)}» nombra «${say.text(data.unknown)}» (carácter ${data.position}), que no es una columna de este plan.`,
    },
    'cells-interchanged': {
      title: 'Celdas intercambiadas',
      message: (data, say) =>
        `${place(data, say)}: hay valores en la celda equivocada; si se intercambian o se corren, todo cuadra (${say.suspected}).`,
    },
    'double-count': {
      title: 'Sumado dos veces',
      message: (data, say) =>
        `El total «${say.text(data.label)}» en ${say.text(data.cell)} incluye dos veces la fila ${say.list(data.lines)} (diferencia ${say.difference}).`,
    },
    'stale-total': {
      title: 'Totales sin actualizar',
      message: (data, say) =>
        `Los totales de «${say.text(data.label)}» no se actualizaron: difieren en ${say.difference} de lo que suman (${say.cells}).`,
    },
    'wrong-heading': {
      title: 'Fila bajo otro encabezado',
      message: (data, say) =>
        data.to !== null
          ? `${place(data, say)} parece pertenecer a «${say.text(data.to)}»: los totales de los dos grupos difieren justo en su valor (${say.difference}).`
          : `Una fila parece pertenecer a otro grupo: los totales de los dos difieren justo en su valor (${say.difference}). Véase ${say.cells}.`,
    },
    bounds: {
      title: 'Valores dentro de lo posible',
      message: (data, say) =>
        data.limit
          ? `${place(data, say)}: ${say.text(data.header)} (${say.number(data.value)}) supera ${say.text(data.limit.header)} (${say.number(data.limit.value)}).`
          : `${place(data, say)}: ${say.text(data.header)} es negativo (${say.number(data.value)}).`,
    },
    'blank-determined': {
      title: 'Celdas vacías que las demás determinan',
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.cell)} está vacía; por las otras celdas debería ser ${say.number(data.proposed)}.`,
    },
    'sources-without-total': {
      title: 'Fuentes sin valor total',
      message: (data, say) =>
        `${place(data, say)}: hay fuentes por ${say.number(data.sum)}, pero ${say.text(data.header)} está vacío o en cero.`,
    },
    'scale-outlier': {
      title: 'Valores fuera de escala',
      message: (data, say) =>
        `${place(data, say)}: ${say.text(data.header)} = ${say.number(data.value)} es unas ${say.number(data.factor)} veces ${data.isSmaller ? 'menor' : 'mayor'} que lo usual para «${say.text(data.likeness)}»; ¿está en otra unidad?`,
    },
    'scale-block': {
      title: 'Bloques de filas fuera de escala',
      message: (data, say) =>
        `${say.text(data.range)}: en ${say.number(data.rows)} filas seguidas, ${say.text(data.header)} es unas ${say.number(data.factor)} veces ${data.isSmaller ? 'menor' : 'mayor'} que ${say.text(data.against)}; ¿están en otra unidad?`,
    },
    'sum-range': {
      title: 'Sumas que dejan filas por fuera',
      message: (data, say) =>
        `${say.cell} suma ${say.text(data.range)}; ${plural(data.missing, 'le falta', 'le faltan')} ${say.list(data.cells)} (diferencia ${say.difference}).`,
    },
    'double-addend': {
      title: 'Sumas que repiten celdas',
      message: (data, say) =>
        data.formulas > 1
          ? `${say.text(data.range)}: ${say.number(data.formulas)} fórmulas suman dos veces ${say.list(data.repeated)}${data.changed.length > 0 ? `; cambia el valor de ${say.list(data.changed)}` : ''}.`
          : `${say.cell} suma dos veces ${say.list(data.repeated)}.`,
    },
    'partial-children': {
      title: 'Totales que no cubren su grupo',
      message: (data, say) =>
        `${say.cell} («${say.text(data.label)}») solo toma ${say.text(data.range)} de las ${say.number(data.children)} filas de su grupo; faltan ${say.list(data.cells)}.`,
    },
    'filter-dependent': {
      title: 'Totales que dependen del filtro',
      message: (data, say) =>
        `${say.cell} usa SUBTOTALES y hay un filtro activo: ${say.number(data.hidden)} ${plural(data.hidden, 'fila oculta no entra', 'filas ocultas no entran')} en la suma.`,
    },
    'wrong-formula': {
      title: 'Fórmula que lee otra fila o columna',
      message: (data, say) =>
        `${say.text(data.cell)} calcula «${say.text(data.formula)}» (${say.number(data.stated)}); las celdas semejantes usan «${say.text(data.usual)}», que aquí daría ${say.number(data.computed)}.`,
    },
    'formula-pattern': {
      title: 'Fórmulas distintas en una columna',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'la fórmula es distinta', 'las fórmulas son distintas')} («${say.text(data.formula)}»); las otras ${say.number(data.others)} filas de ${say.text(data.header)} usan «${say.text(data.usual)}».`,
    },
    'plan-total-undecided': {
      title: 'El total del plan no se puede afirmar',
      message: (data, say) =>
        `Las filas leídas suman ${say.number(data.sum)} y ningún total del libro se le acerca (${say.cells}): el total del plan queda sin decidir. Revise qué filas son actividades y cuáles son totales.`,
    },
    'ratio-added': {
      title: 'Porcentajes sumados',
      message: (data, say) =>
        `${say.text(data.cell)} suma los porcentajes de sus filas; el porcentaje del total es «${data.formula}».`,
    },
    'constant-over-formula': {
      title: 'Número escrito donde las demás calculan',
      message: (data, say) =>
        'agreeing' in data
          ? `${say.cells}: ${plural(data.agreeing, 'hay un número escrito', 'hay números escritos')} donde las demás celdas calculan; por ahora ${plural(data.agreeing, 'coincide', 'coinciden')} con la fórmula.`
          : `${say.text(data.cell)} tiene escrito ${say.number(data.stated)} donde las celdas vecinas calculan; la fórmula daría ${say.number(data.computed)} (diferencia ${say.difference}).`,
    },
    'typed-total': {
      title: 'Totales escritos a mano',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'total está escrito', 'totales están escritos')} a mano (${say.list(data.places)}): no cambiarán cuando cambien las filas.`,
    },
    'constant-in-formula': {
      title: 'Constantes dentro de fórmulas',
      message: (data, say) =>
        `${say.cell} suma un valor fijo (${say.number(data.constant)}) dentro de la fórmula «${say.text(data.formula)}».`,
    },
    'ratio-of-itself': {
      title: 'Cocientes de una celda por sí misma',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'fórmula', 'fórmulas')} de «${say.text(data.header)}» ${plural(data.count, 'divide', 'dividen')} una celda por sí misma («${say.text(data.formula)}»): siempre dan lo mismo, se haya hecho lo que se haya hecho.`,
    },
    'error-value': {
      title: 'Celdas con error',
      message: (data, say) =>
        `${say.list(data.roots)} ${plural(data.cells, 'muestra', 'muestran')} ${say.text(data.error)}` +
        (data.dependants > 0
          ? `; ${say.number(data.dependants)} ${plural(data.dependants, 'celda depende', 'celdas dependen')} de ${plural(data.cells, 'ella', 'ellas')}.`
          : '.'),
    },
    'formula-without-value': {
      title: 'Fórmulas sin resultado',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'fórmula no tiene', 'fórmulas no tienen')} resultado guardado (${say.cells}): lo que depende de ${plural(data.count, 'ella', 'ellas')} no se pudo comprobar y los totales están incompletos. Abra el libro en Excel, guárdelo y revíselo de nuevo.`,
    },
    'circular-reference': {
      title: 'Referencias circulares',
      message: (data, say) =>
        data.ring.length === 1
          ? `${say.cell} se lee a sí misma: su fórmula se incluye en lo que suma, y Excel no puede calcularla.`
          : `Estas fórmulas se leen unas a otras en círculo y Excel no puede calcularlas: ${say.list([...data.ring, data.ring[0] ?? ''].map((cell) => say.text(cell)))}.`,
    },
    'workbook-range': {
      title: 'Sumas con un rango distinto al de sus vecinas',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'lee', 'leen')} un rango distinto al de ${neighbours(data, say)} («${say.text(data.formula ?? '')}» y en ${say.text(data.neighbour)} «${say.text(data.neighbourFormula)}»)` +
        (data.tied ? '; no se sabe cuál es el correcto' : `; como ellas sería «${say.text(data.usual)}»`) +
        `${effect(data, say)}.`,
    },
    'workbook-reference': {
      title: 'Fórmulas que leen otra fila o columna',
      message: (data, say) =>
        `${say.cells}: «${say.text(data.formula ?? '')}» lee otra ${data.direction === 'down' ? 'fila' : 'columna'} que ${neighbours(data, say)}, que dirían «${say.text(data.usual)}»${effect(data, say)}.`,
    },
    'workbook-typed-value': {
      title: 'Números escritos entre fórmulas',
      message: (data, say) =>
        `${say.cells}: ${plural(data.cells, 'hay un número escrito', 'hay números escritos')} donde ${neighbours(data, say)} calculan; en ${say.text(data.cell)} la fórmula sería «${say.text(data.usual)}»${effect(data, say)}.`,
    },
    'workbook-constant': {
      title: 'Fórmulas con un número propio',
      message: (data, say) =>
        `${say.cells}: «${say.text(data.formula ?? '')}» calcula con otro número que ${neighbours(data, say)}, que dirían «${say.text(data.usual)}»${effect(data, say)}.`,
    },
    'workbook-formula': {
      title: 'Fórmulas distintas de las que las rodean',
      message: (data, say) =>
        `${say.cells}: «${say.text(data.formula ?? '')}» calcula otra cosa que ${neighbours(data, say)}, que dirían «${say.text(data.usual)}»${effect(data, say)}.`,
    },
    'workbook-ratio-added': {
      title: 'Porcentajes sumados fuera del plan',
      message: (data, say) =>
        `${say.cells}: «${say.text(data.formula ?? '')}» suma cocientes de sus filas; el cociente de los totales sería «${say.text(data.usual)}»${effect(data, say)}.`,
    },
    'workbook-total': {
      title: 'Totales cortos o dobles fuera del plan',
      message: (data, say) =>
        data.usual === null
          ? `${say.cells}: ${plural(data.cells, 'suma', 'suman')} unas celdas y también su subtotal («${say.text(data.formula)}»).`
          : `${say.cells}: «${say.text(data.formula)}» no llega hasta el final de las cifras que suma; completa sería «${say.text(data.usual)}»${data.usualValue ? ` y daría ${say.number(data.usualValue)} (diferencia ${say.difference})` : ''}.`,
    },
    'workbook-anchor': {
      title: 'Referencias sin fijar o fijas de más',
      message: (data, say) =>
        `${say.cells}: «${say.text(data.formula ?? '')}» fija otra celda que ${neighbours(data, say)}, que dirían «${say.text(data.usual)}»; por ahora da lo mismo, pero no al copiarla.`,
    },
    'external-link': {
      title: 'Vínculos a otros libros',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'celda depende', 'celdas dependen')} de otro libro que puede no existir: ${say.list(data.books)}.`,
    },
    'unreadable-amount': {
      title: 'Celdas sin número donde va dinero',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell} (${say.text(data.header)}) no contiene un número legible: «${say.text(data.text)}»; lo que depende de esa celda queda sin decidir.`
          : `${say.number(data.count)} celdas de ${say.text(data.header)} no contienen un número (${say.cells}), por ejemplo «${say.text(data.text)}»; lo que depende de ellas queda sin decidir.`,
    },
    'text-number': {
      title: 'Números guardados como texto',
      message: (data, say) =>
        `${say.text(data.cell)} guarda un número como texto${data.text === '' ? '' : ` («${say.text(data.text)}»)`}; Excel no lo suma.`,
    },
    'text-number-column': {
      title: 'Columnas de números guardados como texto',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell} guarda un número como texto; Excel no lo suma.`
          : `${say.number(data.count)} celdas de ${say.text(data.header)} guardan números como texto (${say.cells}); Excel no las suma.`,
    },
    'text-zero': {
      title: 'Guiones u otros textos en lugar de cero',
      message: (data, say) =>
        `${say.cells}: ${data.zeros === 1 ? 'hay un guion u otro texto' : 'hay guiones u otros textos'} en lugar de cero; las sumas no cambian, pero una fórmula con + daría #¡VALOR!.`,
    },
    'ambiguous-number': {
      title: 'Números ambiguos',
      message: (data, say) =>
        `${say.cell}: «${say.text(data.text)}» puede ser ${say.number(data.value)} o ${say.number(data.other)}.`,
    },
    'hidden-fraction': {
      title: 'Fracciones que no se ven',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'celda guarda', 'celdas guardan')} fracciones de peso que su formato no muestra (${say.cells}); por eso una suma puede verse corrida en un peso.`,
    },
    'unit-stated': {
      title: 'Unidad de las cifras',
      message: (data, say) =>
        data.shown === undefined
          ? `La hoja ${say.text(data.sheet)} está en unidades de ${say.number(data.unit)} pesos${data.reason === undefined ? '' : ` («${say.text(data.reason)}»)`}.`
          : `La hoja ${say.text(data.sheet)} muestra sus cifras divididas por ${say.number(data.shown)}, por su formato; se leyó lo que guardan las celdas.`,
    },
    'date-outside-year': {
      title: 'Fechas fuera de la vigencia',
      message: (data, say) =>
        'end' in data
          ? `${place(data, say)}: termina (${say.text(data.end)}) antes de empezar (${say.text(data.start)}).`
          : `${say.cell}: ${say.text(data.date)} está fuera de la vigencia ${data.year}.`,
    },
    'text-date': {
      title: 'Fechas escritas como texto',
      message: (data, say) =>
        data.count === 1
          ? `${say.cell}: la fecha «${say.text(data.text)}» está guardada como texto.`
          : `${say.number(data.count)} fechas de ${say.text(data.header)} están guardadas como texto (${say.cells}), por ejemplo «${say.text(data.text)}».`,
    },
    'impossible-date': {
      title: 'Fechas imposibles',
      message: (data, say) => `${say.cell}: «${say.text(data.text)}» no es una fecha del calendario.`,
    },
    'owner-missing': {
      title: 'Responsables',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'actividad no tiene', 'actividades no tienen')} responsable (${say.list(data.places)}).`,
    },
    'axis-variants': {
      title: 'Nombres de un mismo eje',
      message: (data, say) =>
        `«${say.text(data.name)}» está escrito de ${say.number(data.count)} maneras${data.place ? ' en el documento' : ''} y se leyó como el mismo eje: ${say.list(data.variants)}.`,
    },
    'similar-axes': {
      title: 'Ejes de nombres parecidos',
      message: (data, say) =>
        `«${say.text(data.name)}» y «${say.text(data.other)}» comparten palabras y se leyeron como dos ejes: diga si son el mismo.`,
    },
    'summary-axis-unknown': {
      title: 'Renglones del resumen que no son ejes del detalle',
      message: (data, say) =>
        `El resumen de ${say.text(data.sheet)} nombra «${say.text(data.summary)}», que no es ningún eje del detalle: ese renglón no se comparó.`,
    },
    'duplicate-row': {
      title: 'Filas repetidas',
      message: (data, say) =>
        `Las filas ${say.list(data.rows)} son iguales («${say.text(data.label)}»)${data.value ? `; el total las cuenta todas (${say.number(data.value)} cada una)` : ''}.`,
    },
    'similar-rows': {
      title: 'Filas casi iguales',
      message: (data, say) =>
        `Las filas ${say.list(data.rows)} dicen casi lo mismo: «${say.text(data.label)}» y «${say.text(data.other)}».`,
    },
    'milestone-repeated': {
      title: 'Hitos repetidos',
      message: (data, say) =>
        `El hito «${say.text(data.milestone)}» aparece ${data.times === 2 ? 'dos' : say.number(data.times)} veces (${[...(data.place ? [`línea ${data.place.line} del documento`] : []), ...(say.cells ? [say.cells] : [])].join('; ')}); ${data.announced ? `se anuncian ${say.number(data.announced)} hitos, ` : ''}hay ${say.number(data.listed)} ${data.place ? 'enumerados' : 'hitos escritos'} y ${say.number(data.distinct)} distintos.`,
    },
    'milestone-unlinked': {
      title: 'Hitos y actividades sin enlace',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'actividad no está', 'actividades no están')} bajo ningún hito (${say.list(data.places)}).`,
    },
    'hidden-in-total': {
      title: 'Filas ocultas que suman',
      message: (data, say) =>
        `${say.text(data.sheet)}: los totales incluyen ${say.number(data.count)} ${plural(data.count, 'fila oculta', 'filas ocultas')} por ${say.number(data.value)} (${say.list(data.places)}).`,
    },
    'merged-cells': {
      title: 'Celdas combinadas',
      message: (data, say) =>
        `Las celdas combinadas de ${say.list(data.ranges)} se leyeron con el mismo valor para todas sus filas.`,
    },
    'rows-after-total': {
      title: 'Filas después del total',
      message: (data, say) =>
        `${say.text(data.sheet)}: hay filas con valores después del total (${say.cells}) y no entran en él.`,
    },
    'foot-line': {
      title: 'Pie del cuadro',
      message: ({ label, kind, stated, expected }, say) => {
        const value = `${say.cell} (${say.text(label)}) dice ${say.number(stated)}`;
        if (expected === null) return `${value} y no es el porcentaje de nada de lo que está encima.`;
        const is = {
          charge: 'el porcentaje da',
          total: 'lo de encima suma',
          average: 'el promedio es',
          difference: 'la diferencia es',
        };
        return `${value}, pero ${is[kind]} ${say.number(expected)}.`;
      },
    },
    'mapping-unmatched': {
      title: 'Correspondencia que no se encontró',
      message: (data, say) =>
        `La correspondencia guardada nombra lo que este libro no tiene, y no se aplicó: ${say.list(data.entries)}.`,
    },
    'confirm-column': {
      title: 'Columnas por confirmar',
      message: (data, say) => {
        if ('field' in data) return `No se encontró la columna ${say.text(data.field)}; indique cuál es.`;
        return 'apart' in data
          ? `La columna «${say.text(data.header)}» (${say.cell}) está en otra unidad que las demás y por eso no se suma; escriba sus valores en la misma unidad, o diga la unidad de la hoja.`
          : `No es seguro qué es la columna «${say.text(data.header)}» (${say.cell}); confírmela.`;
      },
    },
    'duplicate-header': {
      title: 'Títulos repetidos',
      message: (data, say) =>
        `«${say.text(data.header)}» aparece en ${say.cells} y ${data.differ > 0 ? `difieren en ${say.number(data.differ)} de ${say.number(data.rows)} filas` : 'dicen lo mismo'}.`,
    },
    'spelling-variants': {
      title: 'Un mismo valor escrito de varias maneras',
      message: (data, say) =>
        `En ${say.text(data.header)}, ${say.number(data.count)} valores se escriben de varias maneras: ${say.list(data.variants)}.`,
    },
    'weights-sum': {
      title: 'Las ponderaciones suman 100 %',
      message: (data, say) =>
        `Las ponderaciones${data.group ? ` de «${say.text(data.group)}»` : ''} suman ${say.number(data.percent)} % y no 100 % (${say.cells}).`,
    },
    'progress-bounds': {
      title: 'Avances posibles',
      message: (data, say) =>
        'limit' in data
          ? `${place(data, say)}: ${say.text(data.header)} (${say.number(data.value)}) supera ${say.text(data.limit.header)} (${say.number(data.limit.value)}).`
          : `${place(data, say)}: ${say.text(data.header)} es 0 % y el estado dice «${say.text(data.state)}».`,
    },
    'source-unknown': {
      title: 'Fuentes fuera del catálogo',
      message: (data, say) =>
        `La fuente «${say.text(data.source)}» (${say.cell}) no está en el catálogo; ¿quiso escribir «${say.text(data.known)}»?`,
    },
    'target-without-unit': {
      title: 'Metas sin unidad o sin cantidad',
      message: (data, say) =>
        `${say.number(data.count)} ${plural(data.count, 'actividad no tiene', 'actividades no tienen')} ${data.missing === 'unit' ? 'unidad de medida' : 'cantidad, aunque sí unidad y valor unitario'} (${say.list(data.places)}).`,
    },
    'earmark-sector': {
      title: 'Fuentes con destinación específica',
      message: (data, say) =>
        `${place(data, say)}: «${say.text(data.source)}» paga ${say.number(data.value)} en una fila del sector «${say.text(data.sector)}».`,
    },
    'legal-minimum': {
      title: 'Mínimos y máximos de ley',
      message: (data, say) =>
        'withoutBase' in data
          ? `Falta el valor de la base para decidir sobre ${say.list(data.withoutBase)}: escríbalo en la tabla de destinaciones.`
          : `Para «${say.text(data.sector)}» con «${say.text(data.source)}» el plan tiene ${say.number(data.planned)} y la norma (${say.text(data.norm)}${data.isConfirmed ? '' : ', sin confirmar'}) ${data.kind === 'atLeast' ? 'pide al menos' : 'permite hasta'} ${say.number(data.limit)}.`,
    },
    'code-form': {
      title: 'Códigos distintos',
      message: (data, say) =>
        `${place(data, say)}: el código ${CODES[data.kind]} ${say.text(data.code)} ` +
        (data.digits === null
          ? 'no empieza por un año, como los demás.'
          : `tiene ${data.code.length} dígitos; los demás tienen ${data.digits}.`),
    },
    'code-prefix': {
      title: 'Códigos que no se corresponden',
      message: (data, say) =>
        `${place(data, say)}: el código ${CODES[data.kind]} ${say.text(data.code)} no empieza por el ${CODES[data.parentKind]} de su fila, ${say.text(data.parent)}, como en las demás filas.`,
    },
    'code-repeated': {
      title: 'Códigos repetidos',
      message: (data, say) =>
        `El código ${say.text(data.code)} («${say.text(data.header)}») está en las filas ${say.list(data.rows)}, que dicen cosas distintas; casi todos los demás están una sola vez.`,
    },
    ...documentFindings,
    'plan-not-found': {
      title: 'Plan de acción en el libro',
      message: (data, say) =>
        [
          `No se encontró un plan de acción en este libro: ${NOT_FOUND[data.missing](say.list(data.wanted))}.`,
          data.nearest
            ? `En la hoja ${say.text(data.nearest.sheet)}, la fila ${say.text(String(data.nearest.row))} parece un encabezado: ${say.list(data.nearest.headings)}.`
            : '',
          data.sheets.length > 0 ? `Se buscó en: ${say.list(data.sheets)}.` : '',
          !data.nearest && data.found.length > 0 ? `Se encontró: ${say.list(data.found)}.` : '',
        ]
          .filter((sentence) => sentence !== '')
          .join(' '),
    },
  },
  verdict: ({ cell, wanted, held, isSure }) =>
    `${cell} ${held === null ? 'está vacía y ' : ''}${isSure ? '' : 'probablemente '}debería ser ${wanted}${held === null ? '' : ` y no ${held}`}. `,
  onceCorrected: 'Una vez corregido lo demás: ',
  undecided: {
    'error-value': 'la celda muestra un error',
    unreadable: 'la celda no contiene un número legible',
    mark: 'la celda tiene una marca y no un número',
    blank: 'hay celdas vacías',
    'formula-without-value': 'la fórmula no tiene resultado guardado; abra el libro en Excel y guárdelo',
    'other-formula': 'la fórmula suma otras cosas que las filas del grupo',
    'meaning-unknown': 'no se sabe qué deben sumar estas columnas',
    'search-limit': 'hay demasiados errores juntos; corrija algunos y revise de nuevo',
    'no-year': 'no se sabe cuál es la vigencia',
    'unknown-name': 'la regla nombra una columna que no está en el plan',
    'unreadable-formula': 'la fórmula no se pudo leer',
  },
  unknownReason: 'no se pudo decidir',
};

import type { FindingWords, RuleWords } from '../findingWords';
import type { Said } from '../said';

/** `Fila 12 («Dotación de puestos de salud»)`, as far as it is known. */
function place(said: Said): string {
  const label = said.has('label') ? ` («${said.text('label')}»)` : '';
  return said.has('row')
    ? `Fila ${said.plain('row')}${label}`
    : said.has('label')
      ? `«${said.text('label')}»`
      : said.cell;
}

/** What the parts give and what is stated. */
function sides(said: Said): string {
  return `dan ${said.number('computed')} y ${said.text('cell')} dice ${said.number('stated')} (diferencia ${said.difference})`;
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** What the slip adds to what does not agree. */
function slipOf(said: Said): string {
  if (said.slip === 'missing-in-sum' && said.has('lines')) return `; parece que no suma la fila ${said.list('lines')}`;
  return said.slip === 'cumulative' ? '; parece acumulado' : '';
}

const columnMoney: RuleWords['message'] = (said) =>
  `El total «${said.text('label')}» no cuadra: lo que suma ${sides(said).replace(/^dan/, 'da')}${slipOf(said)}.`;

/** What is said of the observations, in Spanish of Colombia. */
export const findings: FindingWords = {
  rules: {
    product: {
      title: 'Cantidad × valor unitario = valor total',
      message: (said) =>
        said.has('quantity')
          ? `${place(said)}: ${said.number('quantity')} × ${said.number('unitValue')} = ${said.number('computed')}, pero el valor total dice ${said.number('stated')} (diferencia ${said.difference}).`
          : `${place(said)}: el valor unitario es ${said.number('computed')}, pero el valor total dice ${said.number('stated')} (diferencia ${said.difference}).`,
    },
    'assigned-plus-to-raise': {
      title: 'Asignado + por gestionar = valor total',
      message: (said) =>
        `${place(said)}: lo asignado y lo que falta por gestionar suman ${said.number('computed')}; el valor total es ${said.number('stated')} (diferencia ${said.difference}).`,
    },
    'sources-sum': {
      title: 'Las fuentes suman lo asignado',
      message: (said) =>
        `${place(said)}: las fuentes suman ${said.number('computed')} y ${said.text('cell')} dice ${said.number('stated')} (diferencia ${said.difference}).`,
    },
    'schedule-sum': {
      title: 'El cronograma suma lo del año',
      message: (said) =>
        `${place(said)}: los períodos del cronograma ${sides(said).replace(/^dan/, 'suman')}${slipOf(said)}.`,
    },
    subtotal: { title: 'Subtotales', message: columnMoney },
    'axis-total': { title: 'Totales por eje y del plan', message: columnMoney },
    'summary-against-detail': {
      title: 'Cuadro resumen contra el detalle',
      message: (said) =>
        `«${said.text('label')}»: el resumen dice ${said.number('stated')} en ${said.text('cell')} y el detalle suma ${said.number('computed')} (diferencia ${said.difference}).`,
    },
    identity: {
      title: 'Cuentas propias del libro',
      message: (said) =>
        `${place(said)}: ${said.text('formula')} en las demás filas; aquí da ${said.number('computed')} y ${said.text('cell')} dice ${said.number('stated')} (diferencia ${said.difference}).`,
    },
    'own-rule': {
      title: 'Reglas propias',
      message: (said) =>
        said.has('position')
          ? `No se entiende la regla propia «${said.text('rule')}»: revise desde el carácter ${said.plain('position')} («${said.text('near')}»).`
          : said.has('unknown')
            ? `La regla propia «${said.text('rule')}» nombra «${said.text('unknown')}» (carácter ${said.plain('column')}), que no es una columna de este plan.`
            : `${place(said)}: no se cumple su regla «${said.text('rule')}» (diferencia ${said.difference}).`,
    },
    'cells-interchanged': {
      title: 'Celdas intercambiadas',
      message: (said) =>
        `${place(said)}: hay valores en la celda equivocada; si se intercambian o se corren, todo cuadra (${said.suspected}).`,
    },
    'double-count': {
      title: 'Sumado dos veces',
      message: (said) =>
        `El total «${said.text('label')}» en ${said.text('cell')} incluye dos veces la fila ${said.list('lines')} (diferencia ${said.difference}).`,
    },
    'stale-total': {
      title: 'Totales sin actualizar',
      message: (said) =>
        `Los totales de «${said.text('label')}» no se actualizaron: difieren en ${said.difference} de lo que suman (${said.cells}).`,
    },
    'wrong-heading': {
      title: 'Fila bajo otro encabezado',
      message: (said) =>
        said.has('to')
          ? `${place(said)} parece pertenecer a «${said.text('to')}»: los totales de los dos grupos difieren justo en su valor (${said.difference}).`
          : `Una fila parece pertenecer a otro grupo: los totales de los dos difieren justo en su valor (${said.difference}). Véase ${said.cells}.`,
    },
    bounds: {
      title: 'Valores dentro de lo posible',
      message: (said) =>
        said.has('limit')
          ? `${place(said)}: ${said.text('header')} (${said.number('value')}) supera ${said.text('limitHeader')} (${said.number('limit')}).`
          : `${place(said)}: ${said.text('header')} es negativo (${said.number('value')}).`,
    },
    'blank-determined': {
      title: 'Celdas vacías que las demás determinan',
      message: (said) =>
        `${place(said)}: ${said.text('cell')} está vacía; por las otras celdas debería ser ${said.number('proposed')}.`,
    },
    'sources-without-total': {
      title: 'Fuentes sin valor total',
      message: (said) =>
        `${place(said)}: hay fuentes por ${said.number('sum')}, pero ${said.text('header')} está vacío o en cero.`,
    },
    'scale-outlier': {
      title: 'Valores fuera de escala',
      message: (said) =>
        said.has('against')
          ? `${said.text('range')}: en ${said.number('rows')} filas seguidas, ${said.text('header')} es unas ${said.number('factor')} veces ${said.has('small') ? 'menor' : 'mayor'} que ${said.text('against')}; ¿están en otra unidad?`
          : `${place(said)}: ${said.text('header')} = ${said.number('value')} es unas ${said.number('factor')} veces ${said.has('small') ? 'menor' : 'mayor'} que lo usual para «${said.text('likeness')}»; ¿está en otra unidad?`,
    },
    'sum-range': {
      title: 'Sumas que dejan filas por fuera',
      message: (said) =>
        `${said.cell} suma ${said.text('range')}; ${plural(said.count('missing'), 'le falta', 'le faltan')} ${said.list('cells')} (diferencia ${said.difference}).`,
    },
    'double-addend': {
      title: 'Sumas que repiten celdas',
      message: (said) =>
        said.count('formulas') > 1
          ? `${said.text('range')}: ${said.number('formulas')} fórmulas suman dos veces ${said.list('repeated')}.`
          : `${said.cell} suma dos veces ${said.list('repeated')}.`,
    },
    'partial-children': {
      title: 'Totales que no cubren su grupo',
      message: (said) =>
        `${said.cell} («${said.text('label')}») solo toma ${said.text('range')} de las ${said.number('children')} filas de su grupo; faltan ${said.list('cells')}.`,
    },
    'filter-dependent': {
      title: 'Totales que dependen del filtro',
      message: (said) =>
        `${said.cell} usa SUBTOTALES y hay un filtro activo: ${said.number('hidden')} ${plural(said.count('hidden'), 'fila oculta no entra', 'filas ocultas no entran')} en la suma.`,
    },
    'formula-pattern': {
      title: 'Fórmulas distintas en una columna',
      message: (said) =>
        `${said.cells}: ${plural(said.count('cells'), 'la fórmula es distinta', 'las fórmulas son distintas')} («${said.text('formula')}»); las otras ${said.number('others')} filas de ${said.text('header')} usan «${said.text('usual')}».`,
    },
    'constant-over-formula': {
      title: 'Número escrito donde las demás calculan',
      message: (said) =>
        said.has('computed') && said.difference !== '' && said.difference !== '0'
          ? `${said.text('cell')} tiene escrito ${said.number('stated')} donde las celdas vecinas calculan; la fórmula daría ${said.number('computed')} (diferencia ${said.difference}).`
          : `${said.cells}: ${plural(said.count('cells'), 'hay un número escrito', 'hay números escritos')} donde las demás celdas calculan; por ahora ${plural(said.count('cells'), 'coincide', 'coinciden')} con la fórmula.`,
    },
    'typed-total': {
      title: 'Totales escritos a mano',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'total está escrito', 'totales están escritos')} a mano (${said.list('places')}): no cambiarán cuando cambien las filas.`,
    },
    'constant-in-formula': {
      title: 'Constantes dentro de fórmulas',
      message: (said) =>
        `${said.cell} suma un valor fijo (${said.text('constant')}) dentro de la fórmula «${said.text('formula')}».`,
    },
    'ratio-of-itself': {
      title: 'Cocientes de una celda por sí misma',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'fórmula', 'fórmulas')} de «${said.text('header')}» ${plural(said.count('count'), 'divide', 'dividen')} una celda por sí misma («${said.text('formula')}»): siempre dan lo mismo, se haya hecho lo que se haya hecho.`,
    },
    'error-value': {
      title: 'Celdas con error',
      message: (said) =>
        `${said.cells} ${plural(said.count('cells'), 'muestra', 'muestran')} ${said.text('error')}` +
        (said.count('dependants') > 0
          ? `; ${said.number('dependants')} ${plural(said.count('dependants'), 'celda depende', 'celdas dependen')} de ${plural(said.count('cells'), 'ella', 'ellas')}.`
          : '.'),
    },
    'formula-without-value': {
      title: 'Fórmulas sin resultado',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'fórmula no tiene', 'fórmulas no tienen')} resultado guardado (${said.cells}): lo que depende de ${plural(said.count('count'), 'ella', 'ellas')} no se pudo comprobar y los totales están incompletos. Abra el libro en Excel, guárdelo y revíselo de nuevo.`,
    },
    'external-link': {
      title: 'Vínculos a otros libros',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'celda depende', 'celdas dependen')} de otro libro que puede no existir: ${said.list('books')}.`,
    },
    'text-number': {
      title: 'Números guardados como texto',
      message: (said) =>
        said.has('zeros')
          ? `${said.cells}: ${said.count('zeros') === 1 ? 'hay un guion u otro texto' : 'hay guiones u otros textos'} en lugar de cero; las sumas no cambian, pero una fórmula con + daría #¡VALOR!.`
          : said.has('count') && said.count('count') > 1
            ? `${said.number('count')} celdas de ${said.text('header')} guardan números como texto (${said.cells}); Excel no las suma.`
            : `${said.text('cell') || said.cell} guarda un número como texto${said.has('text') ? ` («${said.text('text')}»)` : ''}; Excel no lo suma.`,
    },
    'ambiguous-number': {
      title: 'Números ambiguos',
      message: (said) =>
        `${said.cell}: «${said.text('text')}» puede ser ${said.number('value')} o ${said.number('other')}.`,
    },
    'hidden-fraction': {
      title: 'Fracciones que no se ven',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'celda guarda', 'celdas guardan')} fracciones de peso que su formato no muestra (${said.cells}); por eso una suma puede verse corrida en un peso.`,
    },
    'unit-stated': {
      title: 'Unidad de las cifras',
      message: (said) =>
        said.has('shown')
          ? `La hoja ${said.text('sheet')} muestra sus cifras divididas por ${said.number('shown')}, por su formato; se leyó lo que guardan las celdas.`
          : `La hoja ${said.text('sheet')} está en ${said.has('unitName') ? said.text('unitName') : `unidades de ${said.number('unit')} pesos`}${said.has('reason') ? ` («${said.text('reason')}»)` : ''}.`,
    },
    'date-outside-year': {
      title: 'Fechas fuera de la vigencia',
      message: (said) =>
        said.has('end')
          ? `${place(said)}: termina (${said.text('end')}) antes de empezar (${said.text('start')}).`
          : `${said.cell}: ${said.text('date')} está fuera de la vigencia ${said.plain('year')}.`,
    },
    'text-date': {
      title: 'Fechas escritas como texto',
      message: (said) =>
        said.has('valid')
          ? `${said.cell}: la fecha «${said.text('text')}» está guardada como texto.`
          : `${said.cell}: «${said.text('text')}» no es una fecha.`,
    },
    'owner-missing': {
      title: 'Responsables',
      message: (said) =>
        `${said.number('count')} ${plural(said.count('count'), 'actividad no tiene', 'actividades no tienen')} responsable (${said.list('places')}).`,
    },
    'axis-variants': {
      title: 'Nombres de un mismo eje',
      message: (said) =>
        said.has('summary')
          ? `El resumen de ${said.text('sheet')} nombra «${said.text('summary')}», que no es ningún eje del detalle: ese renglón no se comparó.`
          : said.has('other')
            ? `«${said.text('name')}» y «${said.text('other')}» comparten palabras y se leyeron como dos ejes: diga si son el mismo.`
            : `«${said.text('name')}» está escrito de ${said.has('count') ? `${said.number('count')} maneras` : 'varias maneras'} y se leyó como el mismo eje: ${said.list('variants')}.`,
    },
    'duplicate-row': {
      title: 'Filas repetidas',
      message: (said) =>
        `Las filas ${said.list('rows')} son iguales («${said.text('label')}»)${said.has('value') ? `; el total las cuenta todas (${said.number('value')} cada una)` : ''}.`,
    },
    'similar-rows': {
      title: 'Filas casi iguales',
      message: (said) =>
        `Las filas ${said.list('rows')} dicen casi lo mismo: «${said.text('label')}» y «${said.text('other')}».`,
    },
    'milestone-repeated': {
      title: 'Hitos repetidos',
      message: (said) =>
        `El hito «${said.text('milestone')}» aparece ${said.count('times') === 2 ? 'dos' : said.number('times')} veces (${said.cells}); hay ${said.number('listed')} hitos escritos y ${said.number('distinct')} distintos.`,
    },
    'milestone-unlinked': {
      title: 'Hitos y actividades sin enlace',
      message: (said) =>
        said.has('milestones')
          ? `${said.number('count')} ${plural(said.count('count'), 'hito no tiene', 'hitos no tienen')} actividades: ${said.list('milestones')}.`
          : `${said.number('count')} ${plural(said.count('count'), 'actividad no está', 'actividades no están')} bajo ningún hito (${said.list('places')}).`,
    },
    'hidden-in-total': {
      title: 'Filas ocultas que suman',
      message: (said) =>
        `${said.text('sheet')}: los totales incluyen ${said.number('count')} ${plural(said.count('count'), 'fila oculta', 'filas ocultas')} por ${said.number('value')} (${said.list('places')}).`,
    },
    'merged-cells': {
      title: 'Celdas combinadas',
      message: (said) =>
        `Las celdas combinadas de ${said.has('ranges') ? said.list('ranges') : said.cells} se leyeron con el mismo valor para todas sus filas.`,
    },
    'rows-after-total': {
      title: 'Filas después del total',
      message: (said) =>
        `${said.text('sheet')}: hay filas con valores después del total (${said.cells}) y no entran en él.`,
    },
    'confirm-column': {
      title: 'Columnas por confirmar',
      message: (said) =>
        said.has('apart')
          ? `La columna «${said.text('header')}» (${said.cell}) está en otra unidad que las demás y por eso no se suma; escriba sus valores en la misma unidad, o diga la unidad de la hoja.`
          : said.has('header')
            ? `No es seguro qué es la columna «${said.text('header')}» (${said.cell}); confírmela.`
            : `No se encontró la columna ${said.text('field')}; indique cuál es.`,
    },
    'duplicate-header': {
      title: 'Títulos repetidos',
      message: (said) =>
        `«${said.text('header')}» aparece en ${said.cells} y ${said.count('differ') > 0 ? `difieren en ${said.number('differ')} de ${said.number('rows')} filas` : 'dicen lo mismo'}.`,
    },
    'spelling-variants': {
      title: 'Un mismo valor escrito de varias maneras',
      message: (said) =>
        `En ${said.text('header')}, ${said.number('count')} valores se escriben de varias maneras: ${said.list('variants')}.`,
    },
    'weights-sum': {
      title: 'Las ponderaciones suman 100 %',
      message: (said) =>
        `Las ponderaciones${said.has('group') ? ` de «${said.text('group')}»` : ''} suman ${said.text('percent')} % y no 100 % (${said.cells}).`,
    },
    'progress-bounds': {
      title: 'Avances posibles',
      message: (said) =>
        said.has('limit')
          ? `${place(said)}: ${said.text('header')} (${said.number('value')}) supera ${said.text('limitHeader')} (${said.number('limit')}).`
          : `${place(said)}: ${said.text('header')} es ${said.text('value')} y el estado dice «${said.text('state')}».`,
    },
    'earmark-sector': {
      title: 'Fuentes con destinación específica',
      message: (said) =>
        `${place(said)}: «${said.text('source')}» paga ${said.number('value')} en una fila del sector «${said.text('sector')}».`,
    },
    'plan-not-found': {
      title: 'Plan de acción en el libro',
      message: (said) =>
        `No se encontró un plan de acción en este libro.${said.has('sheets') ? ` Se buscó en: ${said.list('sheets')}.` : ''}${said.has('wanted') ? ` Se buscó una fila de títulos con ${said.list('wanted')}.` : ''}${said.has('found') ? ` Se encontró: ${said.list('found')}.` : ''}`,
    },
  },
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
  unknownRule: (said) => `Revise ${said.cells}.`,
  unknownReason: 'no se pudo decidir',
};

import { shortList, type GapWords } from '../gapWords';

/** What could not be read of a workbook, and what follows from it (lo que no se pudo leer). */
export const gaps: GapWords = {
  'sheet-without-cells': ({ sheet = '' }) =>
    `La hoja «${sheet}» no tiene celdas (por ejemplo, es un gráfico): no se leyó.`,
  'damaged-state': () =>
    'Lo que Cuadre guardó en este libro en veces anteriores está dañado: no se tienen en cuenta las columnas confirmadas, lo que se dejó así ni la revisión anterior.',
  'manual-calculation': () =>
    'El cálculo del libro está en manual: los resultados de las fórmulas pueden ser viejos, y Cuadre revisa los que se ven. Pulse F9 en Excel y valide de nuevo.',
  'values-only': ({ format = '' }) =>
    `De un archivo .${format} se leen solo los valores: no se revisan sus fórmulas y no se puede guardar. Para eso, guárdelo en Excel como .xlsx.`,
  'damaged-cells': ({ sheet = '', cells = [] }) =>
    `La hoja «${sheet}» tiene ${cells.length === 1 ? 'una celda dañada' : `${cells.length} celdas dañadas`} (${shortList(cells)}): se leyó lo demás y su valor no se conoce. Ábralo en Excel y escríbalas de nuevo.`,
  'mark-not-believed': ({ sheet = '' }) =>
    `La hoja «${sheet}» lleva la marca con que Cuadre reconoce las suyas, pero su contenido no es de Cuadre: se lee como suya y no se toca.`,
  'copied-sheet': ({ sheet = '' }) =>
    `La hoja «${sheet}» es copia de una hoja de Cuadre: es suya, no se actualiza ni se borra.`,
  signed: () => 'El libro tiene firma digital: se puede revisar, pero la copia que se guarde deja de estar firmada.',
  'calculated-here': ({ count = 0 }) =>
    count === 1
      ? 'Una fórmula no tenía resultado guardado: se calculó aquí. Abra el libro en Excel y guárdelo para confirmarlo.'
      : `${count} fórmulas no tenían resultado guardado: se calcularon aquí. Abra el libro en Excel y guárdelo para confirmarlas.`,
  'formulas-without-value': ({ count = 0 }) =>
    `${count === 1 ? 'Una fórmula no tiene' : `${count} fórmulas no tienen`} resultado guardado: lo que depende de ${count === 1 ? 'ella' : 'ellas'} no se conoce. Abra el libro en Excel, guárdelo y revíselo de nuevo.`,
};

import type { HostFailure, HostFailureCode } from '../../core/workbook/port';

type Detail = HostFailure['detail'];

/** What happened, where and what to do, for every reason for which a workbook cannot be read or written (fallas del libro). */
const SENTENCES: Readonly<Record<HostFailureCode, (detail: Detail) => string>> = {
  'cell-edit-mode': () => 'Excel tiene una celda en edición: pulse Entrar o Esc y repita la orden.',
  'protected-sheet': ({ sheet }) =>
    sheet === undefined || sheet === ''
      ? 'El libro está protegido y no admite hojas nuevas: desproteja su estructura en Excel (Revisar › Proteger libro) y repita la orden. No se cambió nada.'
      : `La hoja «${sheet}» está protegida: desprotéjala en Excel (Revisar › Desproteger hoja) y repita la orden. No se cambió nada.`,
  'access-denied': () =>
    'Excel no dio permiso para el cambio. Puede que una hoja o el libro estén protegidos, o que el libro esté abierto solo para lectura: revíselo y repita la orden. No se cambió nada.',
  'filtered-sheet': ({ sheet }) =>
    `La hoja «${sheet}» tiene un filtro que Excel no dejó quitar y volver a poner: quite el filtro (Datos › Borrar) y repita la orden. No se cambió nada.`,
  'array-formula': ({ sheet, cell }) =>
    `La celda ${place(sheet, cell)} es parte de una fórmula matricial, que solo se puede cambiar entera: corríjala en Excel. No se cambió nada.`,
  'changed-since-read': ({ sheet, cell }) =>
    cell === undefined
      ? 'El libro no es como se leyó (una hoja, una tabla o un nombre ya no está, o hay otro que se llama igual): valide de nuevo y repita la orden. No se cambió nada.'
      : `La celda ${place(sheet, cell)} cambió desde la última validación: valide de nuevo antes de corregirla. No se cambió nada.`,
  'not-as-written': ({ sheet, cell }) =>
    `Al comprobar lo escrito, la celda ${place(sheet, cell)} no quedó como debía (por celdas combinadas, un filtro o una fórmula que Excel extendió a toda la columna): se devolvió todo. No se cambió nada.`,
  'host-error': ({ office }) =>
    `Excel no pudo hacer lo que se le pidió y no dijo por qué${office === undefined ? '' : ` (${office})`}. Si está escribiendo en una celda, pulse Entrar o Esc; deje este libro al frente y repita la orden. No se cambió nada.`,
  'payload-too-large': () =>
    'Excel no aceptó tantos datos de una vez, ni siquiera por partes: guarde el libro y ábralo en la página o en Excel de escritorio.',
  'host-silent': () => 'Excel dejó de responder: espere a que termine lo que está haciendo y repita la orden.',
  'unsupported-host': () =>
    'Esta versión de Excel no ofrece lo que se necesita: actualícela (Excel 2021 o Microsoft 365) o abra el libro en la página.',
  cancelled: () => 'La orden se canceló. No se cambió nada.',
  'no-workbook': () => 'No hay un libro abierto: abra un archivo y repita la orden.',
  'not-a-workbook': () => 'El archivo no es un libro de Excel: elija un archivo .xlsx o .xlsm.',
  encrypted: () =>
    'El libro tiene contraseña de apertura: ábralo en Excel, quítela (Archivo › Información › Proteger libro) y guarde una copia.',
  'strict-open-xml': () =>
    'El libro está en formato «Open XML estricto»: ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
  'unsupported-format': ({ format }) =>
    `El formato del archivo (${shown(format)}) no se puede leer: guárdelo en Excel como .xlsx.`,
  'broken-package': ({ part }) =>
    `El archivo está dañado o incompleto${inPart(part)}: ábralo en Excel, acepte que lo repare y guárdelo, o pida una copia nueva.`,
  'over-limit': ({ limit, found, allowed, document }) =>
    `El ${document ? 'documento' : 'libro'} pasa un límite: ${limitName(limit)}${found === undefined ? '' : `, ${found}`} (se admite hasta ${shown(allowed)}). Quite lo que sobre y repita la orden.`,
  'part-not-preserved': ({ part }) =>
    `Al comprobar lo escrito, una parte del libro no quedó igual${inPart(part)}: no se guardó nada. Use el libro original y avísenos.`,
  'cannot-save-format': ({ format }) =>
    `Un archivo ${shown(format)} solo se puede revisar, no guardar: ábralo en Excel y guárdelo como .xlsx.`,
  'not-a-document': () =>
    'El archivo no es un documento que se pueda abrir, o está dañado: ábralo en Word y guárdelo como .docx o como texto.',
  'unsupported-document': ({ format }) =>
    format === '.xlsx'
      ? 'Eso es un libro de Excel y no el documento del plan: elija un archivo .docx o de texto.'
      : `El documento está en un formato (${shown(format)}) que no se lee: ábralo en su programa y guárdelo como .docx o como texto (.txt).`,
  unknown: ({ message }) =>
    `La orden falló por un motivo no previsto${message === undefined ? '' : ` (${message})`}: repítala y, si sigue, avísenos. No se cambió nada.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: 'tamaño del archivo en bytes',
  parts: 'número de partes',
  partBytes: 'tamaño de una parte en bytes',
  totalBytes: 'tamaño descomprimido en bytes',
  ratio: 'compresión de una parte',
  cells: 'número de celdas',
  textLength: 'longitud de un texto',
  formulaLength: 'longitud de una fórmula',
  depth: 'elementos uno dentro de otro',
  sheets: 'número de hojas',
  cellStyles: 'número de estilos de celda',
  listLength: 'longitud de una lista de valores',
};

const NOTHING_CHANGED = ' No se cambió nada.';
const LEFT_HALF =
  ' Parte de lo escrito no se pudo devolver: revise las hojas de Cuadre, o cierre el libro sin guardar y ábralo de nuevo.';
const UNDO_LOST = ' Excel ya no puede deshacer con Ctrl+Z lo anterior a esta orden.';

/** What to say of a failure of Excel or of a file: what happened, what to do, and what is left of it when something is. */
export function host({ code, detail }: Pick<HostFailure, 'code' | 'detail'>): string {
  const said = SENTENCES[code](detail);
  if (detail['leftHalf']) return said.replace(NOTHING_CHANGED, '') + LEFT_HALF;
  return detail['undoLost'] ? said + UNDO_LOST : said;
}

function place(sheet: string | number | undefined, cell: string | number | undefined): string {
  return sheet === undefined ? shown(cell) : `${sheet}!${shown(cell)}`;
}

function inPart(part: string | number | undefined): string {
  return part === undefined || part === '' ? '' : ` (${part})`;
}

function limitName(limit: string | number | undefined): string {
  return LIMITS[String(limit)] ?? String(limit);
}

function shown(detail: string | number | undefined): string {
  return detail === undefined ? '?' : String(detail);
}

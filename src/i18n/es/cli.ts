import type { ItemCounts } from '../../core/milestones/trackedLevel';
import { refusals } from './refusals';

/** Words of the command line (línea de comandos): help, progress and the one sentence of each error. */
export const cli = {
  about: 'Cuadra el plan de acción anual de un municipio: comprueba cada fila y cada total, y sigue sus hitos.',
  help: {
    usage: 'Uso:',
    arguments: 'Argumentos:',
    options: 'Opciones:',
    commands: 'Órdenes:',
    anyOptions: '[opciones]',
    aCommand: '<orden>',
    show: 'muestra esta ayuda',
    version: 'muestra la versión',
    default: 'por defecto',
  },
  commands: {
    check: 'comprueba libros y lista las observaciones; termina con 1 si las hay, con 2 si un archivo no se puede leer',
    prepare: 'escribe en una copia el resumen por eje y las hojas de seguimiento de los hitos',
    fix: 'aplica en una copia las correcciones seguras y muestra cada celda antes → después',
    split: 'parte la revisión por dependencia, hoja o eje: un libro para cada una, que se llena y se devuelve',
    collect: 'recibe las revisiones devueltas: valores corregidos y motivos entran por código y celda',
    new: 'crea un libro de plan vacío: títulos, listas, ejemplos y totales',
  },
  arguments: {
    reviews: 'revisiones devueltas',
    files: 'libros de Excel',
    file: 'libro de Excel',
    out: 'archivo que se escribe',
  },
  options: {
    json: 'un informe JSON por línea, una línea por archivo, en el orden dado',
    html: 'escribe además un informe HTML que se imprime bien',
    document: 'coteja también este documento (texto o .docx) con el libro; un solo libro',
    sarif: 'escribe además un informe SARIF 2.1.0, para otros programas',
    rules: 'reglas propias, una por línea, como «cantidad * unitario == total»',
    mapping: 'columnas y ejes como una persona los confirmó (JSON)',
    lang: 'idioma: es o en',
    failOn: 'desde qué gravedad se termina con 1: error, warning, note o never',
    jobs: 'archivos que se revisan a la vez',
    out: 'dónde se escribe el resultado',
    findings: 'escribe también la hoja «Revisión del plan»',
    milestones: 'toma los hitos de este documento de texto',
    inPlace: 'permite escribir sobre el mismo archivo',
    force: 'reemplaza el archivo de salida, si ya existe',
    all: 'aplica también las correcciones probables que pasan el ensayo (nunca los empates)',
    folder: 'carpeta en que se escriben las partes',
    by: 'según qué se parte: owner (dependencia), sheet (hoja) o axis (eje)',
    pages: 'escribe también cada parte como página para imprimir',
    dryRunCollect: 'muestra lo que entraría y no escribe nada',
    dryRun: 'muestra las correcciones y no escribe nada',
    into: 'agrega las hojas a una copia de este libro',
    year: 'vigencia de las hojas o del plan nuevo',
    axes: 'archivo con los ejes, las fuentes y las dependencias del plan nuevo, uno por línea',
  },
  usage: {
    unknownOption: (name: string) => `no existe la opción ${name}`,
    unknownCommand: (name: string) => `no existe la orden «${name}»`,
    missingArgument: (name: string) => `falta ${name}`,
    optionMissingArgument: (name: string) => `a la opción ${name} le falta su valor`,
    missingOption: (name: string) => `falta la opción ${name}`,
    excessArguments: 'sobran argumentos',
    invalidArgument: (name: string) => `el valor de ${name} no sirve`,
    noCommand: 'falta la orden',
    noAxes: (file: string) => `${file} no nombra ningún eje`,
    seeHelp: 'Vea cuadre --help.',
    needsOut: 'diga dónde escribir con -o, o use --in-place',
    oneFile: 'con --document se revisa un solo libro',
    standardOutputTaken: 'la salida estándar no puede llevar a la vez dos informes',
  },
  failure: {
    standardOutput: 'salida estándar',
    missing: 'el archivo no existe',
    directory: 'es una carpeta, no un archivo',
    noAccess: 'no hay permiso para abrirlo',
    readFailed: (code: string) => `no se pudo leer (${code})`,
    writeFailed: (code: string) => `no se pudo escribir (${code})`,
    noWriteAccess: 'no hay permiso para escribir ahí',
    noFolder: 'la carpeta del resultado no existe',
    noSpace: 'no queda espacio en el disco',
    unexpected: (detail: string) => `error interno de Cuadre: ${detail}`,
    checkEnded: (reason: string) =>
      `la revisión de este archivo no terminó (${reason}); los demás se revisaron. Revíselo solo, o con menos archivos a la vez (--jobs 1)`,
    notAReview: 'no tiene una hoja de revisión con sus códigos: elija el archivo que devolvió la dependencia',
    mappingNotJson: 'no es un archivo JSON',
    mappingUnknown: (place: string) => `${place} no se conoce aquí`,
    mappingWrong: (place: string, wanted: string) => `en ${place} se esperaba esto: ${wanted}`,
  },
  refusal: {
    input: () => 'es uno de los archivos que se leen; escriba en otro archivo, o use --in-place en prepare o fix',
    standardOutput: () => 'un libro no se escribe en la salida estándar; dé el nombre de un archivo',
    directory: () => 'es una carpeta; dé el nombre de un archivo',
    notAFile: () => 'no es un archivo común (es un dispositivo o una tubería); escriba en otro archivo',
    danglingLink: () => 'es un vínculo a un archivo que no existe; escriba en otro archivo',
    exists: () => 'ya existe y no se reemplaza; escriba en otro archivo, o use --force',
    plan: () => 'ya existe y tiene un plan: una plantilla vacía nunca lo reemplaza; escriba en otro archivo',
    notHtml: () => 'un informe HTML no se abre con la extensión de un libro; use .html',
    extension: ({ extension = '' }: RefusalDetail) =>
      `este libro solo se abre con la extensión .${extension}; úsela en el nombre del resultado`,
    typing: ({ count = 0 }: RefusalDetail) =>
      `tiene ${count === 1 ? 'un hito' : `${count} hitos`} con datos digitados que se perderían; escriba en otro archivo, o lleve los cambios del plan a ese libro y use cuadre prepare con --in-place`,
  },
  cancelled: (done: number, of: number) => `se canceló: ${done} de ${of} archivos revisados`,
  progress: { file: (at: number, of: number, file: string) => `${at} de ${of}  ${file}` },
  done: {
    untracked: ({ target, project, front }: ItemCounts) =>
      `No se escribieron hojas de hitos: el plan no tiene columna de hitos, ni entre 5 y 400 metas (${target}), proyectos (${project}) o programas (${front}) que seguir. Tome los hitos de un documento con --milestones, o diga con --mapping cuál es la columna.`,
    nothingToSend: 'No hay observaciones que enviar.',
    part: (file: string, findings: number) =>
      `  ${file}: ${findings} ${findings === 1 ? 'observación' : 'observaciones'}`,
    parts: (n: number) => (n === 1 ? '1 parte escrita:' : `${n} partes escritas:`),
    received: (values: number, reasons: number) =>
      `${values} ${values === 1 ? 'valor corregido' : 'valores corregidos'}, ${reasons} ${reasons === 1 ? 'justificación' : 'justificaciones'}.`,
    from: (name: string) => `(de ${name})`,
    notTaken: (n: number) => (n === 1 ? '1 respuesta no entró:' : `${n} respuestas no entraron:`),
    refusedAnswer: refusals,
    wrote: (file: string) => `Se escribió ${file}.`,
    logged: (sheet: string) => `Los cambios quedaron anotados en la hoja «${sheet}».`,
    sheets: (names: string) => `Hojas: ${names}.`,
    fixed: (cells: number) => (cells === 1 ? '1 celda corregida.' : `${cells} celdas corregidas.`),
    nothingToFix: 'No hay correcciones que se puedan aplicar sin una persona.',
    fallen: (proposals: number) =>
      proposals === 1
        ? 'Una propuesta no se aplica porque no pasó el ensayo:'
        : `${proposals} propuestas no se aplican porque no pasaron el ensayo:`,
    wouldHarm: (harm: string) => `si se aplica, ${harm}`,
    notTried: 'no se alcanzó a ensayar',
    more: (count: number) => `y ${count} más`,
    wouldFix: (cells: number) => (cells === 1 ? 'Se corregiría 1 celda.' : `Se corregirían ${cells} celdas.`),
    dryRun: 'No se escribió nada.',
    remaining: (findings: number) =>
      findings === 1
        ? 'Queda 1 observación: véala con cuadre check.'
        : `Quedan ${findings} observaciones: véalas con cuadre check.`,
  },
};

/** What a sentence needs that says why a result is not written. */
export interface RefusalDetail {
  readonly count?: number;
  readonly extension?: string;
}

export type CliWords = typeof cli;

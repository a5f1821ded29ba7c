/**
 * What the cells of a column hold (contenido). `figure` is a number of things or one whose kind the role leaves open;
 * `percent` a share, however it is written; `code` a name in digits, never an amount.
 */
export type RoleContents = 'words' | 'money' | 'figure' | 'date' | 'percent' | 'code';

/** All that is known of a column role (papel de la columna), whatever workbook it stands in. */
export interface RoleRecord {
  readonly holds: RoleContents;
  /**
   * Whether the figures of different rows add up down the column. Money does; targets and quantities of different
   * things, prices, shares, years and codes do not. `scheduled`: a period adds up where what it schedules does.
   */
  readonly additive: boolean | 'scheduled';
  /** Whether it measures works and deliveries (físico) or money (financiero); null: neither, or the heading leaves it open. */
  readonly nature: 'physical' | 'financial' | null;
  /** Place among the roles that say what a row is about, 1 the best; none: it never does. */
  readonly subjectRank?: number;
  /** Place among the labels that name a row for a person, 1 the best; none: it names none. */
  readonly namingRank?: number;
  /** Place among the labels that tell one row from another wherever they stand, 1 the first; what is kept of rows rests on it. */
  readonly tellingRank?: number;
  /** Whether its names are those of groups of rows (eje, frente, proyecto, hito). */
  readonly groups?: boolean;
  /** Whether its cells name a kind out of a few (unidad, estado, responsable, fuente), which one spelling should have. */
  readonly kinds?: boolean;
  /** Whether an amount below zero is a fault. Columns of budget execution hold reversals and reductions, and may. */
  readonly neverNegative?: boolean;
  /** The plainest heading of such a column, as a person would write it, for saying what was looked for. */
  readonly heading?: string;
  /** Headings that say the role wherever they stand, normalised: without accents, case and punctuation. */
  readonly aliases: readonly string[];
  /** Beginnings of headings that say the role, whatever follows: SGP Salud, Estampilla Procultura. */
  readonly stems?: readonly string[];
  /**
   * Headings that say the role only among columns of their kind (`saldo` and `disponible` in a budget execution, `ano`
   * in a list by years): alone they prove nothing. The words of Colombia, Ecuador, Peru, Mexico, Bolivia, Guatemala,
   * Chile and Spain.
   */
  readonly contextAliases?: readonly string[];
  /** What a rule that a user typed may call it (nombres en las reglas propias), normalised. */
  readonly ownRuleNames?: readonly string[];
}

const WORDS = { holds: 'words', additive: false, nature: null } as const;
const MONEY = { holds: 'money', additive: true, nature: 'financial' } as const;
const COUNTED = { holds: 'figure', additive: false, nature: 'physical' } as const;
const SHARE = { holds: 'percent', additive: false, nature: null } as const;
const CODE = { holds: 'code', additive: false, nature: null } as const;
const DATE = { holds: 'date', additive: false, nature: null } as const;

/** Every role that a column can have by itself, one record each; the names are those of mappings and reports. */
const RECORDS = {
  axis: {
    ...{ ...WORDS, subjectRank: 6, groups: true },
    aliases: list(`eje, ejes, eje estrategico, ejes estrategicos, linea estrategica, linea, dimension, pilar, reto,
      proposito, nombre del eje, objetivo estrategico`),
  },
  front: {
    ...{ ...WORDS, subjectRank: 5, namingRank: 7, groups: true },
    aliases: list(`frente, frentes, frente de accion, sector, nombre de sector, nombre del sector, componente, programa,
      area, frente de accion sector, eje programatico`),
  },
  project: {
    ...{ ...WORDS, subjectRank: 3, namingRank: 3, tellingRank: 3, groups: true },
    aliases: list('proyecto, proyectos, macroproyecto, nombre del proyecto, nombre proyecto'),
  },
  milestone: {
    ...{ ...WORDS, subjectRank: 4, namingRank: 2, groups: true },
    aliases: list('hito, hitos, gran reto, hito reto, reto hito, hito o reto, grandes retos'),
    contextAliases: list('proyecto o hito, hito o proyecto, nombre del hito'),
  },
  activity: {
    ...{ ...WORDS, subjectRank: 1, namingRank: 1, tellingRank: 2, heading: 'actividad' },
    aliases: list(`actividad, actividades, descripcion de la actividad, descripcion, accion, acciones,
      actividades a realizar, actividad a realizar, descripcion de las actividades, concepto, detalle, rubro, obra,
      iniciativa, iniciativas`),
    contextAliases:
      list(`partida, partidas, denominacion, nombre de la partida, descripcion del rubro, nombre del rubro,
      capitulo, tarea, tareas`),
  },
  target: {
    ...{ ...WORDS, subjectRank: 2, namingRank: 4, tellingRank: 4 },
    aliases: list(`meta, metas, meta de producto, metas de producto, metas de producto cuatrienio, meta producto,
      producto`),
  },
  indicator: {
    ...{ ...WORDS, namingRank: 5, tellingRank: 5 },
    aliases: list('indicador, indicador de producto, nombre del indicador, indicadores'),
  },
  unit: {
    ...{ ...WORDS, kinds: true },
    aliases: list('und, unidad, unidad de medida, un, u m, unid, medida, unidad medida'),
  },
  quantity: {
    ...{ ...COUNTED, neverNegative: true, heading: 'cantidad' },
    aliases: list('cantidad, cant, cantidad programada, cantidades, ctd, cantidad total'),
    contextAliases: list('metrado, metrados, cantidad de obra'),
    ownRuleNames: list('cantidad, cant, quantity'),
  },
  factor: {
    ...COUNTED,
    aliases: [],
    contextAliases: list(`factor, meses, no de meses, numero de meses, cantidad de meses, dias, no de dias,
      numero de dias, horas, veces, frecuencia, dedicacion, largo, ancho, alto, longitud, altura, espesor, rendimiento`),
    ownRuleNames: list('factor'),
  },
  constant: {
    ...{ holds: 'figure', additive: false, nature: null },
    aliases: [],
    contextAliases: list('constante'),
    ownRuleNames: list('constante, constant'),
  },
  unitValue: {
    ...{ ...MONEY, additive: false, neverNegative: true, heading: 'valor unitario' },
    aliases: list(`valor unitario, vr unitario, v r unit, v r unitario, vlr unit, vlr unitario, costo unitario, precio,
      precio unitario, v unitario, v unit, vr unit, valor unidad, costo unidad, valor unit`),
    ownRuleNames: list('valor unitario, unitario, unitvalue, unit value'),
  },
  total: {
    ...{ ...MONEY, neverNegative: true, heading: 'valor total' },
    aliases: list(`valor total, vr total, v r total, vlr total, costo total, valor, valor total proyectado, total,
      valor de la actividad, inversion total, costo, valor actividad, presupuesto total, total inversion, presupuesto,
      costo total proyectado, precio total, total general, gran total, totales, total cuatrienio, total plan,
      valor proyectado, inversion, monto, monto total, presupuestado, valor parcial, vr parcial, valor a invertir`),
    ownRuleNames: list('valor total, total, valor'),
  },
  assigned: {
    ...{ ...MONEY, neverNegative: true, heading: 'valor con asignación presupuestal' },
    aliases: list(`valor con asignacion presupuestal, asignado, valor asignado, v r asignado, vr asignado, asignacion,
      apropiado, presupuesto asignado, asignacion presupuestal, con asignacion presupuestal, recursos asignados,
      total asignado, total fuentes, financiado, valor financiado, con asignacion`),
    ownRuleNames: list('asignado, asignacion, valor asignado, assigned'),
  },
  toRaise: {
    ...{ ...MONEY, neverNegative: true, heading: 'recursos por gestionar' },
    aliases: list(`recursos por gestionar, por gestionar, rec x gestionar, rec por gestionar, gestion,
      deficit por financiar, por financiar, saldo por gestionar, recursos a gestionar, a gestionar, valor por gestionar,
      gestionar, deficit, faltante, x gestionar, sin asignacion, sin financiacion, sin financiar, sin recursos,
      no financiado, pendiente por gestionar`),
    ownRuleNames: list('por gestionar, gestionar, recursos por gestionar, gestion, toraise, to raise'),
  },
  initial: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`inicial, apropiacion inicial, presupuesto inicial, ppto inicial, asignacion inicial,
      asignado inicial, aprobado, presupuesto aprobado, presupuesto aprobado inicial, aprobado inicial, monto aprobado,
      presupuesto original, original, pia, presupuesto institucional de apertura, credito inicial, creditos iniciales,
      presupuesto ley, ley de presupuesto, ley de presupuestos`),
    ownRuleNames: list('inicial, apropiacion inicial, presupuesto inicial, initial'),
  },
  additions: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`adicion, adiciones, total adiciones, ampliacion, ampliaciones, suplementos, suplemento,
      incrementos, incremento, aumentos, aumento, incorporaciones`),
    ownRuleNames: list('adicion, adiciones, ampliaciones, additions'),
  },
  reductions: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`reduccion, reducciones, total reducciones, disminucion, disminuciones, recortes, recorte,
      rebajas, bajas`),
    ownRuleNames: list('reduccion, reducciones, disminuciones, reductions'),
  },
  credits: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`creditos, traslados credito, traslado credito, traslados creditos, credito traslados,
      creditos presupuestales, traspasos positivos, transferencias positivas`),
    ownRuleNames: list('creditos, credits'),
  },
  counterCredits: {
    ...MONEY,
    aliases: [],
    contextAliases:
      list(`contracredito, contracreditos, contra credito, contra creditos, contra creditos presupuestales,
      traslados contracredito, traslado contracredito, traslados contracreditos, traspasos negativos,
      transferencias negativas`),
    ownRuleNames: list('contracredito, contracreditos, countercredits, counter credits'),
  },
  modifications: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`modificacion, modificaciones, total modificaciones, modificaciones presupuestarias,
      modificaciones presupuestales, modificaciones de credito, modificaciones netas, traslados, traslado, traspasos,
      traspaso, reformas, reforma, adecuaciones, ampliaciones reducciones, ampliaciones y reducciones,
      ampliaciones liquidas`),
    ownRuleNames: list('modificaciones, traslados, reformas, modifications'),
  },
  appropriated: {
    ...MONEY,
    aliases:
      list(`apropiacion, apropiacion definitiva, apropiacion inicial, presupuesto definitivo, presupuesto inicial,
      apropiacion vigente`),
    contextAliases: list(`definitivo, definitiva, ppto definitivo, total definitivo, presupuesto vigente, vigente,
      asignacion vigente, monto vigente, modificado, presupuesto modificado, pim, presupuesto institucional modificado,
      codificado, presupuesto codificado, presupuesto actualizado, presupuesto ajustado, presupuesto final,
      presupuesto reformado, apropiacion actual, credito vigente, credito definitivo, creditos definitivos,
      credito total, creditos totales, presupuesto actual`),
    ownRuleNames: list('apropiado, apropiacion, appropriated'),
  },
  certified: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`cdp, cdps, valor cdp, total cdp, certificado, certificados, certificacion, certificaciones,
      monto certificado, certificado de disponibilidad, certificado de disponibilidad presupuestal,
      certificados de disponibilidad, disponibilidad, disponibilidades, disponibilidad presupuestal, precompromiso,
      precompromisos, pre compromiso, preventivo, preafectacion, autorizado, autorizaciones`),
    ownRuleNames: list('cdp, certificado, disponibilidades, certified'),
  },
  committed: {
    ...MONEY,
    aliases: list(`compromisos, comprometido, valor comprometido, total compromisos, compromiso, rp, registros`),
    contextAliases: list(`rps, valor rp, registro presupuestal, registros presupuestales, comprometidos,
      compromiso anual, compromisos acumulados, gastos comprometidos, monto comprometido, disposiciones, dispuesto,
      contratado, valor contratado`),
    ownRuleNames: list('comprometido, compromisos, committed'),
  },
  obligated: {
    ...MONEY,
    aliases: list('obligaciones, obligado, total obligaciones'),
    contextAliases: list(`devengado, devengados, devengo, monto devengado, gasto devengado, causado, causacion,
      causaciones, obligacion, obligaciones acumuladas, obligaciones reconocidas, obligaciones reconocidas netas`),
    ownRuleNames: list('obligado, obligaciones, obligated'),
  },
  paid: {
    ...MONEY,
    aliases: list('pagos, pagado, giros, total pagos'),
    contextAliases: list(`pago, girado, giro, monto girado, monto pagado, valor pagado, pagos acumulados,
      pagos efectuados, pagos realizados, pagos liquidos, pagadas, percibido`),
    ownRuleNames: list('pagado, pagos, paid'),
  },
  executed: {
    ...{ holds: 'figure', additive: true, nature: null },
    aliases: list(`ejecutado, ejecucion, valor ejecutado, total ejecutado, cantidad ejecutada, presupuesto ejecutado`),
    ownRuleNames: list('ejecutado, executed'),
  },
  executedMoney: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`valor ejecutado, presupuesto ejecutado, monto ejecutado, recursos ejecutados,
      inversion ejecutada, ejecucion financiera, ejecucion presupuestal, ejecucion presupuestaria, ejercido,
      presupuesto ejercido, gasto ejercido, gasto, gastos, costo ejecutado`),
    ownRuleNames: list('valor ejecutado, ejercido, executedmoney, executed money'),
  },
  executedQuantity: {
    ...COUNTED,
    aliases: [],
    contextAliases: list(`cantidad ejecutada, cantidades ejecutadas, ejecutado fisico, ejecucion fisica, meta ejecutada,
      metas ejecutadas, meta alcanzada, meta lograda, logro, logrado, alcanzado, cantidad realizada, realizado,
      avance de la meta, avance numerico`),
    ownRuleNames: list('cantidad ejecutada, logrado, executedquantity, executed quantity'),
  },
  balance: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`saldo, saldos, saldo disponible, disponible, por ejecutar, saldo por ejecutar,
      saldo presupuestal, saldo presupuestario, saldo de apropiacion, saldo apropiacion, apropiacion disponible,
      saldo por comprometer, por comprometer, saldo por devengar, saldo por girar, subejercicio, remanente,
      remanente de credito, remanentes de credito, sin ejecutar, saldo sin ejecutar, no ejecutado, no ejercido`),
    ownRuleNames: list('saldo, disponible, balance'),
  },
  payable: {
    ...MONEY,
    aliases: [],
    contextAliases: list(`cuentas por pagar, por pagar, saldo por pagar, deuda flotante, devengado por pagar, rezago,
      rezago presupuestal, reservas, reservas presupuestales, obligaciones por pagar, pendiente de pago,
      obligaciones pendientes de pago`),
    ownRuleNames: list('por pagar, cuentas por pagar, payable'),
  },
  baseline: {
    ...COUNTED,
    aliases: list('linea base, l b, lb, linea de base'),
    contextAliases: list('valor linea base, valor de linea base, valor base'),
    ownRuleNames: list('linea base, baseline'),
  },
  plannedTarget: {
    ...COUNTED,
    aliases: list(`meta programada, meta anual, meta fisica, meta numerica, meta cuatrienio, valor esperado,
      valor esperado cuatrienio, total planeado, programado, programada, prog, meta vigencia, meta programada vigencia,
      meta del ano, planeado, total programado, meta cantidad, cantidad meta`),
    contextAliases: list('valor meta, valor de la meta, meta indicador, meta del indicador, meta de resultado'),
    ownRuleNames: list('meta, meta programada, target'),
  },
  weight: {
    ...SHARE,
    aliases: list('ponderacion, peso, ponderador, ponderador eje, peso porcentual, ponderado, peso relativo'),
    ownRuleNames: list('ponderacion, peso, weight'),
  },
  progress: {
    ...SHARE,
    aliases: list(`avance, porcentaje de avance, avance fisico, avance financiero, % avance, % ejecucion, % de avance,
      % cumplimiento, porcentaje avance, porcentaje de ejecucion, %`),
    ownRuleNames: list('avance, progress'),
  },
  financialProgress: {
    ...{ ...SHARE, nature: 'financial' },
    aliases: [],
    contextAliases: list(`avance financiero, % avance financiero, % ejecucion financiera, % ejecucion presupuestal,
      % ejecucion presupuestaria, % ejecutado, % comprometido, % obligado, % devengado, % pagado`),
    ownRuleNames: list('avance financiero, financialprogress, financial progress'),
  },
  percent: {
    ...SHARE,
    aliases: [],
    contextAliases: list(`porcentaje, porcentajes, participacion, % participacion, % del total, % total, variacion,
      % variacion, brecha, incidencia, tasa`),
    ownRuleNames: list('porcentaje, participacion, percent'),
  },
  year: {
    ...CODE,
    aliases: [],
    contextAliases: list('ano, anio, vigencia, ano fiscal, ejercicio, ejercicio fiscal, periodo fiscal, ano gravable'),
  },
  owner: {
    ...{ ...WORDS, kinds: true },
    aliases: list(`responsable, responsables, dependencia, dependencia responsable, organismo, resp, secretaria,
      entidad responsable, oficina, dependencia o entidad, funcionario responsable, area responsable,
      secretaria responsable`),
    contextAliases: list('unidad ejecutora, ejecutor, entidad ejecutora, unidad responsable, area ejecutora'),
  },
  source: {
    ...{ ...WORDS, kinds: true },
    aliases: list(`fuente, fuentes, fuente de financiacion, fuente de recursos, fuente recursos, tipo de recurso,
      fuente financiacion`),
    contextAliases: list('fuente de financiamiento, fuente financiamiento, recurso, organismo financiador'),
  },
  code: {
    ...{ ...CODE, namingRank: 6, tellingRank: 1 },
    aliases: list(`bpin, cod, codigo, no, item, n, num, numero, nro, codigo bpin, id, consecutivo, codigo presupuestal,
      rubro presupuestal, codigo rubro, sector mga, programa mga, producto mga, orden, numeral`),
    contextAliases: list(`partida presupuestaria, partida presupuestal, clasificador, clasificacion presupuestaria,
      imputacion, snip, cui, codigo unico`),
  },
  item: {
    ...CODE,
    aliases: [],
    contextAliases: list('item, items, no, nro, n, num, numero, orden, numeral, consecutivo, renglon'),
  },
  state: { ...WORDS, kinds: true, aliases: list('estado, estado actual, estado de avance') },
  start: { ...DATE, aliases: list('inicio, fecha inicio, fecha de inicio, fecha inicial, f inicio') },
  end: {
    ...DATE,
    aliases: list(`fin, fecha fin, fecha final, fecha de terminacion, fecha terminacion, terminacion, f fin,
      finalizacion`),
  },
  date: {
    ...DATE,
    aliases: [],
    contextAliases: list(`fecha, fechas, fecha de corte, fecha corte, fecha de registro, fecha registro,
      fecha de aprobacion, fecha aprobacion, fecha de firma, fecha del contrato, fecha de contrato,
      fecha de actualizacion, fecha de reporte, fecha de pago, fecha de expedicion`),
  },
  notes: {
    ...WORDS,
    aliases: list(`observaciones, observacion, notas, nota, soporte, soportes, explicacion, evidencia, evidencias,
      comentarios, justificacion, soportes de cumplimiento`),
  },
} as const satisfies Readonly<Record<string, RoleRecord>>;

/**
 * Roles that carry a name or a number behind a colon: one source of funding (`source:SGP Salud`), one period of the
 * schedule (`quarter:1`, `month:12`).
 */
const FAMILY_RECORDS = {
  source: {
    ...{ ...MONEY, neverNegative: true },
    aliases: list(`recursos propios, propios, r propios, rec propios, ingresos corrientes, icld, libre destinacion,
      libre inversion, sgp, sistema general de participaciones, regalias, sgr, sistema general de regalias,
      cofinanciacion, cofinanciado, credito, recursos del credito, transferencias, transferencias nacion,
      transferencias departamento, nacion, departamento, departamental, otros, otras, otras fuentes, otros recursos,
      otros aportes, donaciones, cooperacion, cooperacion internacional, fosyga, etesa, estampilla, sobretasa, fondos,
      recursos de capital, recursos del balance, aportes comunidad, comunidad, gobernacion, municipio, alcaldia, icde,
      ocad, ocad paz, asignaciones directas, obras por impuestos`),
    stems: list(`sgp, sgr, estampilla, cofinanciacion, cofinanciado, transferencias, recursos propios, regalias,
      recursos del, credito, icld, otras fuentes, otros recursos`),
    contextAliases: list(`aporte, aportes, aporte propio, recursos ordinarios, recursos directamente recaudados,
      recursos determinados, recursos fiscales, canon, participaciones, participaciones federales, ramo 33, faism,
      fortamun, fism, ingresos propios, coparticipacion tributaria, idh, regalias hidrocarburos, situado constitucional,
      aporte constitucional, iva paz, fondo comun municipal, fcm, fndr, fondos europeos, feder, banco de desarrollo`),
    ownRuleNames: list('fuentes, fuentes de financiacion, sources'),
  },
  quarter: { holds: 'figure', additive: 'scheduled', nature: null, aliases: [] },
  month: { holds: 'figure', additive: 'scheduled', nature: null, aliases: [] },
} as const satisfies Readonly<Record<string, RoleRecord>>;

function list(texts: string): readonly string[] {
  return texts.split(',').map((text) => text.trim().replace(/\s+/g, ' '));
}

/** The name of a role that stands by itself. */
export type PlainRole = keyof typeof RECORDS;

/** The kinds of roles that carry a name or number: `source`, `quarter`, `month`. */
export type RoleFamily = keyof typeof FAMILY_RECORDS;

/** Roles whose columns hold words or codes: their cells become labels. */
export type TextRole = {
  [R in PlainRole]: (typeof RECORDS)[R]['holds'] extends 'words' | 'code' ? R : never;
}[PlainRole];

/** Roles whose columns hold figures. */
export type PlainFigureRole = Exclude<PlainRole, TextRole>;

/**
 * The role of a column (papel de la columna) as the mapping and the report write it. A source carries its name
 * (`source:SGP Salud`), a schedule its period (`quarter:1`, `month:12`); `other` is a column that was read and has no role.
 */
export type ColumnRole =
  PlainRole | `source:${string}` | `quarter:${number}` | `month:${number}` | (typeof NO_ROLES)[number];

/** What a column without a role is called: `other` was read and means nothing known, `ignore` is not read. */
export const NO_ROLES = ['other', 'ignore'] as const;

/** The record of each role that stands by itself, in the order in which people are shown them. */
export const ROLES: Readonly<Record<PlainRole, RoleRecord>> = RECORDS;

/** The record that all roles of a family share. */
export const ROLE_FAMILIES: Readonly<Record<RoleFamily, RoleRecord>> = FAMILY_RECORDS;

/** Every role that stands by itself. */
export const PLAIN_ROLES: readonly PlainRole[] = Object.keys(ROLES).filter(isPlainRole);

/** Roles of columns that hold words or codes (columnas de texto). */
export const TEXT_ROLES: readonly TextRole[] = PLAIN_ROLES.filter(isTextRole);

/** Roles of columns that hold figures. `target` amounts are `plannedTarget`: the number, where `target` is the words. */
export const FIGURE_ROLES: readonly PlainFigureRole[] = PLAIN_ROLES.filter(
  (role): role is PlainFigureRole => !isTextRole(role),
);

/** Roles that can say what a row is about, the best first: the activity, else the target, the project, the milestone. */
export const SUBJECT_ROLES: readonly PlainRole[] = ranked(({ subjectRank }) => subjectRank);

/** Roles whose labels name a row for a person, the best first. */
export const NAMING_ROLES: readonly PlainRole[] = ranked(({ namingRank }) => namingRank);

/** Roles whose labels tell one row from another, in the order in which they do. */
export const TELLING_ROLES: readonly PlainRole[] = ranked(({ tellingRank }) => tellingRank);

/** Roles whose cells name a kind out of a few. */
export const KIND_ROLES: readonly PlainRole[] = PLAIN_ROLES.filter((role) => ROLES[role].kinds);

function ranked(rankOf: (record: RoleRecord) => number | undefined): PlainRole[] {
  const placed = PLAIN_ROLES.flatMap((role) => {
    const rank = rankOf(ROLES[role]);
    return rank === undefined ? [] : [{ role, rank }];
  });
  return placed.sort((a, b) => a.rank - b.rank).map(({ role }) => role);
}

/** The periods of a schedule (cronograma): four quarters and twelve months. */
export const PERIOD_ROLES: readonly (`quarter:${number}` | `month:${number}`)[] = [
  ...[1, 2, 3, 4].map((n) => `quarter:${n}` as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) => `month:${n}` as const),
];

/** Whether a text is the name of a role that stands by itself. */
export function isPlainRole(text: string): text is PlainRole {
  return Object.hasOwn(RECORDS, text);
}

function isTextRole(role: PlainRole): role is TextRole {
  const { holds } = ROLES[role];
  return holds === 'words' || holds === 'code';
}

/** The family of a role that carries a name or a number: `quarter:1` → `quarter`; null for every other. */
export function familyOf(role: string): RoleFamily | null {
  const colon = role.indexOf(':');
  if (colon < 0) return null;
  const name = role.slice(0, colon);
  return isFamily(name) ? name : null;
}

function isFamily(name: string): name is RoleFamily {
  return Object.hasOwn(FAMILY_RECORDS, name);
}

/** What is known of a role; null where there is none to know of (`other`, `ignore`, no role at all). */
export function roleRecord(role: string): RoleRecord | null {
  if (isPlainRole(role)) return ROLES[role];
  const family = familyOf(role);
  return family === null ? null : ROLE_FAMILIES[family];
}

/** The plainest heading of a role's column (`valor total`), for telling a person what was looked for. */
export function headingOf(role: ColumnRole): string {
  return roleRecord(role)?.heading ?? role;
}

/** Whether a column of the role has cells that are figures of the plan, and no labels. */
export function isFigureRole(role: string): boolean {
  const holds = roleRecord(role)?.holds;
  return holds !== undefined && holds !== 'words' && holds !== 'code';
}

/** Whether a role's amounts are money. */
export function isMoneyRole(role: string): boolean {
  return roleRecord(role)?.holds === 'money';
}

/** Whether a role's figures add up down a column, whatever their rows say. */
export function isAdditive(role: string): boolean {
  return roleRecord(role)?.additive === true;
}

/** Whether a role is one source of funding (`source:…`). */
export function isSourceRole(role: string): role is `source:${string}` {
  return familyOf(role) === 'source';
}

/** Whether a role is one period of a schedule (`quarter:…`, `month:…`). */
export function isPeriodRole(role: string): role is `quarter:${number}` | `month:${number}` {
  const family = familyOf(role);
  return family === 'quarter' || family === 'month';
}

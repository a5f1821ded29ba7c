import { normalizedName } from '../../plan/normalizedName';

/** What a name of an own rule may be called (nombres de las reglas propias), beside the names of the funding sources. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  quantity: ['cantidad', 'cant', 'quantity'],
  unitValue: ['valor unitario', 'unitario', 'unitvalue', 'unit value'],
  total: ['valor total', 'total', 'valor'],
  assigned: ['asignado', 'asignacion', 'valor asignado', 'assigned'],
  toRaise: ['por gestionar', 'gestionar', 'recursos por gestionar', 'gestion', 'toraise', 'to raise'],
  plannedTarget: ['meta', 'meta programada', 'target'],
  baseline: ['linea base', 'baseline'],
  weight: ['ponderacion', 'peso', 'weight'],
  progress: ['avance', 'progress'],
  executed: ['ejecutado', 'executed'],
  appropriated: ['apropiado', 'apropiacion', 'appropriated'],
  committed: ['comprometido', 'compromisos', 'committed'],
  obligated: ['obligado', 'obligaciones', 'obligated'],
  paid: ['pagado', 'pagos', 'paid'],
};

const ALL_SOURCES = new Set(['fuentes', 'fuentes de financiacion', 'sources']);

/** `trimestre_1`, `t1`, `mes_12`. */
const PERIOD = /^(trimestre|trim|t|mes|m) ?(\d{1,2})$/;

/**
 * The columns that a name stands for, by their keys: one, or several that are added (`sgp` is every source of the SGP,
 * `fuentes` all of them). None: the plan has no such column.
 */
export function resolveName(name: string, keys: readonly string[]): string[] {
  const wanted = normalizedName(name);
  const role = Object.entries(ROLES).find(([, names]) => names.includes(wanted))?.[0];
  if (role !== undefined) return keys.filter((key) => key === role);
  const period = PERIOD.exec(wanted);
  if (period) {
    const kind = period[1]?.startsWith('m') ? 'month' : 'quarter';
    return keys.filter((key) => key === `${kind}:${Number(period[2])}`);
  }
  const sources = keys.filter((key) => key.startsWith('source:'));
  return ALL_SOURCES.has(wanted) ? sources : sources.filter((key) => isCalled(key.slice('source:'.length), wanted));
}

/** Whether every word of the name is in the source's: `propios` in RECURSOS PROPIOS, `sgp salud` in SGP - Salud. */
function isCalled(source: string, wanted: string): boolean {
  const words = new Set(normalizedName(source).split(' '));
  return wanted.split(' ').every((word) => words.has(word));
}

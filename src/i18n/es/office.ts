import type { OfficeWords } from '../../core/sheets/review/officeWords';

/** The words of the review that an office gets and sends back, in Spanish of Colombia. */
export const office: OfficeWords = {
  sheetName: 'Observaciones',
  title: (name, year) => `Observaciones para ${name}${year === null ? '' : ` · Vigencia ${year}`}`,
  note: (n) =>
    `${n} ${n === 1 ? 'observación' : 'observaciones'}. En «Estado» diga Corregida o Justificada; escriba el valor correcto o el motivo, y devuelva este archivo.`,
  nobody: 'Sin responsable',
  headers: { reason: 'Motivo', value: 'Valor corregido', by: 'Quién responde' },
  aliases: {
    reason: ['motivo', 'razon', 'justificacion', 'explicacion', 'respuesta'],
    value: ['valor corregido', 'valor correcto', 'debe decir', 'correccion'],
    by: ['quien responde', 'responde', 'funcionario'],
  },
  statePrompt: {
    title: 'Estado',
    text: 'Corregida: escriba el valor correcto. Justificada: escriba el motivo.',
  },
};

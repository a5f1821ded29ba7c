/** Names of the commands (órdenes), as the ribbon, the pane and the keyboard help show them. */
export const commands = {
  Validar: { label: 'Validar', tip: 'Lee el libro, lo comprueba y lista las observaciones.' },
  Anterior: { label: 'Anterior', tip: 'Va a la observación anterior y a su celda.' },
  Siguiente: { label: 'Siguiente', tip: 'Va a la observación siguiente y a su celda.' },
  RecalcularEjes: {
    label: 'Recalcular ejes',
    tip: 'Escribe o actualiza la hoja «Resumen por eje» con fórmulas vivas.',
  },
  HojasDeHitos: {
    label: 'Hojas de hitos',
    tip: 'Escribe o actualiza las hojas de seguimiento; conserva lo que ya se digitó.',
  },
  RevisionDelPlan: {
    label: 'Revisión del plan',
    tip: 'Escribe la hoja con las observaciones, para enviarla a cada dependencia.',
  },
};

export type CommandWords = typeof commands;

/** A figure, written already, with its noun in the right number: «1 fila», «1.412 filas». */
export function counted(figure: string, one: string, many: string): string {
  return `${figure} ${figure === '1' ? one : many}`;
}

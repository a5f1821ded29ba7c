/** The name of the prepared copy of a file: `plan.xlsx` → `plan (Cuadre).xlsx`. */
export function preparedName(name: string): string {
  const cut = name.lastIndexOf('.');
  const [stem, ending] = cut > 0 ? [name.slice(0, cut), name.slice(cut)] : [name, '.xlsx'];
  return `${stem.replace(/ \(Cuadre\)$/, '')} (Cuadre)${/^\.xls[xm]$/i.test(ending) ? ending : '.xlsx'}`;
}

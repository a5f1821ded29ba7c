/** A member's name as the wire writes it: `numberFormat` → `NumberFormat`. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

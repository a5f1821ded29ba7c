import { parseA1 } from '../../../../core/workbook/address';
import { TagScanner } from '../../xml/tagScanner';

const DEPTH = 200;

/** The style numbers of a sheet's cells, by row and column (`"5 3"`); cells that state none are left out. */
export function cellStyles(bytes: Uint8Array, part: string): ReadonlyMap<string, number> {
  const styles = new Map<string, number>();
  const scanner = new TagScanner(bytes, part, DEPTH);
  while (scanner.next()) {
    if (scanner.isClosing || scanner.name !== 'c') continue;
    const place = parseA1(scanner.attribute('r') ?? '');
    const style = scanner.attribute('s');
    if (place && style !== undefined) styles.set(`${place.row} ${place.column}`, Number(style));
  }
  return styles;
}

import { childNamed, XmlPart, type XmlElement } from '../xml/xmlPart';

/** The numbers of the cell styles whose cells may be changed on a protected sheet. */
export function readUnlockedStyles(bytes: Uint8Array, part: string): Set<number> {
  const styles = new XmlPart(bytes, part, 3).items('cellXfs');
  return new Set(styles.flatMap((style, number) => (isUnlocked(style) ? [number] : [])));
}

function isUnlocked(style: XmlElement): boolean {
  return ['0', 'false'].includes(childNamed(style, 'protection')?.attributes['locked'] ?? '');
}

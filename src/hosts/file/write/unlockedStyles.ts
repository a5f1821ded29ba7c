import { readXml } from '../xml/readXml';

/** The numbers of the cell styles whose cells may be changed on a protected sheet. */
export function readUnlockedStyles(bytes: Uint8Array, part: string): Set<number> {
  const unlocked = new Set<number>();
  let style = -1;
  let isCellStyle = false;
  readXml(bytes, part, {
    open({ name, parent, attribute }) {
      if (name === 'xf') {
        isCellStyle = parent === 'cellXfs';
        if (isCellStyle) style += 1;
      }
      const isUnlocked = name === 'protection' && ['0', 'false'].includes(attribute('locked') ?? '');
      if (isUnlocked && isCellStyle) unlocked.add(style);
    },
  });
  return unlocked;
}

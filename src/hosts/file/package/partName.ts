/** A part's name as a key: no leading slash, forward slashes, no difference of case (OPC part names ignore it). */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** The part that a relationship's target names, seen from the part that holds the relationship. */
export function resolveTarget(source: string, target: string): string {
  const path = decodeTarget(target.replaceAll('\\', '/').replace(/[?#].*$/, ''));
  const folders = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function decodeTarget(target: string): string {
  return target.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const code = Number.parseInt(escaped.slice(1), 16);
    return code < 0x80 ? String.fromCharCode(code) : escaped;
  });
}

/** The part that keeps a part's relationships: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** The target that names a part from the folder of another: `../tables/table1.xml`. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

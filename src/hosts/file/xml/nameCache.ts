/** Tag names as text, each made once: a large part has few names and millions of tags. */
export class NameCache {
  private readonly buckets = new Map<number, string[]>();

  get(bytes: Uint8Array, start: number, end: number): string {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const bucket = this.buckets.get(hash);
    const known = bucket?.find((name) => equals(name, bytes, start));
    return known ?? this.add(hash, new TextDecoder().decode(bytes.subarray(start, end)));
  }

  private add(hash: number, name: string): string {
    const bucket = this.buckets.get(hash);
    if (bucket) bucket.push(name);
    else this.buckets.set(hash, [name]);
    return name;
  }
}

function equals(name: string, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < name.length; at += 1) if (name.charCodeAt(at) !== bytes[start + at]) return false;
  return true;
}

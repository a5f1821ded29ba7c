import type { Finding } from '../../../src/core/findings/finding';
import type { Injected } from '../injectors/injection';

/** What was wanted and what was said instead, for whoever looks for the reason. */
export function missText({ truth }: Injected, findings: readonly Finding[]): string {
  const wanted = [...truth].map(([cell, right]) => `${cell}=${right}`);
  const got = findings.filter(({ severity }) => severity !== 'note').map(leadOf);
  return `   wanted ${wanted.join(' ')}\n   got    ${got.join(' ')}`;
}

function leadOf({ rule, suspects }: Finding): string {
  const changes = suspects.slice(0, 3).map(({ cell, proposed, slip, confidence, also }) => {
    return `${cell}=${text(proposed)} ${slip} ${confidence} +${also.length}`;
  });
  return `${rule}[${changes.join(' | ')}]`;
}

function text(proposed: unknown): string {
  return JSON.stringify(proposed, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

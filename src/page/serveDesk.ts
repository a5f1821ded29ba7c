import { HostFailure, type Watch } from '../core/workbook/port';
import type { AnyMethods } from '../desk/deskMethods';
import type { DeskReply, DeskRequest } from './deskProtocol';
import { traitsOf, type FileDesk } from './fileDesk';

/** The worker's side of the line: answers each call by the desk's method of that name. */
export function serveDesk(desk: FileDesk, send: (reply: DeskReply) => void): (request: DeskRequest) => void {
  const running = new Map<number, AbortController>();
  return (request) => {
    if (request.kind === 'cancel') {
      running.get(request.id)?.abort();
      return;
    }
    const { id } = request;
    const control = new AbortController();
    running.set(id, control);
    const watch: Watch = { signal: control.signal, progress: (step) => send({ kind: 'progress', id, step }) };
    void answer(desk, request, watch)
      .then(send)
      .finally(() => running.delete(id));
  };
}

type Call = Extract<DeskRequest, { kind: 'call' }>;

async function answer(desk: FileDesk, { id, method, args }: Call, watch: Watch): Promise<DeskReply> {
  // The types of the call were checked where the page made it: see remoteDesk.
  const methods = desk as unknown as AnyMethods;
  try {
    return {
      kind: 'done',
      id,
      result: await methods[method]?.(...args, ...(traitsOf(method).watchAt === undefined ? [] : [watch])),
    };
  } catch (reason) {
    if (reason instanceof HostFailure) return { kind: 'refused', id, code: reason.code, detail: reason.detail };
    return { kind: 'defect', id, message: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
  }
}

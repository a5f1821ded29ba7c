import { HostFailure, type Watch } from '../core/workbook/port';
import { forwardingDesk } from '../desk/deskMethods';
import type { DeskMethod, DeskReply, DeskRequest } from './deskProtocol';
import { FILE_DESK_METHODS, traitsOf, type FileDesk } from './fileDesk';

/** The part of a worker that the line needs. */
export interface WorkerLine {
  postMessage(request: DeskRequest): void;
  addEventListener(kind: 'message', heard: (event: { readonly data: DeskReply }) => void): void;
}

interface Pending {
  readonly done: (result: unknown) => void;
  readonly failed: (reason: Error) => void;
  readonly watch: Watch | undefined;
}

/** The page's side of the line: a desk whose work is done in the worker, so that the page stays free. */
export function remoteDesk(line: WorkerLine): FileDesk {
  const caller = new Caller(line);
  return forwardingDesk<FileDesk>(FILE_DESK_METHODS, (method, args) => {
    const { watchAt } = traitsOf(method);
    if (watchAt === undefined) return caller.call(method, args);
    // What stands at the place of the watch is one, or nothing: the type of the desk says so.
    return caller.call(method, args.slice(0, watchAt), args[watchAt] as Watch | undefined);
  });
}

class Caller {
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(private readonly line: WorkerLine) {
    line.addEventListener('message', ({ data }) => this.hear(data));
  }

  call(method: DeskMethod, args: readonly unknown[], watch?: Watch): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    watch?.signal?.addEventListener('abort', () => this.line.postMessage({ kind: 'cancel', id }), { once: true });
    const answer = new Promise<unknown>((done, failed) => this.pending.set(id, { done, failed, watch }));
    this.line.postMessage({ kind: 'call', id, method, args });
    return answer;
  }

  private hear(reply: DeskReply): void {
    const waiting = this.pending.get(reply.id);
    if (!waiting) return;
    if (reply.kind === 'progress') {
      waiting.watch?.progress?.(reply.step);
      return;
    }
    this.pending.delete(reply.id);
    if (reply.kind === 'done') waiting.done(reply.result);
    else
      waiting.failed(reply.kind === 'refused' ? new HostFailure(reply.code, reply.detail) : new Error(reply.message));
  }
}

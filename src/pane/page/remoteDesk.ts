import { HostFailure, type Watch } from '../../core/workbook/port';
import type { DeskMethod, DeskReply, DeskRequest } from './deskProtocol';
import type { FileDesk } from './fileDesk';

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
  return {
    validate: (watch) => caller.call('validate', [], watch),
    effectOf: (choice) => caller.call('effectOf', [choice]),
    apply: (choices, watch) => caller.call('apply', [choices], watch),
    undo: (watch) => caller.call('undo', [], watch),
    leave: (finding, reason) => caller.call('leave', [finding, reason]),
    reopen: (finding) => caller.call('reopen', [finding]),
    keepMapping: (mapping, watch) => caller.call('keepMapping', [mapping], watch),
    keepSettings: (settings, ownRules) => caller.call('keepSettings', [settings, ownRules]),
    readMilestones: (text) => caller.call('readMilestones', [text]),
    write: (what, watch) => caller.call('write', [what], watch),
    select: (cell) => caller.call('select', [cell]),
    open: (bytes) => caller.call('open', [bytes]),
    outline: () => caller.call('outline', []),
    sheet: (at) => caller.call('sheet', [at]),
    save: () => caller.call('save', []),
  };
}

class Caller {
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;

  constructor(private readonly line: WorkerLine) {
    line.addEventListener('message', ({ data }) => this.hear(data));
  }

  call<Method extends DeskMethod>(
    method: Method,
    args: readonly unknown[],
    watch?: Watch,
  ): ReturnType<FileDesk[Method]> {
    this.lastId += 1;
    const id = this.lastId;
    watch?.signal?.addEventListener('abort', () => this.line.postMessage({ kind: 'cancel', id }), { once: true });
    const answer = new Promise<unknown>((done, failed) => this.pending.set(id, { done, failed, watch }));
    this.line.postMessage({ kind: 'call', id, method, args });
    // What the worker sends back is what its desk, of the same type, returned.
    return answer as ReturnType<FileDesk[Method]>;
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

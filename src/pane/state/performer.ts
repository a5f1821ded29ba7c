import { HostFailure, type Watch } from '../../core/workbook/port';
import type { WorkKind } from './paneState';
import type { PaneStore } from './paneStore';

/** After this long the pane shows that it works; after the second, it offers to stop. Milliseconds. */
const NOTICEABLE_AFTER = 500;
const LONG_AFTER = 5000;

/** Runs work one piece at a time, showing how far it is; refusals of the host become notices. */
export interface Performer {
  /** Resolves when the work is done, refused or was not started because other work is under way. */
  perform<Result>(work: {
    readonly kind: WorkKind;
    readonly job: (watch: Watch) => Promise<Result>;
    readonly done: (result: Result) => void;
    /** Takes the place of the work that is under way, which is cancelled; else that is left to end and this is not begun. */
    readonly instead?: boolean;
  }): Promise<void>;
  /** Shows that something was refused which was asked for beside the work. */
  refuse(reason: unknown): void;
  cancel(): void;
}

/** The performer of a store. A defect (anything but a refusal) is shown and handed on to `report`, never swallowed. */
export function performer(store: PaneStore, report: (defect: unknown) => void): Performer {
  let control: AbortController | null = null;
  let ended: Promise<void> = Promise.resolve();
  return {
    async perform({ kind, job, done, instead = false }) {
      while (control && instead) {
        control.abort();
        await ended;
      }
      if (control) return;
      control = new AbortController();
      let end: () => void = () => undefined;
      ended = new Promise((resolve) => (end = resolve));
      const stopTimers = startWork(store, kind);
      try {
        done(await job(watchOf(store, control.signal)));
      } catch (reason) {
        show(store, reason, report);
      } finally {
        stopTimers();
        control = null;
        store.setState({ work: null });
        end();
      }
    },
    refuse: (reason) => show(store, reason, report),
    cancel() {
      control?.abort();
    },
  };
}

function startWork(store: PaneStore, kind: WorkKind): () => void {
  store.setState({ work: { kind, step: null, noticeable: false, long: false } });
  const timers = [
    setTimeout(() => mark(store, { noticeable: true }), NOTICEABLE_AFTER),
    setTimeout(() => mark(store, { long: true }), LONG_AFTER),
  ];
  return () => timers.forEach(clearTimeout);
}

function watchOf(store: PaneStore, signal: AbortSignal): Watch {
  return { signal, progress: (step) => mark(store, { step }) };
}

function mark(store: PaneStore, news: Partial<NonNullable<ReturnType<PaneStore['getState']>['work']>>): void {
  store.setState(({ work }) => (work ? { work: { ...work, ...news } } : {}));
}

function show(store: PaneStore, reason: unknown, report: (defect: unknown) => void): void {
  if (reason instanceof HostFailure) {
    store.setState({ notice: { kind: 'refused', code: reason.code, detail: reason.detail } });
    return;
  }
  store.setState({ notice: { kind: 'unexpected' } });
  report(reason);
}

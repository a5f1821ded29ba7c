import type { Snapshot } from '../../src/core/workbook/snapshot';
import { DEFAULT_PROFILE, frameName, type HostProfile } from './appContext';
import { ExcelHost } from './excelHost';

/**
 * Makes this window the frame of an add-in inside an emulated Excel, and loads Microsoft's Office.js into it. Needs the
 * environment of officeEnvironment.js.
 */
export async function startExcel(snapshot: Snapshot, profile: HostProfile = DEFAULT_PROFILE): Promise<ExcelHost> {
  const { origin } = window.location;
  const host = new ExcelHost(snapshot, origin, profile);
  const parent = { postMessage: (message: string) => queueMicrotask(() => host.receive(message)) };
  host.post = (message) => window.dispatchEvent(new MessageEvent('message', { data: message, origin }));
  window.name = frameName(profile, origin);
  Object.defineProperty(window, 'parent', { value: parent });
  await loadScript(`${origin}/office/office.js`);
  await Office.onReady();
  watchGroups(host);
  return host;
}

/** Tells the host what is inside one undo group: the npm build of Office.js knows no `mergeUndoGroup` and would not send it. */
function watchGroups(host: ExcelHost): void {
  const run = Excel.run.bind(Excel) as (...args: unknown[]) => Promise<unknown>;
  const watched = async (...args: unknown[]): Promise<unknown> => {
    const [options] = args as [{ mergeUndoGroup?: boolean }];
    host.isGrouped = options.mergeUndoGroup === true;
    try {
      return await run(...args);
    } finally {
      host.isGrouped = false;
    }
  };
  Object.assign(Excel, { run: watched });
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded.`)));
    document.head.append(script);
  });
}

/// <reference types="office-js" />

/** Whether Office.js is there at all: it comes from Microsoft's own address, which an office's network may refuse. */
export function hasOffice(): boolean {
  return typeof Office !== 'undefined';
}

/** Waits for Office.js; false when the pane stands somewhere else than in Excel. */
export async function whenInExcel(): Promise<boolean> {
  const { host } = await Office.onReady();
  // Before Office.js knows better it names no host, though the types say that there always is one.
  return (host as Office.HostType | null) === Office.HostType.Excel;
}

/** Ties a ribbon button to what it does. To be called while the page loads: a first click that comes earlier is lost. */
export function associate(id: string, action: (event: Office.AddinCommands.Event) => void): void {
  Office.actions.associate(id, action);
}

/** Opens the pane, or brings it to the front; a host that cannot leaves things as they are. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane();
}

/** The language of Excel's interface: `es-CO`. */
export function interfaceLanguage(): string {
  return Office.context.displayLanguage;
}

/** Whether Office's theme is dark; null where Office does not say, as in Excel on the web. */
export function isOfficeDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme ? isDark(theme.bodyBackgroundColor) : null;
}

/** By the perceived brightness of `#rrggbb`; null when it is not one. */
function isDark(colour: string): boolean | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  return 0.299 * (r ?? 0) + 0.587 * (g ?? 0) + 0.114 * (b ?? 0) < HALF_BRIGHT;
}

const HALF_BRIGHT = 128;

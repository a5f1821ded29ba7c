/** What the host says of itself when the add-in asks; versions of requirement sets are texts. */
export interface HostProfile {
  readonly excelApi: string;
  readonly locale: string;
  readonly sharedRuntime: boolean;
}

/** Excel as Office LTSC 2021 and the npm build of Office.js know it. */
export const DEFAULT_PROFILE: HostProfile = { excelApi: '1.15', locale: 'es-CO', sharedRuntime: true };

/** Excel on the web, as Office.js numbers its hosts. */
const EXCEL_WEB = 16;

/** The answer to `ContextActivationManager_getAppContextAsync`. */
export function appContext({ excelApi, locale, sharedRuntime }: HostProfile): unknown {
  const sets = {
    ExcelApi: excelApi,
    ...(sharedRuntime ? { SharedRuntime: '1.1', RibbonApi: '1.1' } : {}),
    AddinCommands: '1.1',
    DialogApi: '1.1',
    RichApiRuntime: '1.2',
    CustomXmlParts: '1.1',
    Settings: '1.1',
  };
  return {
    _id: 'app-1',
    _appName: EXCEL_WEB,
    _appVersion: '16.00',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: 'https://example.invalid/plan.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'corr',
    _appInstanceId: 'app-1',
    _touchEnabled: false,
    _commerceAllowed: false,
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(Object.fromEntries(Object.entries(sets).map(([k, v]) => [k.toLowerCase(), v]))),
    _hostFullVersion: '16.0.18000.20000',
    _initialDisplayMode: 0,
    _featureGates: {},
  };
}

/** The `name` that the frame must have before Office.js runs in it. */
export function frameName({ locale, sharedRuntime }: HostProfile, hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: 'frame-1',
    hostInfo: `Excel$Web$16.00$${locale}$corr$$disableLogging$${sharedRuntime ? 1 : 0}`,
    xdmInfo: `conv-1|app-1|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

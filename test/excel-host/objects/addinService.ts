import { hostClass, type HostObject } from '../hostClass';
import { apiNotFound } from '../hostError';

/** What a host knows of the add-in's runtime beside its workbook. */
export interface AddinRuntime {
  /** Whether the pane is open: `Visible`, `Hidden` or `Background`. */
  state: string;
}

/** What Office.js tells a host of a shared runtime when its actions may be called; it is no part of Excel's model. */
const addinService = hostClass<AddinRuntime>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
const runtimeService = hostClass<AddinRuntime>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: ({ state }) => state,
    SetAppRuntimeState: (runtime, state: string) => void (runtime.state = state),
  },
});

const SERVICES: Readonly<Record<string, (runtime: AddinRuntime) => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': addinService,
  'Microsoft.AppRuntime.AppRuntimeService': runtimeService,
};

/** An object that Office.js makes by the name of its class. */
export function newObject(name: string, runtime: AddinRuntime): HostObject {
  const make = SERVICES[name];
  if (!make) throw apiNotFound(name, 'newObject()');
  return make(runtime);
}

/** Whether a request is Office.js's own business and no command of the add-in. */
export function isService(request: string): boolean {
  return Object.keys(SERVICES).some((name) => request.includes(`"${name}"`));
}

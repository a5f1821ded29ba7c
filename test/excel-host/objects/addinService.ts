import { hostClass, type HostObject } from '../hostClass';
import { apiNotFound } from '../hostError';

/** What Office.js tells a host of a shared runtime when its actions may be called; it is no part of Excel's model. */
const addinService = hostClass<null>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** An object that Office.js makes by the name of its class. */
export function newObject(name: string): HostObject {
  if (name === 'Microsoft.InternalService.AddinInternalService') return addinService(null);
  throw apiNotFound(name, 'newObject()');
}

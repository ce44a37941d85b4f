import type { CrmAdapter } from '../crm/adapter';
import { CAPABILITIES } from '../crm/capabilities';
import { readClientApi } from '../crm/dynamics/client-api';
import { PRACTICE_TENANT } from '../domain/deal-ref';

/**
 * The real reader of a CRM for practice pages inside the extension: the same candidates and rules, but every deal
 * belongs to the tenant `practice`. The frame is its own page world, so Dynamics' client API is asked here, and its answer
 * goes with the reading; in a CRM tab the background asks it.
 */
export function practiceAdapter(adapter: CrmAdapter): CrmAdapter {
  return {
    id: adapter.id,
    locate(url) {
      const location = adapter.locate(url);
      return location.kind === 'deal' ? { kind: 'deal', ref: { ...location.ref, tenant: PRACTICE_TENANT } } : location;
    },
    open(doc, ref, signal, context) {
      const page = adapter.open(doc, ref, signal, context);
      if (!CAPABILITIES[adapter.id].hasClientApi) return page;
      return {
        identity: () => page.identity(),
        onChange: (listener) => page.onChange(listener),
        health: () => page.health(),
        read: () => ({ ...page.read(), client: readClientApi({ entity: 'opportunity', id: ref.recordId }) }),
      };
    },
  };
}

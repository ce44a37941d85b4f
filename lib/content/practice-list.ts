import type { CrmAdapter } from '../crm/adapter';
import type { ListReader } from '../crm/list-page';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { ListRunOptions } from './list-run';
import { runList } from './list-run';

interface PracticeLists extends Pick<ListRunOptions, 'doc' | 'line' | 'signal' | 'log'> {
  adapter: Pick<CrmAdapter, 'locate'>;
  reader: ListReader;
  address: { url(): string; onNavigate(listener: () => void, signal: AbortSignal): void };
}

/** The real reader, which knows the rows by the address that they link to; what it reads belongs to the tenant `practice`. */
function practiceReader(reader: ListReader, tenant: string): ListReader {
  return {
    crm: reader.crm,
    open(doc, _practice, signal, context) {
      const page = reader.open(doc, tenant, signal, context);
      const read = () => {
        const list = page.read();
        return list && { ...list, tenant: PRACTICE_TENANT };
      };
      return { read, onChange: (listener) => page.onChange(listener), anchors: () => page.anchors() };
    },
  };
}

/** Reads the lists of a practice CRM inside the extension, for the tenant `practice`: what the background brings into a CRM tab is all here. */
export function runPracticeLists({ adapter, reader, address, signal, ...run }: PracticeLists): void {
  let life = new AbortController();
  const follow = (): void => {
    life.abort();
    life = new AbortController();
    const url = address.url();
    const location = adapter.locate(new URL(url));
    if (location.kind !== 'list') return;
    runList({ ...run, reader: practiceReader(reader, location.tenant), url, tenant: PRACTICE_TENANT, config: { mappings: [], selectors: {} }, signal: AbortSignal.any([signal, life.signal]) });
  };
  address.onNavigate(follow, signal);
  follow();
}

// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Erase } from '../../../components/data/erase';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { button, showIn } from './support/show';

afterEach(cleanup);

const HELD = { deals: [], tenants: [{ crm: 'dynamics', tenant: 'contoso.crm4' } as const] };

describe('erasing an organisation of which no deal is stored', () => {
  it.each([
    ['en', /^All of Dynamics 365, contoso/, 'Erase…', 'Erase for good', 'Erased. No deals or events were stored for it.'],
    ['nl', /^Alles van Dynamics 365, contoso/, 'Wissen…', 'Voorgoed wissen', 'Gewist. Er waren geen deals of gebeurtenissen van bewaard.'],
  ] as const)('is offered, done for it alone, and said (%s)', async (language, name, ask, confirm, done) => {
    const bridge = fakeBridge();
    bridge.answer = () => ({ ok: true, value: { erased: 0 } });
    const onDone = vi.fn<() => void>();
    const { user } = showIn(bridge, <Erase held={HELD} onDone={onDone} />, language);
    await user.selectOptions(screen.getByRole('combobox'), screen.getByRole('option', { name }));
    await user.click(button(ask));
    await user.click(button(confirm));
    await waitFor(() => expect(screen.getByText(done)).toBeDefined());
    expect(bridge.sent).toEqual([{ type: 'data.erase', scope: HELD.tenants[0] }]);
    expect(onDone).toHaveBeenCalledOnce();
  });
});

// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HealthReport } from '../../../components/options/health-report';
import type { TabView } from '../../../lib/domain/view';
import { changeView, removeView } from '../../../lib/storage/session';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { routeDeal, tabView } from '../../fixtures/views';
import { button, showIn } from './support/show';

beforeEach(() => fakeBrowser.reset());
afterEach(cleanup);

const open = (tabId: number, over: Partial<TabView> = {}) => changeView(tabId, () => tabView(routeDeal(), { tabId, url: `https://vandam.lightning.force.com/deal/${tabId}`, ...over }));

function show() {
  const bridge = fakeBridge();
  bridge.answer = (message) => ({ ok: true, value: { report: { format: `made of ${message.type === 'layout.report' ? message.tabId : '?'}` } } });
  return showIn(bridge, <HealthReport />);
}

describe('the layout report', () => {
  it('goes when its tab is closed: it is not shown under the name of another one', async () => {
    await open(3);
    await open(4);
    const { user, container } = show();
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveProperty('value', '3'));
    await user.click(button('Make the report'));
    await waitFor(() => expect(container.textContent).toContain('made of 3'));
    await act(() => removeView(3));
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveProperty('value', '4'));
    expect(container.textContent).not.toContain('made of 3');
    await user.click(button('Make the report'));
    await waitFor(() => expect(container.textContent).toContain('made of 4'));
  });

  it('is offered for deal pages, not for lists', async () => {
    await open(5, { kind: 'list', ref: null, reading: null, deal: null });
    const { container } = show();
    await act(() => open(6));
    await waitFor(() => expect(screen.getByRole('combobox')).toHaveProperty('value', '6'));
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(container.textContent).toContain('lists are not in it');
  });
});

// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { screenOf } from '../../../components/panel/screen';
import { ListNow } from '../../../components/data/list-now';
import { fakeBridge } from '../../fixtures/fake-bridge';
import { settings } from '../../fixtures/home';
import { listView } from '../../fixtures/list-view';
import { tabView } from '../../fixtures/views';
import { button, seen, showIn, showPanel } from './support/show';

afterEach(cleanup);
const counts = () => [...document.querySelectorAll('.list-counts li')].map((line) => seen(line));

describe('the panel beside a list', () => {
  it('says how many deals are on the page and how they stand, in both languages', async () => {
    const bridge = fakeBridge({ view: listView() });
    showPanel(bridge);
    expect(seen(document.body)).toContain('5 deals on this pageThat is the whole list.');
    expect(counts()).toEqual(['1 ready', '1 with gaps', '1 cannot tell', '2 not opened yet']);
    await act(async () => bridge.setSettings(settings({ language: 'nl' })));
    expect(seen(document.body)).toContain('5 deals op deze pagina');
    expect(counts()).toEqual(['1 klaar', '1 met open punten', '1 niet te zeggen', '2 nog niet geopend']);
  });

  it.each([
    [{ partial: true, total: 80 }, 'part of its list of 80'],
    [{ partial: true, total: null }, 'part of its list:'],
    [{ partial: true, total: 5 }, 'part of its list:'],
  ])('says that %j is only a part', (over, words) => {
    showPanel(fakeBridge({ view: listView(over) }));
    expect(seen(document.body)).toContain(words);
  });

  it('proposes what to open first, with what is known of it, and opens it', async () => {
    const bridge = fakeBridge({ view: listView() });
    const { user } = showPanel(bridge);
    const names = [...document.querySelectorAll('section .rows .row')].slice(0, 4).map((row) => seen(row));
    expect(names[0]).toMatch(/^Depot Breda.*not opened yet.*closes 30 Nov 2026 · Van Dam Logistics$/);
    expect(names[1]).toMatch(/^Fleet maintenancecannot tell/);
    expect(names[2]).toMatch(/^Route planning for 40 trucks3 gapsSuspect · closes 18 Dec 2026/);
    await user.click(button('Fleet maintenance'));
    expect(bridge.opened).toEqual(['https://vandam.lightning.force.com/deal/4']);
  });

  it('puts marks away and brings them back', async () => {
    const bridge = fakeBridge({ view: listView() });
    const { user } = showPanel(bridge);
    await user.click(button('Hide the marks in lists'));
    expect(bridge.sent.at(-1)).toEqual({ type: 'settings.save', local: { listMarks: false } });
    expect(button('Show marks in lists')).toBeTruthy();
  });

  it('offers no switch where the company decided', () => {
    showPanel(fakeBridge({ view: listView(), policy: { policy: { features: { listMarks: true } }, problems: [], present: true, raw: {} } }));
    expect(screen.queryByText('Hide the marks in lists')).toBeNull();
  });

  it('that could not be read says so, offers to read it again, and keeps the home view', async () => {
    const bridge = fakeBridge({ view: tabView(null, { kind: 'list', ref: null, state: 'unread' }) });
    const { user } = showPanel(bridge);
    expect(screenOf(tabView(null, { kind: 'list', state: 'unread' }), settings())).toBe('home');
    expect(seen(document.body)).toContain('This list could not be read');
    await user.click(button('Read again'));
    expect(bridge.sent.at(-1)).toEqual({ type: 'tab.read', tabId: 7 });
  });
});

describe('the data page', () => {
  it('shows every row of a list with the columns that the list shows, and that it is partial', () => {
    const { list } = listView({ partial: true, total: 80 });
    showIn(fakeBridge(), <ListNow list={list!} />);
    expect(seen(document.body)).toContain('5 deals on the page. Partial: the list has more, or may have. The page says that it has 80.');
    expect([...document.querySelectorAll('thead th')].map((head) => seen(head))).toHaveLength(5);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(5);
    expect(seen(document.querySelector('tbody tr'))).toContain('18 Dec 2026');
  });
});

import type { StageMaps } from '../domain/playbook';

/**
 * Standard stages of the three CRMs. A stage belongs to the phase whose actions are done in it. Salesforce and Dynamics
 * show API names (for Dynamics the ids of the two standard process flows, the same in every organisation), HubSpot labels
 * only. Dutch spellings are those met in organisations and their plainest variants; stage names are each company's own,
 * so the list cannot be complete: what is not on it is asked once.
 */
export const stageMaps: StageMaps = {
  salesforce: [
    { match: ['Prospecting', 'Inschatten'], target: 'selection' },
    { match: ['Qualification', 'Kwalificatie', 'Needs Analysis'], target: 'suspect' },
    {
      match: [
        'Value Proposition', 'Id. Decision Makers', 'Perception Analysis', 'Proposal/Price Quote', 'Proposal/Review',
        'Voorstel/beoordeling', 'Propose',
      ],
      target: 'prospect',
    },
    { match: ['Negotiation/Review', 'Negotiate'], target: 'offer' },
    { match: ['Closed Won', 'Gesloten gewonnen', 'Gesloten en gewonnen'], target: 'won' },
    { match: ['Closed Lost', 'Gesloten verloren', 'Gesloten en verloren'], target: 'lost' },
  ],
  hubspot: [
    { match: ['Appointment scheduled', 'Afspraak ingepland', 'Afspraak gepland'], target: 'suspect' },
    {
      match: ['Qualified to buy', 'Gekwalificeerd om te kopen', 'Presentation scheduled', 'Presentatie ingepland', 'Presentatie gepland'],
      target: 'prospect',
    },
    { match: ['Decision maker bought-in', 'Decision maker bought in', 'Besluitnemer ingebracht', 'Besluitnemers ingebracht'], target: 'offer' },
    { match: ['Contract sent', 'Contract verzonden', 'Contract verstuurd'], target: 'closing' },
    { match: ['Closed won', 'Sluiting gewonnen', 'Gesloten (gewonnen)', 'Gesloten gewonnen'], target: 'won' },
    { match: ['Closed lost', 'Sluiting verloren', 'Gesloten (verloren)', 'Gesloten verloren'], target: 'lost' },
  ],
  dynamics: [
    {
      match: ['6b9ce798-221a-4260-90b2-2a95ed51a5bc', 'f99b4d48-7aad-456e-864a-8e7d543f7495', 'Qualify', 'Kwalificeren', 'Kwalificatie'],
      target: 'suspect',
    },
    {
      match: ['650e06b4-789b-46c1-822b-0da76bedb1ed', 'bfc9108c-8389-406b-9166-2c3298a2e41f', 'Develop', 'Ontwikkelen'],
      target: 'suspect',
    },
    {
      match: ['d3ca8878-8d7b-47b9-852d-fcd838790cfd', '3a275c22-fc45-4e89-97fc-41e5ec578743', 'Propose', 'Voorstel', 'Voorstellen'],
      target: 'prospect',
    },
    {
      match: ['bb7e830a-61bd-441b-b1fd-6bb104ffa027', '7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0', 'Close', 'Afsluiten', 'Sluiten'],
      target: 'offer',
    },
    { match: ['Won', 'Gewonnen'], target: 'won' },
    { match: ['Lost', 'Verloren'], target: 'lost' },
  ],
};

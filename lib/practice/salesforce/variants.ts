import type { OwnField, OwnFieldName, SalesforceLayout } from './layout';

const ENGLISH_OWN: Record<OwnFieldName, OwnField> = {
  competitors: { api: 'MainCompetitors__c', label: 'Main Competitor(s)' },
  decisionDate: { api: 'DecisionDate__c', label: 'Decision Date' },
  problem: { api: 'Problem__c', label: 'Problem' },
  customerNeed: { api: 'CustomerNeed__c', label: 'Customer Need' },
  reasonsToBuy: { api: 'ReasonsToBuy__c', label: 'Reasons to Buy' },
  decisionMaker: { api: 'DecisionMaker__c', label: 'Decision Maker' },
};

const DUTCH_OWN: Record<OwnFieldName, OwnField> = {
  competitors: { api: 'MainCompetitors__c', label: 'Concurrent(en)' },
  decisionDate: { api: 'DecisionDate__c', label: 'Beslissingsdatum' },
  problem: { api: 'Problem__c', label: 'Probleem' },
  customerNeed: { api: 'CustomerNeed__c', label: 'Klantbehoefte' },
  reasonsToBuy: { api: 'ReasonsToBuy__c', label: 'Redenen om te kopen' },
  decisionMaker: { api: 'DecisionMaker__c', label: 'Beslisser' },
};

const BASE: Omit<SalesforceLayout, 'id' | 'summary' | 'host' | 'seed'> = {
  language: 'en', locale: 'en-US', prefix: '', app: 'standard', rows: 'page-layout', highlights: 'classic', path: 'aura',
  addresses: 'current', firstTab: 'detailTab', contactRoles: 'tiles', currency: 'sign', nativeShadow: false, drawer: false, dates: false, translatedStages: false, own: ENGLISH_OWN,
  opening: 'at-rest', visited: false, viewing: null, closed: false, renamed: {},
};

/** The orgs that one can practise in. Hosts are fictional and name the variant. */
export const LAYOUTS: SalesforceLayout[] = [
  {
    ...BASE, id: 'salesforce-page-layout-en', seed: 11, host: 'acme-practice.lightning.force.com',
    summary: 'Page layout rows, highlights panel, Aura path, standard app; English, US formats; contact roles as tiles',
  },
  {
    ...BASE, id: 'salesforce-page-layout-nl', seed: 23, host: 'acme-oefening.lightning.force.com', language: 'nl', locale: 'nl-NL',
    own: DUTCH_OWN, translatedStages: true, dates: true, drawer: true, currency: 'multi', contactRoles: 'aura',
    summary: 'Page layout rows in Dutch with Dutch formats, translated stages, two currencies; contact roles in the Aura list',
  },
  {
    ...BASE, id: 'salesforce-dynamic-forms-mixed', seed: 37, host: 'acme-forms-dev-ed.develop.lightning.force.com', locale: 'nl-NL',
    rows: 'dynamic-forms', highlights: 'dynamic', path: 'lwc', contactRoles: 'table', currency: 'code', dates: true,
    own: {
      competitors: { api: 'Concurrents__c', label: 'Competitors' },
      decisionDate: { api: 'Date_Of_Decision__c', label: 'Decision date' },
      problem: { api: 'Pain__c', label: 'Pain' },
      customerNeed: { api: 'Cust_Need__c', label: 'Customer need' },
      reasonsToBuy: { api: 'Why_Buy__c', label: 'Reasons to buy' },
      decisionMaker: { api: 'Economic__c', label: 'Decision maker' },
    },
    summary: 'Dynamic Forms rows, dynamic highlights, LWC path; English labels with Dutch formats; own fields under other names',
  },
  {
    ...BASE, id: 'salesforce-console-en', seed: 41, host: 'acme-console.lightning.force.com', prefix: 'app/06m5g000000PhApAAK/', app: 'console',
    contactRoles: 'quick-link', locale: 'en-GB',
    summary: 'Console app: several workspace tabs and sub-tabs mounted, address with app and parent; British dates',
  },
  {
    ...BASE, id: 'salesforce-highlights-only-en', seed: 53, host: 'acme-lazy.lightning.force.com', firstTab: 'collaborateTab', contactRoles: 'none',
    summary: 'Another tab is open: only highlights and path are there until the details are opened',
  },
  {
    ...BASE, id: 'salesforce-sandbox-us-nl', seed: 67, host: 'acme-practice--uat.sandbox.lightning.force.com', language: 'nl', own: DUTCH_OWN,
    nativeShadow: true, contactRoles: 'tiles',
    summary: 'Sandbox, Dutch labels with US formats, English stage names; some values in native shadow roots',
  },
  {
    ...BASE, id: 'salesforce-aura-en', seed: 71, host: 'acme-classic.lightning.force.com', locale: 'de-DE', addresses: 'old',
    rows: 'aura', highlights: 'aura', contactRoles: 'aura', drawer: true,
    summary: 'Aura highlights, details and path, at the address that Lightning had at first; English labels with German formats',
  },
  {
    ...BASE, id: 'salesforce-renamed-en', seed: 73, host: 'acme-agency.lightning.crmforce.mil', visited: true, viewing: 'Negotiation/Review', contactRoles: 'table',
    renamed: {
      opportunity: 'Order', name: 'Order Title', owner: 'Account Manager', account: 'Client', amount: 'Order Value', closeDate: 'Decision Date', stage: 'Sales Phase',
      probability: 'Chance', type: 'Kind of Order', leadSource: 'Origin', nextStep: 'Follow-up', forecastCategory: 'Commitment', description: 'Notes',
    },
    own: { ...ENGLISH_OWN, decisionDate: { api: 'DecisionDate__c', label: 'Client Decides On' } },
    summary: 'Object and labels renamed by the company, one so that it sounds like another fact; all records mounted, another path step looked at; .mil',
  },
  {
    ...BASE, id: 'salesforce-closed-nl', seed: 79, host: 'acme-proxy.lightning.force.com.mcas.ms', language: 'nl', locale: 'nl-BE', own: DUTCH_OWN,
    rows: 'dynamic-forms', highlights: 'dynamic', path: 'lwc', translatedStages: true, currency: 'code', dates: true, closed: true,
    summary: 'Closed won and closed lost, translated stages, LWC path; behind Defender for Cloud Apps; Belgian formats',
  },
  {
    ...BASE, id: 'salesforce-editing-en', seed: 83, host: 'acme-edit.lightning.force.mil', locale: 'en-GB', opening: 'editing',
    summary: 'Inline edit is open with typed text that is not saved: only highlights and path count',
  },
  {
    ...BASE, id: 'salesforce-loading-en', seed: 89, host: 'acme-slow.lightning.force.com', rows: 'dynamic-forms', opening: 'loading',
    summary: 'Regions appear one after the other, rows with grey boxes before their values',
  },
];

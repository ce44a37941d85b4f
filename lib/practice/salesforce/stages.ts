import type { Language } from '../../domain/playbook';
import type { SalesforceLayout } from './layout';

/** A stage of the default sales process: its API value, and what it brings along. */
export interface Stage {
  api: string;
  nl: string;
  probability: number;
  forecast: 'Pipeline' | 'Closed' | 'Omitted';
  end: 'won' | 'lost' | null;
}

/** The stages that a new English org has. The Dutch names are one administrator's translation: there is no standard one. */
export const STAGES: readonly Stage[] = [
  { api: 'Prospecting', nl: 'Inschatten', probability: 10, forecast: 'Pipeline', end: null },
  { api: 'Qualification', nl: 'Kwalificatie', probability: 10, forecast: 'Pipeline', end: null },
  { api: 'Needs Analysis', nl: 'Behoefteanalyse', probability: 20, forecast: 'Pipeline', end: null },
  { api: 'Value Proposition', nl: 'Waardepropositie', probability: 50, forecast: 'Pipeline', end: null },
  { api: 'Id. Decision Makers', nl: 'Beslissers bepalen', probability: 60, forecast: 'Pipeline', end: null },
  { api: 'Perception Analysis', nl: 'Perceptieanalyse', probability: 70, forecast: 'Pipeline', end: null },
  { api: 'Proposal/Price Quote', nl: 'Voorstel/offerte', probability: 75, forecast: 'Pipeline', end: null },
  { api: 'Negotiation/Review', nl: 'Onderhandeling/beoordeling', probability: 90, forecast: 'Pipeline', end: null },
  { api: 'Closed Won', nl: 'Gesloten gewonnen', probability: 100, forecast: 'Closed', end: 'won' },
  { api: 'Closed Lost', nl: 'Gesloten verloren', probability: 0, forecast: 'Omitted', end: 'lost' },
];

/** The pseudo step at the end of an open deal's path: no stage has this value. */
export const CLOSED_STEP = 'Closed';

export function stageOf(api: string): Stage {
  const stage = STAGES.find((candidate) => candidate.api === api);
  if (!stage) throw new Error(`The practice CRM has no stage ${api}`);
  return stage;
}

/** What the page shows for a stage. */
export function stageLabel(layout: SalesforceLayout, api: string): string {
  return layout.translatedStages && layout.language === 'nl' ? stageOf(api).nl : api;
}

export function closedStepLabel(language: Language): string {
  return language === 'nl' ? 'Gesloten' : 'Closed';
}

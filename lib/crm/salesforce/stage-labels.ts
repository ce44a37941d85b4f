/**
 * Labels that prove a stage, folded: the stages of a new English org and of a new starter org, and the Dutch ones that real
 * orgs' metadata has. There is no standard Dutch list, and no other standard field of a deal has such values.
 */
export const STAGE_LABELS: ReadonlySet<string> = new Set([
  'prospecting', 'qualification', 'needs analysis', 'value proposition', 'id. decision makers', 'perception analysis', 'proposal/price quote',
  'proposal/review', 'negotiation/review', 'closed won', 'closed lost', 'meet & present', 'propose', 'negotiate',
  'inschatten', 'kwalificatie', 'voorstel/beoordeling', 'gesloten gewonnen', 'gesloten en gewonnen', 'gesloten verloren', 'gesloten en verloren',
]);

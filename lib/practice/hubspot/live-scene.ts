import type { PracticeDeal } from '../contract';
import { allPropertiesPanel } from './all-properties';
import { valueText } from './formats';
import type { Kit } from './kit';
import { historyPanel, previewPanel } from './panels';
import { propertyNamed, STAGES } from './properties';
import { fillQueue, liveParts, type Scene } from './scene';
import type { VariantSpec } from './spec';
import { textsOf } from './texts';

/** What the records of one page have in common. */
export interface SceneParts {
  spec: VariantSpec;
  kit: Kit;
  deals: readonly PracticeDeal[];
}

/** One record while it is shown. */
export interface LiveScene {
  scene: Scene;
  /** A property was saved elsewhere: the parts that show it are drawn anew. */
  changed: (name: string) => void;
  /** Fills the skeletons one after another. */
  run: (whenFull: () => void) => void;
  end: AbortController;
}

/** Writes a value of a practice deal. */
export function write(deal: PracticeDeal, field: string, value: unknown): void {
  Object.assign(deal, { [field]: value });
}

/** Moves a deal to a stage of the pipeline. Throws for one that the pipeline does not have. */
export function moveTo(deal: PracticeDeal, label: string): void {
  if (!STAGES.some((stage) => stage.label === label)) throw new Error(`The pipeline has no stage "${label}".`);
  deal.stage.hubspot = label;
}

function previewFacts({ deals, spec }: SceneParts, id: string): [string, string][] {
  const deal = deals.find((entry) => entry.ids.hubspot === id);
  return deal ? ['amount', 'closedate', 'dealtype'].map((name) => [name, valueText(propertyNamed(name), deal, spec) ?? '']) : [];
}

/** What the builders of one record's parts get, with timers that end with the record. */
export function liveScene(parts: SceneParts, deal: PracticeDeal): LiveScene {
  const end = new AbortController();
  const kit = parts.kit.until(end.signal);
  const { live, changed } = liveParts();
  const queue = fillQueue(kit);
  const scene: Scene = {
    kit, deal, live, spec: parts.spec, text: textsOf(parts.spec.language), slot: queue.slot,
    save(property, value) {
      if (property.kind === 'stage') deal.stage.hubspot = String(value);
      else if (property.field) write(deal, property.field, value);
      changed(property.name);
    },
    moveStage(label) {
      moveTo(deal, label);
      changed('dealstage');
    },
    preview: (target) => previewPanel(scene, target, previewFacts(parts, target.id)),
    showAllProperties: () => allPropertiesPanel(scene),
    showHistory: (property) => historyPanel(scene, property),
  };
  return { scene, changed, run: (whenFull) => queue.run(whenFull), end };
}

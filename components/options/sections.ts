import type { ComponentType } from 'react';
import type { SectionId } from '../hooks/bridge';
import { FieldsSection } from './fields-section';
import { GeneralSection } from './general';
import { HealthSection } from './health-section';
import { PolicySection } from './policy-section';
import { StagesSection } from './stages-section';

/** What the settings page can show, by the name in its address. */
export const SECTIONS: Record<SectionId, ComponentType> = {
  general: GeneralSection,
  fields: FieldsSection,
  stages: StagesSection,
  reading: HealthSection,
  policy: PolicySection,
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PolicyBrowser } from '../../lib/domain/policy-file';
import { policyFile, policyFrom } from '../../lib/domain/policy-file';
import { useBridge, useSettings } from '../hooks/bridge-context';
import { useStatus } from '../hooks/status';
import { useTexts } from '../hooks/use-texts';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';

/** Where each family of browsers looks for policies, as its administrators know it. */
const PLACES: Record<PolicyBrowser, string[]> = {
  chromium: [
    '/etc/opt/chrome/policies/managed/*.json',
    '/etc/chromium/policies/managed/*.json',
    '/etc/opt/edge/policies/managed/*.json',
    'HKLM\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\{id}\\policy',
    'HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\{id}\\policy',
    'com.google.Chrome.extensions.{id}.plist',
    'com.microsoft.Edge.extensions.{id}.plist',
  ],
  firefox: ['/etc/firefox/policies/policies.json', 'distribution/policies.json'],
};

/** How an administrator makes a policy: where it goes, and one made from what is set here, to start from. */
export function PolicyFileCard() {
  const { t } = useTranslation('options');
  const { t: common } = useTexts();
  const { announce } = useStatus();
  const { extensionId, copyText } = useBridge();
  const settings = useSettings();
  const [browser, setBrowser] = useState<PolicyBrowser>(extensionId.includes('@') ? 'firefox' : 'chromium');
  if (!settings) return null;
  const file = JSON.stringify(policyFile(browser, extensionId, policyFrom(settings.local)), null, 2);
  const copy = async () => {
    const copied = await copyText(file);
    announce({ text: copied ? common('said.copied') : common('said.copyFailed'), bad: !copied, undo: null });
  };
  return (
    <Section title={t('policy.howTo')}>
      <p className="lead">{t('policy.howToLead')}</p>
      <Segmented label={t('policy.browser')} value={browser} options={[{ id: 'chromium', name: 'Chrome, Edge' }, { id: 'firefox', name: 'Firefox' }]} onChange={setBrowser} />
      <ul className="places">{PLACES[browser].map((place) => <li key={place}><code>{place.replaceAll('{id}', extensionId)}</code></li>)}</ul>
      <p className="small">{t(browser === 'firefox' ? 'policy.firefoxNote' : 'policy.chromiumNote')}</p>
      <h3>{t('policy.file')}</h3>
      <p className="small">{t('policy.fileNote')}</p>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="region" aria-label={t('policy.file')}>{file}</pre>
      <div className="btns"><Button look="outline" icon="copy" onClick={() => void copy()}>{t('policy.copy')}</Button></div>
    </Section>
  );
}

import type { LocalSettings } from '../../lib/domain/settings';
import type { HomeView } from '../../lib/domain/view';
import { useTexts } from '../hooks/use-texts';
import { Chips } from '../ui/chips';

type Owner = HomeView['owners'][number];
type Me = LocalSettings['me'];

const tenantOf = (owner: Pick<Owner, 'crm' | 'tenant'>) => `${owner.crm}:${owner.tenant}`;
const idOf = (owner: Owner) => JSON.stringify([tenantOf(owner), owner.name]);

/** Adds or removes an owner name. A company that was answered for keeps its entry, if only an empty one. */
export function toggleMe(me: Me, owner: Owner): Me {
  const tenant = tenantOf(owner);
  const names = me[tenant] ?? [];
  return { ...me, [tenant]: names.includes(owner.name) ? names.filter((name) => name !== owner.name) : [...names, owner.name] };
}

/** The companies whose deals were seen, but for which nobody has said yet who "me" is. */
export function unanswered(me: Me, owners: readonly Owner[]): Owner[] {
  return owners.filter((owner) => me[tenantOf(owner)] === undefined);
}

/** Marks all companies as answered without a name: "Skip". */
export function skipMe(me: Me, owners: readonly Owner[]): Me {
  return { ...Object.fromEntries(owners.map((owner) => [tenantOf(owner), []])), ...me };
}

/** The owner names seen in the CRM as toggles: several may be the same person. */
export function MePicker({ me, owners, onChange }: { me: Me; owners: readonly Owner[]; onChange: (me: Me) => void }) {
  const { t } = useTexts();
  const several = new Set(owners.map(tenantOf)).size > 1;
  const options = owners.slice(0, 12).map((owner) => {
    const name = t('first.owner', { name: owner.name, count: owner.deals });
    return { id: idOf(owner), name: several ? `${name} · ${t(`common:crm.${owner.crm}`)}` : name };
  });
  const chosen = owners.filter((owner) => me[tenantOf(owner)]?.includes(owner.name)).map(idOf);
  const toggle = (id: string) => {
    const owner = owners.find((one) => idOf(one) === id);
    if (owner) onChange(toggleMe(me, owner));
  };
  return <Chips label={t('first.me')} options={options} chosen={chosen} onToggle={toggle} />;
}

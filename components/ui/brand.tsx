import './icon.css';

/** The brand mark: a gate in a track. The same drawing as the toolbar icon (public/icon). */
export function Brand() {
  return (
    <svg className="ic brand" viewBox="0 0 18 18" aria-hidden="true" focusable="false" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
      <path d="M2 9h3M13 9h3M7 3v12M11 3v12" />
    </svg>
  );
}

/** The two marks of the phase track, the legend and the badge: solid dot = evidence, hollow diamond = CRM stage. */
export function Pin({ of }: { of: 'evidence' | 'crm' }) {
  return (
    <svg className={`pin pin-${of}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      {of === 'evidence'
        ? <circle cx="5" cy="5" r="4" fill="currentColor" />
        : <path d="M5 1.2 8.8 5 5 8.8 1.2 5Z" fill="none" stroke="currentColor" strokeWidth="1.4" />}
    </svg>
  );
}

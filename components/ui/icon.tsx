import './icon.css';

/** Line drawings on a 16 px grid, 1.5 px strokes. Each is one path, so that an icon stays a name and a line of data. */
const PATHS = {
  record: 'M4 2.5h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM2 6h12M5 9h2.5M5 11.2h5',
  locate: 'M8 3.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM8 1.5v2.3M8 12.2v2.3M1.5 8h2.3M12.2 8h2.3',
  quote: 'M3.8 2.5h8.4A1.8 1.8 0 0 1 14 4.3v5a1.8 1.8 0 0 1-1.8 1.8H8.4L5 13.8v-2.7H3.8A1.8 1.8 0 0 1 2 9.3v-5A1.8 1.8 0 0 1 3.8 2.5Z',
  later: 'M4 3h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM2 6.5h12M5.2 1.5V4M10.8 1.5V4M8 8.6v2h1.6',
  check: 'm3.5 8.5 3 3 6-6.8',
  next: 'M13.5 7.2A5.6 5.6 0 0 0 3.3 5M2.5 8.8A5.6 5.6 0 0 0 12.7 11M3 2v3.2h3.2M13 14v-3.2H9.8',
  copy: 'M7.1 5.5h4.8a1.6 1.6 0 0 1 1.6 1.6v5.3a1.6 1.6 0 0 1-1.6 1.6H7.1a1.6 1.6 0 0 1-1.6-1.6V7.1a1.6 1.6 0 0 1 1.6-1.6ZM10.5 3.2V3A1.5 1.5 0 0 0 9 1.5H4A1.5 1.5 0 0 0 2.5 3v6A1.5 1.5 0 0 0 4 10.5',
  alert: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.5v.05',
  reload: 'M13.3 8a5.3 5.3 0 1 1-1.7-3.9L13.3 5.6M13.3 2.2v3.4H9.9',
  lock: 'M4.6 7h6.8A1.6 1.6 0 0 1 13 8.6v3.8a1.6 1.6 0 0 1-1.6 1.6H4.6A1.6 1.6 0 0 1 3 12.4V8.6A1.6 1.6 0 0 1 4.6 7ZM5.2 7V5a2.8 2.8 0 0 1 5.6 0v2',
  settings: 'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM5.5 9.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  play: 'M5 3.2v9.6l7.5-4.8Z',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6.5',
  phone: 'M5.3 2.3 6.6 5.5 5 6.9a8.5 8.5 0 0 0 4.1 4.1l1.4-1.6 3.2 1.3v2.1a1.4 1.4 0 0 1-1.5 1.4A11.3 11.3 0 0 1 1.8 3.8a1.4 1.4 0 0 1 1.4-1.5Z',
  visit: 'M8 14.2c3-3 4.6-5.5 4.6-7.6a4.6 4.6 0 0 0-9.2 0c0 2.1 1.6 4.6 4.6 7.6ZM8 4.8a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  receipt: 'M3.5 1.8h9v12.4l-1.8-1.2-1.8 1.2-1.8-1.2-1.8 1.2-1.8-1.2ZM6 5.2h4M6 8.2h4',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  notApplicable: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM3.8 12.2l8.4-8.4',
  close: 'm4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative line icon; its meaning is always beside it in words or in the control's accessible name. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'ic sm line' : 'ic line'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

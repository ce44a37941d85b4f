import { door } from '../platform/door';
import type { Reveal } from './adapter';

/** Where the script that shows fields of a CRM leaves what it can for the content script. */
export const revealDoor = door<Reveal>('reveal');

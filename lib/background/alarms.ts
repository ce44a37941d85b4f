import ext from 'webextension-polyfill';

/** Once a day: promises fall due and evidence grows old without anybody opening a page. */
export const DAILY = 'daily';
/** Once, a minute after totals could not be written because it was too soon. */
export const TOTALS = 'totals';

function nextMorning(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 5).getTime();
}

/** Sets the daily alarm for just after the next local midnight, unless it is set. */
export async function setDailyAlarm(now: Date): Promise<void> {
  if ((await ext.alarms.get(DAILY)) === undefined) await ext.alarms.create(DAILY, { when: nextMorning(now) });
}

export async function askAgainForTotals(): Promise<void> {
  if ((await ext.alarms.get(TOTALS)) === undefined) await ext.alarms.create(TOTALS, { delayInMinutes: 1 });
}

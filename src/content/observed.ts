/** What happened in history, beside which runs are shown: its names and days are held to the scenario's own. */
import { type Building, find, sortedKeys } from './building.ts';

/** Notes an ending, a region or a posture that there is not, and a day outside the calendar. */
export function checkObserved(to: Building): void {
  const { calendar, endings, observed } = to.written;
  if (observed === undefined) return;
  find(to, ['observed', 'ending'], 'ending', observed.ending, sortedKeys(endings));
  const regions = to.actors.flatMap(
    (id, actor) => to.charts[actor]?.regions.map(({ name, postures }) => ({ name: `${id}.${name}`, postures })) ?? [],
  );
  const names = regions.map(({ name }) => name);
  const [first = '', last = ''] = [calendar[0]?.date, calendar.at(-1)?.date];
  for (const [i, { on, fact, is }] of (observed.postures ?? []).entries()) {
    const path = ['observed', 'postures', i];
    const region = regions[find(to, [...path, 'fact'], 'fact', fact, names)];
    if (region !== undefined) find(to, [...path, 'is'], 'posture', is, region.postures);
    if (on >= first && on <= last) continue;
    const message = `${on} lies outside the calendar, which runs from ${first} to ${last}.`;
    to.findings.push({ path: [...path, 'on'], code: 'out-of-bounds', message });
  }
}

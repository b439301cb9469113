import { expect, onTestFinished, test } from 'vitest';
import { write } from '../../electron/use-case';
import { ok } from '../../shared/result';
import { arrive, asDesk } from '../helpers/hall-steps';
import { personalDataKept } from '../helpers/personal-data';
import { key, openTestHall } from '../helpers/test-hall';

/** Whatever is in the chain stays for good: the scan that every command passes sees what it should. */

const guest = { name: '欧阳若兰', formOfAddress: 'ms', phone: '13800001234' } as const;

async function hallWithGuest() {
  const hall = await openTestHall();
  onTestFinished(() => hall.close());
  await arrive(hall, { guest, note: '想看江景' });
  return hall;
}

test('a guest who came leaves nothing of themselves in the chain or in the answers', async () => {
  expect(await personalDataKept((await hallWithGuest()).db)).toEqual([]);
});

test.each([
  ['a name', { called: guest.name }, ['visit-called: 欧阳若兰', 'visit-called: guest.name']],
  ['a colleague', { agents: ['李静'] }, ['visit-called: 李静', 'visit-called: staff.name']],
  ['a phone', { phone: guest.phone }, ['visit-called: guest.phone']],
  ['a phone as a figure', { figure: 13800001234 }, ['visit-called: guest.phone']],
  [
    'a note amid other words',
    { why: '她想看江景' },
    ['visit-called: 她想看江景', 'visit-called: visit.note'],
  ],
  ['words that no table holds', { why: 'in a hurry' }, ['visit-called: in a hurry']],
])('%s in a payload is found', async (_, payload, found) => {
  const hall = await hallWithGuest();
  const { visitId } = await arrive(hall);
  const noted = await write(asDesk(hall), 'reception.setNote', key(), async (step) => {
    step.record('visit-called', { visitId, ...payload });
    return ok({});
  });
  expect(noted).toEqual(ok({}));
  expect(await personalDataKept(hall.db)).toEqual(found);
});

test('a guest’s name in an answer that is kept is found', async () => {
  const hall = await hallWithGuest();
  const answer = { agentName: guest.name, ownerName: '李静' };
  await write(asDesk(hall), 'reception.coverVisit', key(), async () => ok(answer));
  expect(await personalDataKept(hall.db)).toEqual(['reception.coverVisit: guest.name']);
});

import { randomUUID } from 'node:crypto';
import { findGuestByPhone } from '../../db/reception/guest.queries';
import type { Result } from '../../shared/result';
import { promiseGuest } from '../reception/history/promise-guest';
import { recordContact } from '../reception/history/record-contact';
import { planReturnCall } from '../reception/history/return-calls';
import type { UseCaseContext } from '../use-case';

/** After the visits of the week before: who was called, what was promised, who is to be called today. */
export async function careForGuests(
  context: UseCaseContext,
  { agentId, day, today }: { agentId: string; day: string; today: string },
): Promise<void> {
  const guestIdOf = async (phone: string) => {
    const guest = await findGuestByPhone(context.db, phone);
    if (!guest) throw new Error(`nobody in the practice hall has ${phone}`);
    return guest.id;
  };
  const [lin, xu, tian] = [
    await guestIdOf('18700001009'),
    await guestIdOf('18100001015'),
    await guestIdOf('15800001022'),
  ];
  const key = () => ({ idempotencyKey: randomUUID() });
  const contact = { ...key(), guestId: tian, agentId, kind: 'call', effective: true, day } as const;
  done(await recordContact(context, { ...contact, note: '发了三期户型图，周二再来看样板间' }));
  const promise = { ...key(), guestId: tian, staffId: agentId, dueDay: today };
  done(await promiseGuest(context, { ...promise, text: '备好高区两套房源的价格表' }));
  for (const [guestId, note] of [
    [lin, '上次想看 118 平，问问家里商量得怎样'],
    [xu, '学区问题已有答复，约时间复访'],
  ] as const) {
    done(await planReturnCall(context, { ...key(), guestId, agentId, dueDay: today, note }));
  }
}

function done(answer: Result<unknown>): void {
  if (!answer.ok) throw new Error(`the practice hall was refused: ${answer.reason}`);
}

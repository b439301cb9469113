import { randomUUID } from 'node:crypto';
import { type OpenDatabase, openDatabase } from '../../db/open-database';
import { insertStaff } from '../../db/people/staff.queries';
import type { Reader } from '../../db/schema';
import { insertTables } from '../../db/settings/inventory.queries';
import { createHandlers } from '../../electron/handlers';
import { answerCall, type CallServices } from '../../electron/ipc/answer-call';
import { createOperators } from '../../electron/ipc/operators';
import { readinessPoints } from '../../shared/bar/readiness';
import type { WindowKind } from '../../shared/procedure';
import { minuteMs } from '../../shared/time';
import { noMachine } from '../helpers/no-machine';
import { chainKey, hallStart, key, openTestHall, people } from '../helpers/test-hall';

export const agents = Array.from({ length: 12 }, (_, index) => `agent-${index}`);
const barPeople = ['bar-1', 'bar-2'];
const tables = 40;

/** A hall on a file of its own, with twelve agents and forty tables. */
export async function furnishBusyHall(path: string): Promise<void> {
  const hall = await openTestHall(path);
  const known = new Set(people.map(({ staffId }) => staffId));
  await hall.db.transaction().execute(async (trx) => {
    for (const [index, id] of agents.entries()) {
      const row = { id, name: id, roster_order: 10 + index, pin_hash: null };
      if (!known.has(id)) await insertStaff(trx, row, ['agent']);
    }
    const more = Array.from({ length: tables }, (_, n) => `table-${n + 1}`).slice(3);
    await insertTables(
      trx,
      more.map((id, n) => ({ id, name: id, seats: 4, smoking: 0 as const, sort_order: 4 + n })),
    );
  });
  await hall.close();
}

/** Works a furnished hall through its calls, as the windows do. */
export class BusyHall {
  readonly #database: OpenDatabase;
  readonly #services: CallServices;
  #nowMs = hallStart;
  #guests = 0;

  constructor(path: string) {
    const database = openDatabase(path);
    if (!database.ok) throw new Error(database.reason);
    this.#database = database.value;
    const operators = createOperators();
    const receptionist = people.find(({ posts }) => posts.includes('reception'));
    if (receptionist) operators.signIn('front-desk', receptionist);
    this.#services = {
      db: this.db,
      now: () => this.#nowMs,
      uptimeMs: () => 0,
      newId: randomUUID,
      chainKey,
      handlers: createHandlers({ operators, ...noMachine }),
      operators,
      changed: () => {},
      logError: (error) => console.error(error),
    };
  }

  get db(): Reader {
    return this.#database.db;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  async beginDay(day: number): Promise<void> {
    this.#nowMs = hallStart + day * 24 * 60 * minuteMs;
    for (const staffId of agents) await this.#duty('startDuty', staffId, 'agent');
    for (const staffId of barPeople) await this.#duty('startDuty', staffId, 'bar');
  }

  async endDay(): Promise<void> {
    for (const staffId of agents) await this.#duty('endDuty', staffId, 'agent');
    for (const staffId of barPeople) await this.#duty('endDuty', staffId, 'bar');
    this.#database.checkpoint();
  }

  /** What the next arrival is registered with. Three minutes pass before each. */
  nextArrival(tableId?: string): Arrival {
    this.#nowMs += 3 * minuteMs;
    this.#guests += 1;
    return {
      idempotencyKey: key(),
      guest: {
        name: `客${this.#guests}`,
        formOfAddress: 'ms',
        phone: `139${String(this.#guests).padStart(8, '0')}`,
      },
      partySize: 2,
      source: 'walk-in',
      note: '',
      agentReason: '',
      ...(tableId === undefined ? {} : { tableId }),
      drinks: [{ drinkId: 'tea', quantity: 2 }],
    };
  }

  async register(arrival: Arrival): Promise<string> {
    const { visitId } = (await this.#call('reception.registerVisit', arrival)) as {
      visitId: string;
    };
    return visitId;
  }

  /** The party got its drinks. */
  async serve(visitId: string): Promise<void> {
    const { id } = await this.db
      .selectFrom('bar_request')
      .select('id')
      .where('visit_id', '=', visitId)
      .executeTakeFirstOrThrow();
    const served = { idempotencyKey: key(), requestId: id, staffId: 'bar-1' };
    await this.#call('bar.markServed', served, 'bar');
  }

  /** The party leaves and its table is cleared. */
  async seeOff(visitId: string, tableId: string): Promise<void> {
    await this.#call('reception.closeVisit', { idempotencyKey: key(), visitId });
    const by = { idempotencyKey: key(), tableId, staffId: 'bar-1' };
    const cleared = { ...by, points: [...readinessPoints], ticked: true };
    await this.#call('bar.tickReadiness', cleared, 'bar');
  }

  /** From one day to another. */
  readPeriod(fromDay: string, toDay: string): Promise<unknown> {
    return this.#call('reports.readPeriodReport', { fromDay, toDay });
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  async #duty(verb: 'startDuty' | 'endDuty', staffId: string, post: string): Promise<void> {
    await this.#call(`people.${verb}`, { idempotencyKey: key(), staffId, post });
  }

  async #call(name: string, input: unknown, window: WindowKind = 'front-desk'): Promise<unknown> {
    const answer = await answerCall(this.#services, window, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.reason}`);
    return answer.value;
  }
}

export interface Arrival {
  readonly idempotencyKey: string;
  readonly guest: { readonly name: string; readonly formOfAddress: string; readonly phone: string };
  readonly partySize: number;
  readonly source: string;
  readonly note: string;
  readonly agentReason: string;
  readonly tableId?: string;
  readonly drinks: readonly { readonly drinkId: string; readonly quantity: number }[];
}

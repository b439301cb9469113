import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../db/open-database';
import { createHandlers } from '../../electron/handlers';
import { answerCall } from '../../electron/ipc/answer-call';
import { createOperators } from '../../electron/ipc/operators';
import { dataFolderAt, prepareDataFolder } from '../../electron/shell/data-folder';
import { initialValues, newStaff, setUpInput } from '../../renderer/settings/set-up/set-up-values';
import type { Language } from '../../shared/hall-settings';
import { noMachine } from '../helpers/no-machine';
import { quickHash } from '../helpers/quick-hash';
import { accepted, chainKey } from '../helpers/test-hall';

export const pin = '246810';
/** Tuesday 24 November 2026, 10:00 in the hall. */
export const opening = Date.parse('2026-11-24T02:00:00Z');

/**
 * Puts a hall into a folder as the windows would have set it up and staffed it at the opening: a
 * supervisor, a receptionist, two agents and a bar person, all but the first two on duty. Setting
 * it up takes seconds, so it is done once in each language and copied; its PINs are of little
 * strength, for they too take their time.
 */
export async function putStaffedHall(folder: string, language: Language): Promise<void> {
  const known = prepared.get(language) ?? prepare(language);
  prepared.set(language, known);
  cpSync(await known, folder, { recursive: true });
}

const prepared = new Map<Language, Promise<string>>();

async function prepare(language: Language): Promise<string> {
  const folder = dataFolderAt(mkdtempSync(join(tmpdir(), 'halldesk-e2e-prepared-')));
  process.once('exit', () => rmSync(folder.path, { recursive: true, force: true }));
  prepareDataFolder(folder);
  writeFileSync(folder.keyFile, `plain:${Buffer.from(chainKey).toString('base64')}`);
  const now = () => opening;
  const keeping = { key: chainKey, now, headPath: folder.headFile };
  const { db, close } = accepted(openDatabase(folder.database, keeping));
  const operators = createOperators();
  const handlers = createHandlers({ operators, ...noMachine });
  const logError = (error: unknown) => console.error(error);
  const services = { db, now, uptimeMs: () => 0, newId: randomUUID, chainKey, handlers, operators };
  const tell = async (name: string, input: object) =>
    accepted(
      await answerCall({ ...services, changed: () => {}, logError }, 'front-desk', name, input),
    );

  const hall = {
    ...initialValues(language, 'Asia/Shanghai'),
    hallName: '云栖府',
    supervisor: { name: '林岚', pin, pinAgain: pin },
    staff: [
      ...['李静', '张伟'].map((name) => newStaff(name, ['agent'])),
      newStaff('王小雨', ['bar']),
      { ...newStaff('王芳', ['reception']), pin },
    ],
  };
  await tell('settings.setUpHall', setUpInput(hall, language, randomUUID()));
  const pin_hash = await quickHash(pin);
  await db.updateTable('staff').set({ pin_hash }).where('pin_hash', 'is not', null).execute();
  const staff = await db.selectFrom('staff').select(['id', 'name']).execute();
  const idOf = (name: string) => staff.find((person) => person.name === name)?.id ?? '';
  operators.signIn('front-desk', {
    ...{ staffId: idOf('王芳'), name: '王芳', posts: ['reception'] },
  });
  for (const [name, post] of [
    ['李静', 'agent'],
    ['张伟', 'agent'],
    ['王小雨', 'bar'],
  ] as const)
    await tell('people.startDuty', { idempotencyKey: randomUUID(), staffId: idOf(name), post });
  await close();
  return folder.path;
}

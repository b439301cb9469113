import type { Machine } from '../../electron/handlers';
import { ok } from '../../shared/result';

/** A machine without paper, key store and disk, for tests of what happens before these. */
export const noMachine: Omit<Machine, 'operators'> = {
  demo: false,
  paper: {
    render: async () => ok(new Uint8Array([37, 80, 68, 70])),
    savePdf: async (_job, fileName) => ok({ saved: false, fileName }),
    saveFile: async (_content, fileName) => ok({ saved: false, fileName }),
    listPrinters: async () => [],
    print: async () => ok({ sent: true }),
  },
  photos: {
    choose: async () => ok(undefined),
    read: async () => null,
    remove: async () => undefined,
  },
  records: {
    keyStore: 'file',
    latest: () => undefined,
    soon: async () => undefined,
    check: async () => {
      throw new Error('nothing to check');
    },
  },
  backups: {
    folder: '/nowhere',
    second: { read: () => null, write: () => {} },
    backups: { make: async () => ({ name: '', problem: 'backup-failed' }), lastTry: () => null },
    chooseFolder: async () => null,
  },
};

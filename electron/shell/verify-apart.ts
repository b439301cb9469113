import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { VerifyOptions } from '../../db/trust/verify-chain';
import { type RecordCheck, recordCheck } from '../../shared/record-check';

/**
 * Checks a file in a process of its own: years of records take their time, and main has none.
 * @param mainFolder of the built main file, beside which that of the process lies.
 * @throws where the file cannot be opened.
 */
export function verifyApart(mainFolder: string, options: VerifyOptions): Promise<RecordCheck> {
  const child = utilityProcess.fork(join(mainFolder, 'check-records.js'), [], {
    serviceName: 'HallDesk records',
  });
  return new Promise((done, fail) => {
    child.once('message', (answer: unknown) => {
      done(recordCheck.parse(answer));
      child.kill();
    });
    child.once('exit', (code) => fail(new Error(`the check of the records ended with ${code}`)));
    child.postMessage(options);
  });
}

import { type VerifyOptions, verifyChain } from '../../db/trust/verify-chain';

/** A process of its own: takes what to check, answers with what was found. */
process.parentPort.once('message', ({ data }) => {
  process.parentPort.postMessage(verifyChain(data as VerifyOptions));
});

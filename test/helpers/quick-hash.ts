import { hashPin } from '../../electron/pin';
import { chainKey } from './test-hall';

/** A PIN as it is stored, of so little strength that tests of other things need not wait for it. */
export const quickHash = (pin: string): Promise<string> => hashPin(pin, chainKey, 4);

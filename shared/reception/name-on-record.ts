import type { FormOfAddress } from '../fields';

interface Named {
  readonly name: string;
  readonly formOfAddress: FormOfAddress;
}

/** Whether a typed name is the one on record; its beginning, such as the surname, is the same name. */
export function isNameOnRecord(onRecord: Named, typed: Named): boolean {
  return onRecord.name.startsWith(typed.name) && onRecord.formOfAddress === typed.formOfAddress;
}

import type { UseFormReturnType } from '@mantine/form';
import type { SetUpValues } from './set-up-values';

export type SetUpForm = UseFormReturnType<SetUpValues>;

/** Every page edits the same form. */
export interface SetUpPageProps {
  readonly form: SetUpForm;
}

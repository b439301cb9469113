/** What every control of a setting gets. */
export interface ControlProps<Value> {
  readonly id: string;
  readonly label: string;
  /** What is stored now. */
  readonly value: Value;
  readonly disabled: boolean;
  readonly saving: boolean;
  /** Resolves to whether it was saved. */
  readonly onSave: (value: Value) => Promise<boolean>;
}

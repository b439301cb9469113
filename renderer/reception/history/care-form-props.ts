/** What the forms about a guest work with. */
export interface CareFormProps {
  readonly guestId: string;
  /** As the guest is addressed. */
  readonly guest: string;
  /** Who is most likely meant. */
  readonly agentId: string | null;
  readonly onDone: () => void;
}

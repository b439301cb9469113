import type { Result } from '../shared/result';

export type PhotoRefusal = 'photo-not-a-picture' | 'photo-too-large' | 'photo-unreadable';

/** The machine's way to pictures: each is a file of its own in the hall's folder. */
export interface Photos {
  /**
   * Asks for a picture and keeps a copy. Resolves to its name, or to undefined when the person
   * changed their mind.
   */
  choose(): Promise<Result<string | undefined, PhotoRefusal>>;
  /** The picture as the address of data; null where the file is gone. */
  read(name: string): Promise<string | null>;
  remove(name: string): Promise<void>;
}

import type { Result } from '../shared/result';

export type PhotoRefusal = 'photo-not-a-picture' | 'photo-too-large' | 'photo-unreadable';

export interface KeptPhoto {
  readonly name: string;
  readonly sha256: string;
}

/** The machine's way to pictures: each is a file of its own in the hall's folder. */
export interface Photos {
  /** Asks for a picture and keeps a copy. Resolves to undefined when the person changed their mind. */
  choose(): Promise<Result<KeptPhoto | undefined, PhotoRefusal>>;
  /** The picture as the address of data; null where the file is gone or not the one with the hash. */
  read(name: string, sha256?: string): Promise<string | null>;
  remove(name: string): Promise<void>;
}

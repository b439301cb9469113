import { createContext, useContext } from 'react';

/** Where reception leads to; the desk that puts the screens together knows how. */
export interface Links {
  /** Begins an entry of the registers about a party on site. */
  readonly onWriteEntry: (about: { visitId: string; guestId: string }) => void;
  readonly onOpenEntry: (entryId: string) => void;
}

export const LinksOf = createContext<Links>({ onWriteEntry: () => {}, onOpenEntry: () => {} });

export const useLinks = (): Links => useContext(LinksOf);

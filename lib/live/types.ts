/** That something changed, told to every instance of the app: never what it is, which each reader's access decides. */
export type LiveMessage = {
  /** Who listens: the id of the assessment concerned. */
  topic: string;
  kind: 'ratings' | 'comments' | 'evidence' | 'assignments' | 'opinions' | 'state' | 'presence';
  /** The areas concerned; none for the whole. */
  areaIds: readonly string[];
  /** Who did it; null for the server itself. */
  memberId: string | null;
};

/**
 * What a listener hears: a message; or `resync`, that from now on it hears every message but may have missed some.
 * The first thing that it hears is a `resync`.
 */
export type LiveSignal = LiveMessage | 'resync';

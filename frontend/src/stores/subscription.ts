import type { Api } from "../api";

export type Connectivity = Pick<Api, "onConnected" | "onDisconnected">;

/** What to follow, and whom to tell. */
export interface Follower<Message> {
  subscribe: (callback: (message: Message) => void) => Promise<() => Promise<void>>;
  take: (message: Message) => void;
  /** It could not be subscribed; the next attempt is on its way. */
  failed: () => void;
  /** The connection broke; it is subscribed again when it is back. */
  lost: () => void;
  /** It is subscribed again, after a while in which nothing was told: whatever was asked before may be old. */
  back?: () => void;
}

const RETRY_FIRST = 1000;
const RETRY_MOST = 30_000;

/** Follow what the server tells, over restarts of the server, until the returned function is called. */
export function follow<Message>(api: Connectivity, follower: Follower<Message>): () => void {
  const cleanups: (() => void)[] = [];
  let current = 0;
  let hasMissed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function subscribe(delay: number): void {
    clearTimeout(retry);
    current += 1;
    const attempt = current;
    const isCurrent = () => attempt === current;
    follower
      .subscribe((message) => {
        if (isCurrent()) follower.take(message);
      })
      .then(
        (unsubscribe) => {
          // The connection may be gone by the time we leave: then there is nothing left to end.
          const end = () => void unsubscribe().catch(() => undefined);
          if (!isCurrent()) {
            end();
            return;
          }
          cleanups.push(end);
          if (hasMissed) follower.back?.();
          hasMissed = false;
        },
        () => {
          if (!isCurrent()) return;
          hasMissed = true;
          follower.failed();
          retry = setTimeout(() => {
            subscribe(Math.min(delay * 2, RETRY_MOST));
          }, delay);
        },
      );
  }

  cleanups.push(
    api.onConnected(() => {
      subscribe(RETRY_FIRST);
    }),
    api.onDisconnected(() => {
      current += 1;
      hasMissed = true;
      clearTimeout(retry);
      follower.lost();
    }),
  );
  subscribe(RETRY_FIRST);
  return () => {
    current += 1;
    clearTimeout(retry);
    for (const cleanup of cleanups.splice(0)) cleanup();
  };
}

import { createContext } from "@lit/context";
import { type Sending, sendFile } from "../ha/send-file";
import type { Hass, HassError } from "../ha/types";

export type Unsubscribe = () => Promise<void>;
export type Content = Record<string, unknown>;

/** The way to Home Assistant. Each noun's file beside this one says what is asked for on it. */
export interface Connection {
  /** Ask by a command of the integration, `noun/verb`. */
  ask: <Result>(command: string, content?: Content) => Promise<Result>;
  /** Ask by a command of Home Assistant's own. */
  askHome: <Result>(type: string, content?: Content) => Promise<Result>;
  /** Follow a command of the integration. */
  follow: (command: string, callback: (message: never) => void, content?: Content) => Promise<Unsubscribe>;
  /** Follow a command of Home Assistant's own; as there, it goes on after a reconnection. */
  followHome: (type: string, callback: (message: never) => void, content?: Content) => Promise<Unsubscribe>;
  language: () => string;
  /** Where the shop is: by whose clock months begin. */
  timeZone: () => string;
  /** The address of a path on Home Assistant. */
  url: (path: string) => string;
  attributeOf: (entityId: string, attribute: string) => unknown;
  send: <Answer>(path: string, file: Blob, onProgress: (bytes: number) => void) => Sending<Answer>;
  /** The reader's words for a refusal; `undefined`: it was no refusal. */
  errorText: (error: unknown) => Promise<string | undefined>;
  onConnected: (callback: () => void) => () => void;
  onDisconnected: (callback: () => void) => () => void;
}

export const connectionContext = createContext<Connection>(Symbol("printernizer-connection"));

const DOMAIN = "printernizer";

/** `hass` is replaced all the time, so it is asked for anew with each call. */
export function createConnection(hass: () => Hass): Connection {
  const listen = (type: "ready" | "disconnected") => (callback: () => void) => {
    const { connection } = hass();
    connection.addEventListener(type, callback);
    return () => {
      connection.removeEventListener(type, callback);
    };
  };
  return {
    ask: (command, content = {}) => hass().callWS({ type: `${DOMAIN}/${command}`, ...content }),
    askHome: (type, content = {}) => hass().callWS({ type, ...content }),
    // Subscribed anew by the stores: right after a restart of Home Assistant the command may not be there yet, and the
    // connection's own second attempt would be its last.
    follow: (command, callback, content = {}) =>
      hass().connection.subscribeMessage(
        callback,
        { type: `${DOMAIN}/${command}`, ...content },
        { resubscribe: false },
      ),
    followHome: (type, callback, content = {}) =>
      hass().connection.subscribeMessage(callback, { type, ...content }),
    language: () => hass().language,
    timeZone: () => hass().config.time_zone,
    url: (path) => hass().hassUrl(path),
    attributeOf: (entityId, attribute) => hass().states[entityId]?.attributes[attribute],
    send: (path, file, onProgress) =>
      sendFile(hass().hassUrl(path), () => accessToken(hass()), file, onProgress),
    errorText: (error) => errorText(hass(), error),
    onConnected: listen("ready"),
    onDisconnected: listen("disconnected"),
  };
}

async function accessToken({ auth }: Hass): Promise<string> {
  if (auth.expired) await auth.refreshAccessToken();
  return auth.accessToken;
}

async function errorText(hass: Hass, error: unknown): Promise<string | undefined> {
  if (!isHassError(error)) return undefined;
  const { translation_domain: domain, translation_key: key } = error;
  if (domain && key) {
    // What was loaded just now is known to this function only, and to the next `hass`.
    const localize = (await hass.loadBackendTranslation?.("exceptions", domain)) ?? hass.localize;
    const text = localize(
      `component.${domain}.exceptions.${key}.message`,
      error.translation_placeholders ?? {},
    );
    if (text) return text;
  }
  return error.message;
}

export function isHassError(error: unknown): error is HassError {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}

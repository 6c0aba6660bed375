import { createContext } from "@lit/context";
import type { Hass, HassError } from "./ha/types";
import type { PrinterAction, PrinterMessage } from "./types/generated";

/** What the panel asks Home Assistant for: the only place that names the integration's websocket commands. */
export interface Api {
  subscribePrinters: (callback: (message: PrinterMessage) => void) => Promise<() => Promise<void>>;
  sendPrinterAction: (entryId: string, action: PrinterAction) => Promise<void>;
  cameraStream: (entityId: string) => string | undefined;
  errorText: (error: unknown) => Promise<string | undefined>;
  onConnected: (callback: () => void) => () => void;
  onDisconnected: (callback: () => void) => () => void;
}

export const apiContext = createContext<Api>(Symbol("printernizer-api"));

/** `hass` is replaced all the time, so it is asked for anew with each call. */
export function createApi(hass: () => Hass): Api {
  const listen = (type: "ready" | "disconnected") => (callback: () => void) => {
    const { connection } = hass();
    connection.addEventListener(type, callback);
    return () => {
      connection.removeEventListener(type, callback);
    };
  };
  return {
    // Subscribed anew by the store: right after a restart of Home Assistant the command may not be there yet, and the
    // connection's own second attempt would be its last.
    subscribePrinters: (callback) =>
      hass().connection.subscribeMessage(
        callback,
        { type: "printernizer/printers/subscribe", language: hass().language },
        { resubscribe: false },
      ),
    sendPrinterAction: (entryId, action) =>
      hass().callWS({ type: "printernizer/printers/command", entry_id: entryId, action }),
    cameraStream: (entityId) => {
      const token = hass().states[entityId]?.attributes.access_token;
      if (typeof token !== "string") return undefined;
      return hass().hassUrl(`/api/camera_proxy_stream/${entityId}?token=${encodeURIComponent(token)}`);
    },
    errorText: (error) => errorText(hass(), error),
    onConnected: listen("ready"),
    onDisconnected: listen("disconnected"),
  };
}

async function errorText(hass: Hass, error: unknown): Promise<string | undefined> {
  if (!isHassError(error)) return undefined;
  const { translation_domain: domain, translation_key: key } = error;
  if (domain && key) {
    await hass.loadBackendTranslation?.("exceptions", domain);
    const text = hass.localize(
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

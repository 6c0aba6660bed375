/** The slice of Home Assistant's frontend that the panel uses. */

export interface HassLocale {
  language: string;
  number_format:
    "language" | "system" | "comma_decimal" | "decimal_comma" | "quote_decimal" | "space_comma" | "none";
  time_format: "language" | "system" | "12" | "24";
  time_zone: "local" | "server";
}

export interface HassEntityState {
  entity_id: string;
  state: string;
  attributes: Record<string, unknown>;
}

/** A device as the registry tells it; filament changers and their slots have a parent. */
export interface HassDevice {
  id: string;
  name: string | null;
  name_by_user: string | null;
  identifiers: [string, string][];
  via_device_id?: string | null;
  parent_device_id?: string | null;
}

export interface HassEntityEntry {
  entity_id: string;
  platform: string;
  device_id?: string | null;
  translation_key?: string | null;
}

export interface HassConnection {
  connected: boolean;
  addEventListener(type: "ready" | "disconnected", listener: () => void): void;
  removeEventListener(type: "ready" | "disconnected", listener: () => void): void;
  subscribeMessage(
    callback: (message: never) => void,
    command: { type: string; [key: string]: unknown },
    options?: { resubscribe?: boolean },
  ): Promise<() => Promise<void>>;
}

/** The login's token, good for half an hour. */
export interface HassAuth {
  accessToken: string;
  expired: boolean;
  refreshAccessToken(): Promise<void>;
}

export type HassLocalize = (key: string, values?: Record<string, unknown>) => string;

export interface Hass {
  auth: HassAuth;
  config: { time_zone: string; currency?: string };
  connection: HassConnection;
  devices?: Record<string, HassDevice>;
  entities?: Record<string, HassEntityEntry | undefined>;
  language: string;
  locale: HassLocale;
  states: Record<string, HassEntityState | undefined>;
  user?: { is_admin: boolean };
  callWS<Result>(message: { type: string; [key: string]: unknown }): Promise<Result>;
  hassUrl(path: string): string;
  loadBackendTranslation?(category: string, integration?: string): Promise<HassLocalize>;
  localize: HassLocalize;
}

/** What a websocket command fails with. */
export interface HassError {
  code: string;
  message: string;
  translation_domain?: string | null;
  translation_key?: string | null;
  translation_placeholders?: Record<string, unknown> | null;
}

export interface HassRoute {
  prefix: string;
  path: string;
}

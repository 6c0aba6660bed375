import type { FilesChange } from "../src/api";
import type { Hass } from "../src/ha/types";
import type {
  JobsChanged,
  JobsWork,
  LedgerState,
  Settings,
  PrinterMessage,
  PrinterPayload,
  TransferMessage,
} from "../src/types/generated";
import { answers } from "./answers";
import { ControlRoom } from "./controls";
import { details, facets, keptFiles, listing, printOptions, SETTINGS, transfers } from "./files";
import { jobAnswers, Jobs } from "./jobs";
import { materialAnswers, StockRoom } from "./materials";
import { printers } from "./printers";
import { WaitingRoom } from "./waiting";

const JOB_COUNTS: Record<string, number> = { empty: 0, many: 1_000_000 };

export const TEXTS: Record<string, Record<string, string>> = {
  de: {
    filament_runout: "Das Filament ist leer. Der Druck wartet. Lege eine neue Spule ein und setze fort.",
    heatbed_preheating: "Bett heizt auf",
    "part_fan.name": "Bauteillüfter",
    "aux_fan.name": "Zusatzlüfter",
    "chamber_fan.name": "Bauraumlüfter",
    "speed_profile.name": "Geschwindigkeitsprofil",
    "timelapse.name": "Zeitraffer",
    "refresh.name": "Aktualisieren",
    silent: "Leise",
    standard: "Standard",
    sport: "Sport",
    ludicrous: "Wahnsinn",
    busy: "Der Drucker überträgt gerade eine andere Datei. Es wird von selbst noch einmal versucht.",
    no_card: "Im Drucker steckt keine Speicherkarte. Setze eine ein und versuche es noch einmal.",
    occupied: "Der Drucker arbeitet gerade.",
    other_nozzle: "Die Datei ist für eine andere Düse vorbereitet.",
    message: "Der Drucker hat nicht geantwortet.",
  },
  en: {
    filament_runout: "The filament ran out. The print waits. Put in a new spool and resume.",
    heatbed_preheating: "Heating the bed",
    "part_fan.name": "Part fan",
    "aux_fan.name": "Auxiliary fan",
    "chamber_fan.name": "Chamber fan",
    "speed_profile.name": "Speed profile",
    "timelapse.name": "Timelapse",
    "refresh.name": "Refresh",
    silent: "Silent",
    standard: "Standard",
    sport: "Sport",
    ludicrous: "Ludicrous",
    busy: "The printer is transferring another file. It is tried again by itself.",
    no_card: "There is no card in the printer. Put one in and try again.",
    occupied: "The printer is working.",
    other_nozzle: "The file is prepared for another nozzle.",
    message: "The printer did not answer.",
  },
};

export interface Wish {
  language: string;
  isAdmin: boolean;
  /** fleet, one, forty, many, empty, loading, failing */
  scene: string;
  preview: string;
  isBusiness?: boolean;
  /** Whether the reader may have printers do something; yes unless it is said. */
  mayControl?: boolean;
}

type Message = Record<string, unknown> & { type: string };

/** Answers as the integration does, from made-up data; keeps what it is told. */
export class Server {
  readonly calls: Message[] = [];
  /** Nothing is answered: it is gone, or not up yet. */
  isGone = false;
  readonly listeners: Record<"ready" | "disconnected", Set<() => void>> = {
    ready: new Set(),
    disconnected: new Set(),
  };
  settings: Settings = {
    ...structuredClone(SETTINGS),
    ...(this._wish.isBusiness ? { business: { ...SETTINGS.business, is_on: true, name: "Druckstube" } } : {}),
  };
  files = keptFiles(this._wish.scene === "empty" ? 0 : this._wish.scene === "many" ? 2400 : 8);
  /** Printers that print, so that nothing else can be started there. */
  readonly occupied = new Set(["x1", "core"]);
  tellPrinters: (message: PrinterMessage) => void = () => undefined;
  tellLedger: (state: LedgerState) => void = () => undefined;
  tellTransfers: (message: TransferMessage) => void = () => undefined;
  tellJobs: (message: JobsChanged) => void = () => undefined;
  readonly stock = new StockRoom(this._wish.scene === "empty", this._wish.isAdmin);
  readonly waiting = new WaitingRoom(this._wish.scene === "empty");
  readonly controls = new ControlRoom();
  readonly jobs = new Jobs(JOB_COUNTS[this._wish.scene] ?? 240, this._wish.isAdmin);

  constructor(private readonly _wish: Wish) {}

  get words(): Record<string, string> {
    return TEXTS[this._wish.language] ?? {};
  }

  printers(): PrinterPayload[] {
    const few = printers(this._wish.preview, this.words.filament_runout ?? "").map((printer) => ({
      ...printer,
      waiting: this.waiting.next(printer.entry_id),
      ...(this._wish.mayControl === false ? { can_control: false, actions: [] } : {}),
    }));
    const { scene } = this._wish;
    if (scene === "empty") return [];
    if (scene === "one") return few.slice(0, 1);
    if (scene !== "many" && scene !== "forty") return few;
    return Array.from({ length: scene === "many" ? 100 : 40 }, (_, index) => {
      const printer = few[index % few.length];
      if (!printer) throw new Error("no fixture");
      return { ...printer, entry_id: `p${index}`, name: `${printer.name} ${index + 1}` };
    });
  }

  lose(): void {
    this.isGone = true;
    for (const listener of this.listeners.disconnected) listener();
  }

  comeBack(): void {
    this.isGone = false;
    for (const listener of this.listeners.ready) listener();
  }

  subscribe(callback: (message: never) => void, message: Message): void {
    const { entity_ids, entry_id, type } = message;
    if (this.isGone) throw refusal(this.words.message ?? "");
    if (this._wish.scene === "loading") return;
    if (type === "subscribe_entities") {
      this.controls.subscribe(callback, entity_ids as string[]);
    } else if (type.endsWith("/ledger/subscribe")) {
      this.tellLedger = callback as typeof this.tellLedger;
    } else if (type.endsWith("/transfers")) {
      this.tellTransfers = callback as typeof this.tellTransfers;
      const list = this._wish.scene === "empty" ? [] : transfers(this.words.busy ?? "");
      this.tellTransfers({ type: "list", transfers: list });
    } else if (type.endsWith("jobs/subscribe")) {
      this.tellJobs = callback as typeof this.tellJobs;
    } else if (type.endsWith("waiting/subscribe")) {
      this.waiting.follow(callback as typeof this.waiting.tell, entry_id);
    } else if (type.endsWith("jobs/update_all") || type.endsWith("jobs/book_all")) {
      this.calls.push(message);
      const tell = callback as (message: JobsWork) => void;
      this.tellWork = (changes) => {
        this._work = { ...this._work, ...changes };
        tell(this._work);
      };
      const total = Array.isArray(message.only) ? message.only.length : this.jobs.count;
      this.tellWork({ total, done: 0, changed: 0, refused: 0, is_over: false });
      this.tellWork({ done: Math.floor(total / 3), changed: Math.floor(total / 3) - 2, refused: 2 });
    } else if (type.endsWith("materials/subscribe")) {
      this.stock.tell = callback as typeof this.stock.tell;
    } else if (type.endsWith("/printers/subscribe")) {
      this.tellPrinters = callback as typeof this.tellPrinters;
      this.tellPrinters({ type: "list", time: new Date().toISOString(), printers: this.printers() });
    }
  }

  async answer(message: Message): Promise<unknown> {
    this.calls.push(message);
    await Promise.resolve();
    if (this._wish.scene === "loading") return new Promise(() => undefined);
    if (this.isGone || this._wish.scene === "failing") throw refusal(this.words.no_card ?? "");
    if (message.type === "call_service") return this.controls.call(message);
    const command = message.type.split("/").slice(1).join("/");
    const answer =
      this._answers[command] ??
      jobAnswers(this.jobs)[command] ??
      materialAnswers(this.stock)[command] ??
      this.waiting.answers()[command] ??
      answers[command];
    if (!answer) throw refusal(this.words.message ?? "");
    return answer(message);
  }

  /** Tell how far the work on many jobs is. */
  tellWork: (changes: Partial<JobsWork>) => void = () => undefined;
  private _work: JobsWork = {
    work: 1,
    total: 0,
    done: 0,
    changed: 0,
    refused: 0,
    reason: null,
    is_over: false,
    error: null,
  };

  private readonly _answers: Record<string, (message: Message) => unknown> = {
    "jobs/count": () => ({ count: 12_345 }),
    "jobs/stop": () => {
      this.tellWork({ is_over: true });
      return null;
    },
    "printers/controls": ({ entry_id }) => this.controls.of(String(entry_id), this._wish.mayControl ?? true),
    "printers/command": () => null,
    "files/list": (message) => this._list(message),
    "files/facets": () => facets(this.files),
    "files/get": ({ file_id }) => details(this._file(file_id)),
    "files/update": ({ file_id, ...message }) => {
      const changes = Object.entries(message).filter(([key]) => key !== "type");
      const file = { ...this._file(file_id), ...Object.fromEntries(changes) };
      this.files = this.files.map((each) => (each.file_id === file_id ? file : each));
      return file;
    },
    "files/update_many": (message) => this._updateFiles(message as unknown as FilesUpdate),
    "files/delete": ({ file_ids }) => {
      const ids = file_ids as string[];
      const isNeeded = (id: string) => this.files.some((each) => each.file_id === id && each.is_referred_to);
      const deleted = ids.filter((id) => !isNeeded(id));
      this.files = this.files.filter((each) => !deleted.includes(each.file_id));
      return { deleted, refused: ids.filter(isNeeded) };
    },
    "files/browse": ({ entry_id, path }) => listing(String(entry_id), String(path)),
    "files/download": () => transfers("")[0],
    "files/send": () => transfers("")[1],
    "files/delete_on_printer": () => null,
    "files/cancel": () => null,
    "files/clear_transfers": () => null,
    "files/print_options": ({ entry_id, file_id, plate }) =>
      printOptions(
        String(entry_id),
        this.occupied.has(String(entry_id)),
        file_id ? this._file(file_id).name : "file",
        typeof plate === "number" ? plate : 1,
        this.words,
      ),
    "files/print": ({ waiting_id }) => {
      if (waiting_id !== undefined) this.waiting.took(waiting_id);
      return null;
    },
    "settings/get": () => this.settings,
    "settings/update": (message) => {
      const sections = Object.entries(message).filter(([name]) => name !== "type");
      const changed = sections.map(([name, changes]) => [
        name,
        { ...this.settings[name as keyof Settings], ...(changes as object) },
      ]);
      this.settings = { ...this.settings, ...(Object.fromEntries(changed) as Partial<Settings>) };
      return this.settings;
    },
  };

  private _updateFiles({ add_tags = [], file_ids, remove_tags = [], is_pinned }: FilesUpdate) {
    this.files = this.files.map((each) => {
      if (!file_ids.includes(each.file_id)) return each;
      const tags = new Set([...each.tags.filter((tag) => !remove_tags.includes(tag)), ...add_tags]);
      return { ...each, tags: [...tags], is_pinned: is_pinned ?? each.is_pinned };
    });
    return { updated: file_ids, refused: [] };
  }

  private _file(fileId: unknown) {
    const file = this.files.find((each) => each.file_id === fileId);
    if (!file) throw refusal("unknown");
    return file;
  }

  private _list(message: Message) {
    const { kinds, text } = message as unknown as { kinds: string[]; text: string };
    const matching = this.files.filter(
      (file) =>
        file.name.toLowerCase().includes(text.toLowerCase()) && (!kinds.length || kinds.includes(file.kind)),
    );
    const from = Number(message.after ?? 0);
    const to = from + Number(message.limit);
    return {
      files: matching.slice(from, to),
      total: matching.length,
      next: to < matching.length ? String(to) : null,
    };
  }
}

type FilesUpdate = FilesChange & { file_ids: string[] };

function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: "home_assistant_error" });
}

/** A Home Assistant whose integration is `server`. */
export function makeHass(server: Server, { isAdmin, language }: Wish): Hass {
  const localize = (key: string) => {
    const parts = key.split(".");
    const words = TEXTS[language] ?? {};
    return words[parts.slice(-2).join(".")] ?? words[parts.at(-1) ?? ""] ?? "";
  };
  return {
    auth: { accessToken: "token", expired: false, refreshAccessToken: () => Promise.resolve() },
    config: { time_zone: "Europe/Berlin" },
    language,
    locale: { language, number_format: "language", time_format: "language", time_zone: "server" },
    states: { "camera.a1": { entity_id: "camera.a1", state: "idle", attributes: { access_token: "token" } } },
    user: { is_admin: isAdmin },
    connection: {
      connected: true,
      addEventListener: (type, callback) => {
        server.listeners[type].add(callback);
      },
      removeEventListener: (type, callback) => {
        server.listeners[type].delete(callback);
      },
      subscribeMessage: async (callback, command) => {
        server.subscribe(callback, command);
        await Promise.resolve();
        return () => Promise.resolve();
      },
    },
    callWS: (message) => server.answer(message) as Promise<never>,
    hassUrl: () => "/fixture/camera.svg",
    loadBackendTranslation: () => Promise.resolve(localize),
    localize,
  };
}

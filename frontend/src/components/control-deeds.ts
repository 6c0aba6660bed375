import type { Api } from "../api";
import type { ControlsApi } from "../api/controls";
import { explain } from "../explain";
import { showToast } from "../ha/fire-event";
import type { I18n } from "../localize/i18n";
import type { Placeholders, TextKey } from "../localize/texts";
import type { DryerPayload, PlacePayload, PrinterPayload, PrintObjectPayload } from "../types/generated";
import { type Confirmation, showConfirmDialog } from "./confirm-dialog";
import { showForm } from "./form-dialog";

/** Where the deeds happen: dialogs open in it, toasts come from it. */
export interface ControlDeedHost extends EventTarget {
  readonly api: Api;
  readonly i18n: I18n;
  readonly printer: PrinterPayload;
  readonly renderRoot: ParentNode;
}

/** What most filaments take for a night. */
const USUAL_CELSIUS = 55;
const USUAL_HOURS = 8;

/** What a person has a printer do that is nothing to do by accident: asks, does it, says what went wrong. */
export class ControlDeeds {
  constructor(
    private readonly _host: ControlDeedHost,
    private readonly _api: ControlsApi,
  ) {}

  /** Heat without a print, or otherwise than the one that runs wants; to switch off what nobody needs is free. */
  async heat(part: string, value: number, unit: string, set: () => Promise<void>): Promise<void> {
    const { job } = this._host.printer;
    const target = value > 0 ? `${value}\u00a0${unit}` : this._text("health.off");
    const names = this._names({ part, target });
    const question: Omit<Confirmation, "cancel"> = job
      ? {
          title: this._text("controls.heat_printing"),
          text: this._text("controls.heat_printing_text", names),
          confirm: this._text("controls.change"),
        }
      : {
          title: this._text("controls.heat_idle", names),
          text: this._text("controls.heat_idle_text", names),
          confirm: this._text("controls.heat_now"),
        };
    if ((value > 0 || job) && !(await this._ask(question))) return;
    await set();
  }

  async load(place: PlacePayload, where: string): Promise<void> {
    const isSure = await this._ask({
      title: this._text("controls.load_title"),
      text: this._text("controls.load_text", this._names({ place: where })),
      confirm: this._text("controls.load"),
    });
    if (isSure) await this._act((deviceId) => this._api.load(deviceId, place), "controls.loading");
  }

  async unload(): Promise<void> {
    const isPaused = this._host.printer.job !== null;
    const isSure = await this._ask({
      title: this._text("controls.unload_title"),
      text: this._text(isPaused ? "controls.unload_paused" : "controls.unload_text", this._names()),
      confirm: this._text("controls.unload"),
    });
    if (isSure) await this._act((deviceId) => this._api.unload(deviceId), "controls.unloading");
  }

  /** Leave an object out of the running print; true when the printer did. */
  async skip(object: PrintObjectPayload, name: string): Promise<boolean> {
    const names = this._names({ object: name });
    const isSure = await this._ask({
      title: this._text("controls.skip_title", names),
      text: this._text("controls.skip_text", names),
      confirm: this._text("controls.skip"),
      cancel: this._text("stop.keep"),
    });
    return isSure && this._act((deviceId) => this._api.skip(deviceId, [object.id]));
  }

  async dry({ ams, celsius_max, celsius_min, hours_max }: DryerPayload): Promise<void> {
    const { api, i18n, printer } = this._host;
    const deviceId = printer.device_id;
    if (!deviceId) return;
    const range = (least: number, most: number, unit: string) =>
      this._text("controls.range", { least, most, unit });
    await showForm(this._host, {
      title: this._text("controls.dry_title", { ams: this._text("controls.ams", { ams }) }),
      text: this._text("controls.dry_text"),
      fields: [
        {
          key: "celsius",
          label: this._text("controls.dry_celsius"),
          kind: "whole",
          unit: "°C",
          value: String(Math.min(Math.max(USUAL_CELSIUS, celsius_min), celsius_max)),
          hint: range(celsius_min, celsius_max, "°C"),
          isRequired: true,
        },
        {
          key: "hours",
          label: this._text("controls.dry_hours"),
          kind: "whole",
          unit: "h",
          value: String(USUAL_HOURS),
          hint: range(1, hours_max, "h"),
          isRequired: true,
        },
      ],
      confirm: this._text("controls.dry_now"),
      send: async (values) => {
        const [celsius, hours] = [Number(values.celsius), Number(values.hours)];
        if (!isWithin(celsius, celsius_min, celsius_max)) return range(celsius_min, celsius_max, "°C");
        if (!isWithin(hours, 1, hours_max)) return range(1, hours_max, "h");
        try {
          await this._api.dry(deviceId, ams, celsius, hours);
          return undefined;
        } catch (error) {
          return explain(api, i18n.texts, error);
        }
      },
    });
  }

  async stopDrying({ ams }: DryerPayload): Promise<void> {
    await this._act((deviceId) => this._api.stopDrying(deviceId, ams));
  }

  /** Have something done by the printer; `begun`: what to say once it has begun. */
  private async _act(act: (deviceId: string) => Promise<void>, begun?: TextKey): Promise<boolean> {
    const { api, i18n, printer } = this._host;
    if (!printer.device_id) return false;
    try {
      await act(printer.device_id);
    } catch (error) {
      showToast(this._host, await explain(api, i18n.texts, error));
      return false;
    }
    if (begun) showToast(this._host, this._text(begun));
    return true;
  }

  private _ask(confirmation: Omit<Confirmation, "cancel"> & { cancel?: string }): Promise<boolean> {
    return showConfirmDialog(this._host, { cancel: this._text("dialog.cancel"), ...confirmation });
  }

  private _names(more: Placeholders = {}): Placeholders {
    const { job, name } = this._host.printer;
    return { printer: name, job: job?.name || this._text("job.unnamed"), ...more };
  }

  private _text(key: TextKey, placeholders?: Placeholders): string {
    return this._host.i18n.texts.text(key, placeholders);
  }
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

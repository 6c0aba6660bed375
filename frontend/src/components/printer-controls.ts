import { consume } from "@lit/context";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { type Connection, connectionContext } from "../api/connection";
import { type ControlsApi, controlsApi } from "../api/controls";
import { defineElement } from "../ha/define-element";
import type { TextKey } from "../localize/texts";
import { ControlsStore } from "../stores/controls-store";
import { Loader } from "../stores/loader";
import { StoreController } from "../stores/store";
import { base, surface } from "../styles";
import type {
  ControlsPayload,
  DryerPayload,
  PlacePayload,
  PrinterPayload,
  PrintObjectPayload,
} from "../types/generated";
import { ActingElement } from "./acting-element";
import "./button";
import { ControlDeeds } from "./control-deeds";
import "./control-choice";
import "./control-fan";
import "./control-filament";
import "./control-objects";
import "./control-target";
import "./switch";

const HEATERS: Record<string, TextKey> = {
  nozzle_target_temperature: "temperature.nozzle",
  left_nozzle_target_temperature: "temperature.left_nozzle",
  bed_target_temperature: "temperature.bed",
  chamber_target_temperature: "temperature.chamber",
};
const RIGHT = "nozzle_target_temperature";
const LEFT = "left_nozzle_target_temperature";
const FANS = ["part_fan", "aux_fan", "chamber_fan"];
const SPEED = "speed_profile";
const TIMELAPSE = "timelapse";
const REFRESH = "refresh";
/** What stands elsewhere on the page. */
const ELSEWHERE = ["pause", "resume", "stop", "clear_error", REFRESH];

/** What a printer is operated by from here, beside its print: heat, fans, speed, filament, objects. */
@defineElement("printernizer-printer-controls")
export class PrinternizerPrinterControls extends ActingElement {
  @property({ attribute: false }) printer!: PrinterPayload;
  @property({ attribute: false }) places: readonly PlacePayload[] = [];

  @consume({ context: connectionContext })
  @property({ attribute: false })
  connection!: Connection;

  private _controlsApi!: ControlsApi;
  private _deeds!: ControlDeeds;
  private readonly _controls = new StoreController(this, new Loader<ControlsPayload>());
  private readonly _states = new StoreController(this, new ControlsStore());
  private _known = "";
  private _followed = "";

  static override styles = [
    base,
    surface,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 8px;
        margin: -6px 0 6px;
      }
      h2 {
        font-size: 16px;
        font-weight: 500;
        line-height: 24px;
      }
      h3 {
        margin-bottom: 4px;
        font-size: 12px;
        font-weight: 500;
        line-height: 16px;
        color: var(--pz-muted);
      }
      .parts {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      .reason:not(:last-child) {
        margin-bottom: 12px;
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._followed = "";
    this._states.store.stop();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) {
      this._controlsApi = controlsApi(this.connection);
      this._deeds = new ControlDeeds(this, this._controlsApi);
    }
    const { can_control, connection, entry_id, job, preview_url } = this.printer;
    // Objects are known once the file of a job was read, which brings its picture as well.
    const known = [entry_id, connection, can_control, job?.id, preview_url].join();
    if (changed.has("printer") && known !== this._known) {
      const isOther = !this._known.startsWith(`${entry_id},`);
      this._known = known;
      this._load(isOther);
    }
    this._follow();
  }

  override render() {
    const { error, value: controls } = this._controls.state;
    const refresh = controls?.entities[REFRESH];
    return html`<section class="card" aria-label=${this.text("controls.title")}>
      <header>
        <h2>${this.text("controls.title")}</h2>
        ${
          refresh
            ? html`<printernizer-button
                variant="plain"
                icon="mdi:refresh"
                .label=${this._named("button", REFRESH)}
                @click=${() => this.attempt(() => this._controlsApi.press(refresh))}
              ></printernizer-button>`
            : nothing
        }
      </header>
      ${controls ? this._parts(controls) : this._nothingYet(error)}
    </section>`;
  }

  private _nothingYet(error: unknown) {
    if (!error) return html`<p class="muted" aria-busy="true">${this.text("fleet.loading")}</p>`;
    return html`<p class="reason muted">${this.text("error.unknown")}</p>
      <printernizer-button
        icon="mdi:refresh"
        .text=${this.text("action.retry")}
        @click=${() => {
          this._load(false);
        }}
      ></printernizer-button>`;
  }

  private _parts(controls: ControlsPayload) {
    const { entities } = controls;
    if (Object.keys(entities).length === 0 && !this.printer.can_control) {
      return this._reason("controls.not_yours");
    }
    const hasSome = Object.keys(entities).some((key) => !ELSEWHERE.includes(key));
    if (!hasSome && !controls.can_load && !controls.can_unload) return this._reason("controls.few");
    const isOff = this._isOff;
    const all = [
      this._group("controls.heat", Object.keys(HEATERS), entities, (key, id) =>
        this._heater(id, this._heaterNamed(key, LEFT in entities), isOff),
      ),
      this._group("controls.fans", FANS, entities, (key, id) => this._fan(key, id, isOff)),
      this._group("controls.print", [SPEED, TIMELAPSE], entities, (key, id) =>
        key === SPEED ? this._speed(id, isOff) : this._timelapse(id, isOff),
      ),
      this._filament(controls, isOff),
      this._objects(controls, isOff),
    ];
    return html`${isOff ? this._reason("health.hint.developer_mode_off") : nothing}
      <div class="parts">${all}</div>`;
  }

  private _reason(key: TextKey) {
    return html`<p class="reason muted">${this.text(key)}</p>`;
  }

  /** It takes no orders from here at all. */
  private get _isOff(): boolean {
    return this.printer.health?.hints.includes("developer_mode_off") ?? false;
  }

  /** What there is of some controls, below their heading. */
  private _group(
    heading: TextKey,
    keys: readonly string[],
    entities: Record<string, string>,
    draw: (key: string, id: string) => TemplateResult,
  ) {
    const found = keys.flatMap((key) => {
      const id = entities[key];
      return id ? [draw(key, id)] : [];
    });
    return found.length ? this._part(heading, html`${found}`) : nothing;
  }

  private _part(heading: TextKey, content: TemplateResult) {
    return html`<div role="group" aria-labelledby=${heading}>
      <h3 id=${heading}>${this.text(heading)}</h3>
      ${content}
    </div>`;
  }

  private _heaterNamed(key: string, hasLeft: boolean): string {
    if (key === RIGHT && hasLeft) return this.text("temperature.right_nozzle");
    return this.text(HEATERS[key] ?? "temperature.nozzle");
  }

  private _heater(id: string, label: string, isOff: boolean) {
    const { attributes } = this._states.state.states.get(id) ?? {};
    const unit = text(attributes?.unit_of_measurement) ?? "°C";
    return html`<printernizer-control-target
      .label=${label}
      .value=${this._states.store.settingOf(id)}
      .unit=${unit}
      .least=${Number(attributes?.min ?? 0)}
      .most=${Number(attributes?.max ?? 0)}
      ?disabled=${isOff || !attributes}
      @target-set=${({ detail }: CustomEvent<{ value: number }>) => {
        this._heat(id, label, detail.value, unit);
      }}
    ></printernizer-control-target>`;
  }

  private _fan(key: string, id: string, isOff: boolean) {
    const value = this._states.store.settingOf(id);
    return html`<printernizer-control-fan
      .label=${this._named("fan", key)}
      .value=${value}
      ?disabled=${isOff || value === undefined}
      @fan-set=${({ detail: { percent } }: CustomEvent<{ percent: number }>) =>
        this._want(id, String(percent), () => this._controlsApi.setFan(id, percent))}
    ></printernizer-control-fan>`;
  }

  private _timelapse(id: string, isOff: boolean) {
    const value = this._states.store.settingOf(id);
    return html`<printernizer-switch
      .label=${this._named("switch", TIMELAPSE)}
      .detail=${this.text("controls.timelapse")}
      .checked=${value === "on"}
      ?disabled=${isOff || value === undefined}
      @switched=${({ detail: { isOn } }: CustomEvent<{ isOn: boolean }>) =>
        this._want(id, isOn ? "on" : "off", () => this._controlsApi.turn(id, isOn))}
    ></printernizer-switch>`;
  }

  private _speed(id: string, isOff: boolean) {
    const value = this._states.store.settingOf(id);
    const options = this._states.state.states.get(id)?.attributes.options;
    return html`<printernizer-control-choice
      .label=${this._named("select", SPEED)}
      .options=${(Array.isArray(options) ? options : []).map((option: string) => ({
        value: option,
        text: this.i18n.backend(`entity.select.${SPEED}.state.${option}`) ?? option,
      }))}
      .value=${value}
      ?disabled=${isOff || value === undefined}
      @chosen=${({ detail: { option } }: CustomEvent<{ option: string }>) =>
        this._want(id, option, () => this._controlsApi.choose(id, option))}
    ></printernizer-control-choice>`;
  }

  private _filament(controls: ControlsPayload, isOff: boolean) {
    const { can_load, can_unload, dryers } = controls;
    if (!can_load && !can_unload && dryers.length === 0) return nothing;
    return this._part(
      "controls.filament",
      html`<printernizer-control-filament
        .controls=${controls}
        .places=${this.places}
        .remaining=${new Map(dryers.map((dryer) => [dryer.ams, this._remaining(dryer)]))}
        ?disabled=${isOff}
        ?printing=${["preparing", "printing", "busy"].includes(this.printer.status)}
        @filament-load=${this._pull}
        @filament-unload=${this._unload}
        @drying-start=${this._dry}
        @drying-stop=${this._stopDrying}
      ></printernizer-control-filament>`,
    );
  }

  private _objects({ objects }: ControlsPayload, isOff: boolean) {
    if (objects.length === 0 || !this.printer.job) return nothing;
    return this._part(
      "controls.objects",
      html`<printernizer-control-objects
        .objects=${objects}
        ?disabled=${isOff}
        @object-skipped=${this._skip}
      ></printernizer-control-objects>`,
    );
  }

  private _named(platform: string, key: string): string {
    return this.i18n.backend(`entity.${platform}.${key}.name`) ?? key;
  }

  private _remaining({ remaining_entity: id }: DryerPayload): number {
    return Number((id && this._states.store.settingOf(id)) ?? 0);
  }

  private _load(forget: boolean): void {
    void this._controls.store.load(() => this._controlsApi.controls(this.printer.entry_id), { forget });
  }

  private _follow(): void {
    const { dryers = [], entities = {} } = this._controls.state.value ?? {};
    const shown = Object.entries(entities).filter(([key]) => !ELSEWHERE.includes(key));
    const ids = [...shown.map(([, id]) => id), ...dryers.flatMap(({ remaining_entity: id }) => id ?? [])];
    const followed = ids.sort().join();
    if (followed === this._followed || !this.isConnected) return;
    this._followed = followed;
    this._states.store.follow(this._controlsApi, ids);
  }

  private async _want(entityId: string, value: string, act: () => Promise<void>): Promise<void> {
    await this.attempt(() => this._states.store.want(entityId, value, act));
  }

  private _heat(id: string, part: string, value: number, unit: string): void {
    void this._deeds.heat(part, value, unit, () =>
      this._want(id, String(value), () => this._controlsApi.setNumber(id, value)),
    );
  }

  private _pull({ detail }: CustomEvent<{ place: PlacePayload; where: string }>): void {
    void this._deeds.load(detail.place, detail.where);
  }

  private _unload(): void {
    void this._deeds.unload();
  }

  private _dry({ detail }: CustomEvent<{ dryer: DryerPayload }>): void {
    void this._deeds.dry(detail.dryer);
  }

  private _stopDrying({ detail }: CustomEvent<{ dryer: DryerPayload }>): void {
    void this._deeds.stopDrying(detail.dryer);
  }

  private async _skip({ detail }: CustomEvent<{ object: PrintObjectPayload; name: string }>): Promise<void> {
    if (await this._deeds.skip(detail.object, detail.name)) this._load(false);
  }
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-printer-controls": PrinternizerPrinterControls;
  }
}

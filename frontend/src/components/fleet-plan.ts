import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { pathOf, printerPlace } from "../routes";
import { clock } from "../stores/clock";
import { lookOf, situationOf } from "../stores/fleet";
import { axisOf, percentOf, type Stretch, stretchOf, type TimeAxis } from "../stores/fleet-order";
import { StoreController } from "../stores/store";
import { base, surface, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** Who is free when: a line for each printer, with its running print on it. */
@defineElement("printernizer-fleet-plan")
export class PrinternizerFleetPlan extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];

  constructor() {
    super();
    new StoreController(this, clock);
  }

  static override styles = [
    base,
    surface,
    tones,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .card {
        padding: 12px 16px;
      }
      .row {
        display: grid;
        grid-template-columns: minmax(100px, 180px) minmax(0, 1fr) minmax(96px, 150px);
        align-items: center;
        gap: 12px;
        min-height: 44px;
        border-top: 1px solid var(--pz-line);
      }
      .row.hours {
        min-height: 28px;
        border: 0;
        font-size: 12px;
        color: var(--pz-muted);
      }
      .track {
        position: relative;
        height: 44px;
        overflow: hidden;
      }
      .hours .track {
        height: 20px;
        overflow: visible;
      }
      .hour {
        position: absolute;
        transform: translateX(-50%);
        white-space: nowrap;
      }
      .line {
        position: absolute;
        inset-block: 0;
        width: 1px;
        background: var(--pz-line);
      }
      .line.now {
        width: 2px;
        background: var(--pz-printing);
      }
      .bar {
        position: absolute;
        inset-block: 8px;
        display: flex;
        align-items: center;
        overflow: hidden;
        padding: 0 8px;
        border-radius: 6px;
        border: 1px solid var(--tone);
        background: color-mix(in srgb, var(--tone) 22%, var(--pz-surface));
        font-size: 12px;
      }
      .name {
        font-weight: 500;
      }
      .name a {
        color: inherit;
        text-decoration: none;
      }
      .name a:hover {
        text-decoration: underline;
      }
      .free {
        font-size: 12px;
        text-align: end;
      }
      .free ha-icon {
        --mdc-icon-size: 14px;
        color: var(--tone);
      }
      @container (max-width: 800px) {
        .hour:nth-child(even) {
          display: none;
        }
      }
      @media (max-width: 620px) {
        .row {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 12px;
          padding-block: 6px;
        }
        .track {
          grid-column: 1 / -1;
          order: 3;
          height: 32px;
        }
        .bar {
          inset-block: 4px;
        }
        .row.hours > :not(.track) {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { now } = clock;
    const stretches = this.printers.map((printer) => stretchOf(printer, now));
    const axis = axisOf(stretches, now);
    return html`<section class="card" aria-label=${this.text("fleet.layout.plan")}>
      <div class="row hours" aria-hidden="true">
        <span></span>
        <div class="track">${axis.lines.map((line) => this._hour(axis, line))}</div>
        <span></span>
      </div>
      <ul>
        ${this.printers.map((printer, at) => this._row(printer, stretches[at] ?? null, axis))}
      </ul>
    </section>`;
  }

  private _hour(axis: TimeAxis, line: number) {
    const place = percentOf(axis, line);
    if (place < 3 || place > 97) return nothing;
    const text = this.i18n.formats.moment(new Date(line).toISOString(), clock.now);
    return html`<span class="hour" style=${styleMap({ left: `${place}%` })}>${text}</span>`;
  }

  private _row(printer: PrinterPayload, stretch: Stretch | null, axis: TimeAxis) {
    const look = lookOf(situationOf(printer));
    return html`<li class=${`row tone-${look.tone}`}>
      <span class="name ellipsis"><a href=${pathOf(printerPlace(printer.entry_id))}>${printer.name}</a></span>
      <div class="track" aria-hidden="true">
        ${axis.lines.map((line) => this._line(axis, line, "line"))} ${this._line(axis, clock.now, "line now")}
        ${stretch ? this._bar(printer, stretch, axis) : nothing}
      </div>
      <span class="free"><ha-icon .icon=${look.icon}></ha-icon> ${this._free(printer, stretch)}</span>
    </li>`;
  }

  private _line(axis: TimeAxis, moment: number, kind: string) {
    return html`<span class=${kind} style=${styleMap({ left: `${percentOf(axis, moment)}%` })}></span>`;
  }

  private _bar(printer: PrinterPayload, { from, to }: Stretch, axis: TimeAxis) {
    const start = percentOf(axis, from);
    const width = Math.max(percentOf(axis, to) - start, 0.5);
    const name = printer.job?.name || this.text("job.unnamed");
    return html`<span class="bar" title=${name} style=${styleMap({ left: `${start}%`, width: `${width}%` })}
      ><span class="ellipsis">${name}</span></span
    >`;
  }

  private _free(printer: PrinterPayload, stretch: Stretch | null): string {
    const situation = situationOf(printer);
    if (situation === "unreachable") return this.text("status.unreachable");
    if (stretch) {
      const time = this.i18n.formats.moment(new Date(stretch.to).toISOString(), clock.now);
      return this.text("plan.free_from", { time });
    }
    return printer.job || situation === "busy" ? this.text("plan.unknown") : this.text("plan.free_now");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-plan": PrinternizerFleetPlan;
  }
}

import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { styleMap } from "lit/directives/style-map.js";
import { defineElement } from "../ha/define-element";
import { pathOf, printerPlace } from "../routes";
import { clock } from "../stores/clock";
import { lookOf, situationOf } from "../stores/fleet";
import { percentOf, type TimeAxis } from "../stores/fleet-order";
import { type Line, type Planned, timelineOf } from "../stores/fleet-timeline";
import { StoreController } from "../stores/store";
import { base, surface, tones } from "../styles";
import type { PrinterPayload } from "../types/generated";
import { LocalizedElement } from "./base-element";

/** A bar of so few percent has no room for a name. */
const NARROW = 3;

/** Who is free when: a line for each printer, with its running print on it, and what waits for it. */
@defineElement("printernizer-fleet-plan")
export class PrinternizerFleetPlan extends LocalizedElement {
  @property({ attribute: false }) printers: readonly PrinterPayload[] = [];
  /** What is drawn, where several plans share an axis. */
  @property({ attribute: false }) timeline?: ReturnType<typeof timelineOf>;

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
      .bar.waiting {
        --tone: var(--pz-printing);
        border-color: color-mix(in srgb, var(--tone) 55%, var(--pz-surface));
        background: color-mix(in srgb, var(--tone) 7%, var(--pz-surface));
      }
      /* Its end is only drawn. */
      .bar.unknown {
        border-style: dashed;
        border-inline-end: 0;
        border-start-end-radius: 0;
        border-end-end-radius: 0;
      }
      .bar.narrow {
        justify-content: center;
        padding: 0;
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
        display: flex;
        flex-direction: column;
        font-size: 12px;
        line-height: 16px;
        text-align: end;
      }
      .free span:first-child {
        display: flex;
        align-items: center;
        justify-content: flex-end;
        gap: 4px;
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
    const { axis, lines } = this.timeline ?? timelineOf(this.printers, undefined, now);
    return html`<section class="card" aria-label=${this.text("fleet.layout.plan")}>
      <div class="row hours" aria-hidden="true">
        <span></span>
        <div class="track">${axis.lines.map((line) => this._hour(axis, line))}</div>
        <span></span>
      </div>
      <ul>
        ${this.printers.map((printer) => {
          const line = lines.get(printer.entry_id);
          return line ? this._row(printer, line, axis) : nothing;
        })}
      </ul>
    </section>`;
  }

  private _hour(axis: TimeAxis, line: number) {
    const place = percentOf(axis, line);
    if (place < 3 || place > 97) return nothing;
    const text = this.i18n.formats.moment(new Date(line).toISOString(), clock.now);
    return html`<span class="hour" style=${styleMap({ left: `${place}%` })}>${text}</span>`;
  }

  private _row(printer: PrinterPayload, line: Line, axis: TimeAxis) {
    const look = lookOf(situationOf(printer));
    const waiting = line.planned.filter(({ isWaiting }) => isWaiting);
    return html`<li class=${`row tone-${look.tone}`}>
      <span class="name ellipsis"><a href=${pathOf(printerPlace(printer.entry_id))}>${printer.name}</a></span>
      <div class="track" aria-hidden="true">
        ${axis.lines.map((hour) => this._line(axis, hour, "line"))} ${this._line(axis, clock.now, "line now")}
        ${line.planned.map((planned) => this._bar(planned, axis))}
      </div>
      <span class="free">
        <span><ha-icon .icon=${look.icon}></ha-icon> ${this._free(printer, line)}</span>
        ${
          line.waiting > 0
            ? html`<span class="muted"
                >${this.counted(line.freeAt === null ? "plan.waiting" : "plan.with_waiting", line.waiting)}</span
              >`
            : nothing
        }
        ${
          waiting.length
            ? html`<span class="hidden"
                >${this.text("plan.then", { prints: waiting.map((each) => this._say(each)).join("; ") })}</span
              >`
            : nothing
        }
      </span>
    </li>`;
  }

  private _line(axis: TimeAxis, moment: number, kind: string) {
    return html`<span class=${kind} style=${styleMap({ left: `${percentOf(axis, moment)}%` })}></span>`;
  }

  private _bar(planned: Planned, axis: TimeAxis) {
    const { from, isWaiting, seconds, to } = planned;
    const start = percentOf(axis, from);
    // What begins beyond the end of the axis is told in words only.
    if (start >= 100) return nothing;
    const width = Math.max(percentOf(axis, to) - start, 0.5);
    const isUnknown = seconds === null;
    // How wide it is means nothing, so its name stands in the tooltip.
    const isNarrow = width < NARROW || (isUnknown && isWaiting);
    const classes = { bar: true, waiting: isWaiting, unknown: isUnknown, narrow: isNarrow };
    const inside = isNarrow ? (isUnknown ? "?" : "") : this._title(planned);
    return html`<span
      class=${classMap(classes)}
      title=${this._say(planned)}
      style=${styleMap({ left: `${start}%`, width: `${width}%` })}
      ><span class="ellipsis">${inside}</span></span
    >`;
  }

  private _title({ copies, name, seconds }: Planned): string {
    const title = name || this.text("job.unnamed");
    return `${seconds === null ? "? " : ""}${copies > 1 ? `${this.i18n.formats.number(copies)}\u00a0× ` : ""}${title}`;
  }

  /** With how long it takes: in the tooltip, and for screen readers. */
  private _say(planned: Planned): string {
    const { seconds } = planned;
    const title = this._title({ ...planned, seconds: 0 });
    const time =
      seconds === null ? this.text("waiting.unknown") : this.i18n.formats.duration(Math.max(seconds, 0));
    return planned.isWaiting ? `${title}, ${time}` : title;
  }

  private _free(printer: PrinterPayload, { freeAt, isAtLeast, planned }: Line): string {
    if (situationOf(printer) === "unreachable") return this.text("status.unreachable");
    if (freeAt === null) return this.text("plan.unknown");
    if (planned.length === 0) return this.text("plan.free_now");
    const time = this.i18n.formats.moment(new Date(freeAt).toISOString(), clock.now);
    return this.text(isAtLeast ? "plan.free_at_least" : "plan.free_from", { time });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-fleet-plan": PrinternizerFleetPlan;
  }
}

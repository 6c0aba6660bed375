import { css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { defineElement } from "../ha/define-element";
import { base } from "../styles";
import type { JobPicturePayload } from "../types/generated";
import { LocalizedElement } from "./base-element";
import "./preview";

/** The photos and the film of a job; without any, what the printed file looks like. */
@defineElement("printernizer-job-pictures")
export class PrinternizerJobPictures extends LocalizedElement {
  @property({ attribute: false }) pictures: readonly JobPicturePayload[] = [];
  @property({ attribute: false }) preview: string | null = null;
  @property() name = "";

  @state() private _chosen = "";

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 8px;
      }
      .large,
      video {
        width: 100%;
        height: min(46vh, 380px);
        border-radius: var(--pz-radius);
        background-color: var(--pz-tint);
      }
      .large.none {
        height: 120px;
      }
      .strip {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      button {
        position: relative;
        padding: 0;
        border: 2px solid transparent;
        border-radius: 10px;
        background: none;
        cursor: pointer;
      }
      button[aria-pressed="true"] {
        border-color: var(--pz-printing);
      }
      .strip printernizer-preview {
        width: 72px;
        height: 54px;
      }
      .strip ha-icon {
        position: absolute;
        inset: 0;
        margin: auto;
        width: 24px;
        height: 24px;
        border-radius: 50%;
        color: var(--pz-text);
        background: color-mix(in srgb, var(--pz-surface) 80%, transparent);
      }
    `,
  ];

  override render() {
    const all = [
      ...(this.preview
        ? [{ key: "preview", url: this.preview, thumbnail: this.preview, role: "preview" as const }]
        : []),
      ...this.pictures.map(({ file_id, role, thumbnail_url, url }) => ({
        key: file_id,
        url,
        thumbnail: thumbnail_url,
        role,
      })),
    ];
    // What it became says more than what it should have been.
    const first = all.find(({ role }) => role === "finish") ?? all[0];
    const shown = all.find(({ key }) => key === this._chosen) ?? first;
    const label = (role: (typeof all)[number]["role"]) =>
      this.text(`jobs.picture.${role}`, { name: this.name });
    return html`
      ${
        shown?.role === "timelapse"
          ? html`<video
              controls
              preload="metadata"
              src=${shown.url}
              aria-label=${label("timelapse")}
            ></video>`
          : html`<printernizer-preview
              class=${shown ? "large" : "large none"}
              .source=${shown?.url ?? ""}
              .label=${shown ? label(shown.role) : ""}
            ></printernizer-preview>`
      }
      ${
        all.length < 2
          ? nothing
          : html`<div class="strip">
              ${all.map(
                ({ key, role, thumbnail }) =>
                  html`<button
                    type="button"
                    aria-pressed=${String(key === shown?.key)}
                    aria-label=${label(role)}
                    title=${label(role)}
                    @click=${() => {
                      this._chosen = key;
                    }}
                  >
                    <printernizer-preview .source=${thumbnail}></printernizer-preview>
                    ${role === "timelapse" ? html`<ha-icon icon="mdi:play"></ha-icon>` : nothing}
                  </button>`,
              )}
            </div>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "printernizer-job-pictures": PrinternizerJobPictures;
  }
}

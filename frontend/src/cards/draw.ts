import { html, type TemplateResult } from "lit";
import "../components/camera-tile";
import "../components/printer-card";
import type { PrinterPayload } from "../types/generated";
import "./camera-card";
import "./cost-card";
import "./filament-card";
import "./fleet-card";
import type { CardConfig, CardKind } from "./config";

type Draw = (config: CardConfig, printers: PrinterPayload[]) => TemplateResult;

const CARDS: Record<CardKind, Draw> = {
  printer: (_, [printer]) =>
    html`<printernizer-printer-card .printer=${printer}></printernizer-printer-card>`,
  fleet: ({ title, layout = "list" }, printers) =>
    html`<printernizer-fleet-card
      .heading=${title ?? ""}
      .layout=${layout}
      .printers=${printers}
    ></printernizer-fleet-card>`,
  cameras: ({ title }, printers) =>
    html`<printernizer-camera-card .heading=${title ?? ""} .printers=${printers}></printernizer-camera-card>`,
  ams: ({ title }, printers) =>
    html`<printernizer-filament-card
      .heading=${title ?? ""}
      .printers=${printers}
    ></printernizer-filament-card>`,
  cost: ({ title }) => html`<printernizer-cost-card .heading=${title ?? ""}></printernizer-cost-card>`,
};

/** Draw a card of that kind about these printers. */
export function drawCard(kind: CardKind, config: CardConfig, printers: PrinterPayload[]) {
  return CARDS[kind](config, printers);
}

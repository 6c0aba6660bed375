import { printerAnswers } from "./printer";
import { businessAnswers, paperAnswers, peopleAnswers } from "./business";
import { rateAnswers } from "./rates";
import { reports } from "./reports";

/** What the made-up integration answers, by command: each page's file of answers is added here. */
export const answers: Record<string, (message: Record<string, unknown>) => unknown> = {
  get: () => ({ version: "0.4.0" }), // manifest/get
  // config_entries/flow/progress
  "flow/progress": () => [
    {
      handler: "printernizer",
      context: { source: "integration_discovery", title_placeholders: { name: "A1 (192.168.1.40)" } },
    },
  ],
  ...printerAnswers,
  ...businessAnswers,
  ...paperAnswers,
  ...peopleAnswers,
  ...rateAnswers,
  ...reports,
};

import analytics from "./en/analytics.json";
import base from "./en/base.json";
import business from "./en/business.json";
import cards from "./en/cards.json";
import charts from "./en/charts.json";
import files from "./en/files.json";
import fleet from "./en/fleet.json";
import jobs from "./en/jobs.json";
import materials from "./en/materials.json";
import printer from "./en/printer.json";
import settings from "./en/settings.json";
import table from "./en/table.json";

export default {
  ...analytics,
  ...base,
  ...business,
  ...cards,
  ...charts,
  ...files,
  ...fleet,
  ...jobs,
  ...materials,
  ...printer,
  ...settings,
  ...table,
};

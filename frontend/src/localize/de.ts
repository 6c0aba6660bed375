import analytics from "./de/analytics.json";
import base from "./de/base.json";
import business from "./de/business.json";
import cards from "./de/cards.json";
import charts from "./de/charts.json";
import files from "./de/files.json";
import fleet from "./de/fleet.json";
import jobs from "./de/jobs.json";
import materials from "./de/materials.json";
import printer from "./de/printer.json";
import settings from "./de/settings.json";
import table from "./de/table.json";

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

import analytics from "./en/analytics.json";
import business from "./en/business.json";
import charts from "./en/charts.json";
import jobs from "./en/jobs.json";
import materials from "./en/materials.json";
import printer from "./en/printer.json";
import settings from "./en/settings.json";
import table from "./en/table.json";

/** What all other pages say. */
export default {
  ...analytics,
  ...business,
  ...charts,
  ...jobs,
  ...materials,
  ...printer,
  ...settings,
  ...table,
};

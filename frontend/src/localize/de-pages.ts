import analytics from "./de/analytics.json";
import business from "./de/business.json";
import charts from "./de/charts.json";
import jobs from "./de/jobs.json";
import materials from "./de/materials.json";
import printer from "./de/printer.json";
import settings from "./de/settings.json";
import table from "./de/table.json";

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

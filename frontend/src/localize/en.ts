import base from "./en/base.json";
import files from "./en/files.json";
import fleet from "./en/fleet.json";
import settings from "./en/settings.json";
import table from "./en/table.json";

export default { ...base, ...files, ...fleet, ...settings, ...table };

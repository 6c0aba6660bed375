import base from "./en/base.json";
import files from "./en/files.json";
import fleet from "./en/fleet.json";
import settings from "./en/settings.json";

export default { ...base, ...files, ...fleet, ...settings };
